import type { SprintDatesReading } from '../../../engine/api.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { PASTED_DATES as WORDS } from '../../../wording/sprint-dates-words.ts';
import type { TypedDates } from '../../view/import/sprint-dates.ts';
import { type ChosenSprints, datesToSave, orderHint, summaryOf } from '../../view/import/sprint-dates-pasted.ts';
import { PasteForm } from '../paste-form.tsx';
import { TeamChoice } from '../team-choice.tsx';
import styles from './sprint-dates-paste.module.css';
import { SprintDatesPreview } from './sprint-dates-preview.tsx';

export type DateOrder = 'dmy' | 'mdy';

type SprintDatesPasteProps = {
  /** All sprints that have no dates. */
  readonly sprints: readonly { readonly key: string; readonly name: string }[];
  readonly text: string;
  /** What the text was read as; absent while nothing is pasted, or it is on its way. */
  readonly reading: SprintDatesReading | undefined;
  /** False while the reading is that of an earlier text. */
  readonly isCurrent: boolean;
  readonly chosen: ChosenSprints;
  readonly onText: (text: string) => void;
  readonly onOrder: (order: DateOrder) => void;
  readonly onChoose: (line: number, key: string | undefined) => void;
  readonly onSave: (dates: readonly ({ readonly key: string } & TypedDates)[]) => void;
  readonly onClose: () => void;
};

/** A pasted table of sprint dates: what fits, what does not and what is asked, before anything is saved. */
export function SprintDatesPaste(props: SprintDatesPasteProps) {
  const { text, reading, isCurrent, chosen, onText, onSave, onClose } = props;
  const ready = reading === undefined ? [] : datesToSave(reading, chosen);
  return (
    <div className={styles.dates}>
      <PasteForm
        words={{ ...WORDS, save: OVERVIEW.noDates.save(ready.length) }}
        canSave={ready.length > 0 && isCurrent}
        onSave={() => onSave(ready)}
        {...{ text, onText, onClose }}
      >
        {reading === undefined ? null : <Reading {...props} reading={reading} ready={ready.map(({ key }) => key)} />}
      </PasteForm>
    </div>
  );
}

type ReadingProps = Pick<SprintDatesPasteProps, 'sprints' | 'chosen' | 'onOrder' | 'onChoose'> & {
  readonly reading: SprintDatesReading;
  /** Keys of the sprints that get dates. */
  readonly ready: readonly string[];
};

function Reading({ sprints, reading, ready, chosen, onOrder, onChoose }: ReadingProps) {
  const { fault, headings, openDate, dateOrder, lines } = reading;
  if (fault !== undefined) return <p role="status">{WORDS.faults[fault]}</p>;
  const rest = sprints.filter(({ key }) => !ready.includes(key)).map(({ name }) => name);
  return (
    <>
      {openDate === undefined ? null : (
        <TeamChoice<DateOrder>
          legend={WORDS.order}
          options={[
            { value: 'dmy', label: WORDS.orders.dmy },
            { value: 'mdy', label: WORDS.orders.mdy },
          ]}
          chosen={dateOrder}
          hint={orderHint(openDate)}
          onChoose={onOrder}
        />
      )}
      <div role="status">
        <p>{summaryOf(reading)}</p>
        <p className="quiet">{WORDS.rest(rest)}</p>
        {headings === undefined ? null : (
          <p className="quiet">{WORDS.headings(headings.name, headings.start, headings.end)}</p>
        )}
      </div>
      <SprintDatesPreview lines={lines} chosen={chosen} onChoose={onChoose} />
    </>
  );
}
