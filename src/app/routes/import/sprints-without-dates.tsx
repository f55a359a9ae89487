import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeStoreFault, inOneLine } from '../../../wording/faults.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { PASTED_DATES } from '../../../wording/sprint-dates-words.ts';
import { SprintDatesForm } from '../../components/import/sprint-dates-form.tsx';
import { type DateOrder, SprintDatesPaste } from '../../components/import/sprint-dates-paste.tsx';
import { Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { useDecideAll, useUndoDecisions } from '../../queries/journal.ts';
import { sprintDatesQuery } from '../../queries/pasted.ts';
import type { TypedDates } from '../../view/import/sprint-dates.ts';
import type { ChosenSprints } from '../../view/import/sprint-dates-pasted.ts';
import type { TeamResult } from '../../view/team-view.ts';

type UndatedSprints = { readonly sprints: readonly { readonly key: string; readonly name: string }[] };
type OnSave = (dates: readonly ({ readonly key: string } & TypedDates)[]) => Promise<void>;

/** Asks for the dates of sprints that came without. */
export function SprintsWithoutDates({ teams }: { readonly teams: readonly TeamResult[] }) {
  const sprints = teams.flatMap(({ sprintsWithoutDates }) => sprintsWithoutDates);
  return (
    <Notice title={OVERVIEW.noDates.title(sprints.length)} text={OVERVIEW.noDates.text}>
      <SprintDates sprints={sprints} />
    </Notice>
  );
}

/** Dates of sprints, typed one by one or pasted as a table. */
export function SprintDates({ sprints }: UndatedSprints) {
  const [isPasting, setIsPasting] = useState(false);
  const save = useSaveSprintDates();
  if (isPasting) return <PastedDates sprints={sprints} onSave={save} onClose={() => setIsPasting(false)} />;
  return (
    <SprintDatesForm sprints={sprints} onSave={(dates) => void save(dates)}>
      <Button variant="default" onClick={() => setIsPasting(true)}>
        {PASTED_DATES.open}
      </Button>
    </SprintDatesForm>
  );
}

type PastedDatesProps = UndatedSprints & { readonly onSave: OnSave; readonly onClose: () => void };

function PastedDates({ sprints, onSave, onClose }: PastedDatesProps) {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<DateOrder>();
  const [chosen, setChosen] = useState<ChosenSprints>({});
  const { data: read, isPlaceholderData } = useQuery(sprintDatesQuery(useEngine(), text, order));
  return (
    <SprintDatesPaste
      sprints={sprints}
      text={text}
      reading={read?.ok === true && text.trim() !== '' ? read.value : undefined}
      isCurrent={!isPlaceholderData}
      chosen={chosen}
      onText={(pasted) => {
        setText(pasted);
        setChosen({});
      }}
      onOrder={setOrder}
      onChoose={(line, key) =>
        setChosen(({ [line]: _, ...others }) => (key === undefined ? others : { ...others, [line]: key }))
      }
      onSave={(dates) => void onSave(dates).then(onClose)}
      onClose={onClose}
    />
  );
}

/** Keeps sprint dates as one step; tells whether the store took them. */
function useSaveSprintDates(): OnSave {
  const decide = useDecideAll();
  const undo = useUndoDecisions();
  const toast = useToast();
  return async (dates) => {
    const outcome = await decide.mutateAsync(dates.map((each) => ({ kind: 'sprint-dates', ...each })));
    if (!outcome.ok) return toast({ text: inOneLine(describeStoreFault(outcome.error)) });
    const ids = outcome.value.map(({ id }) => id);
    toast({ text: OVERVIEW.noDates.saved(ids.length), undo: () => undo.mutate(ids) });
  };
}
