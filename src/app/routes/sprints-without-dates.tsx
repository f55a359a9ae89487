import type { Decision, Result, StoreFault } from '../../domain/index.ts';
import { describeStoreFault, inOneLine } from '../../wording/faults.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { Notice } from '../components/notice.tsx';
import { SprintDatesForm } from '../components/sprint-dates-form.tsx';
import { useToast } from '../components/toasts.tsx';
import { useDecide, useUndoDecision } from '../queries/changes.ts';
import type { TypedDates } from '../view/sprint-dates.ts';
import type { TeamResult } from '../view/team-view.ts';

/** Asks for the dates of sprints that came without. */
export function SprintsWithoutDates({ teams }: { readonly teams: readonly TeamResult[] }) {
  const save = useSaveSprintDates();
  const sprints = teams.flatMap(({ sprintsWithoutDates }) => sprintsWithoutDates);
  return (
    <Notice title={OVERVIEW.noDates.title(sprints.length)} text={OVERVIEW.noDates.text}>
      <SprintDatesForm sprints={sprints} onSave={save} />
    </Notice>
  );
}

/** Keeps typed sprint dates, each as one decision that can be taken back; tells whether the store took them. */
export function useSaveSprintDates() {
  const decide = useDecide();
  const undo = useUndoDecision();
  const toast = useToast();
  return async (dates: readonly ({ readonly key: string } & TypedDates)[]) => {
    const outcomes: Result<Decision, StoreFault>[] = [];
    for (const each of dates) outcomes.push(await decide.mutateAsync({ kind: 'sprint-dates', ...each }));
    const ids = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []));
    const fault = outcomes.find((outcome) => !outcome.ok);
    const undoAll = async () => {
      for (const id of ids) await undo.mutateAsync(id);
    };
    if (fault === undefined) toast({ text: OVERVIEW.noDates.saved(ids.length), undo: () => void undoAll() });
    else toast({ text: inOneLine(describeStoreFault(fault.error)) });
  };
}
