import type { IssueGroup, TimeUnit } from '../../../domain/index.ts';
import { epochMs } from '../../../domain/index.ts';
import { formatDate } from '../../../wording/dates.ts';
import { MAPPED_FIELD_NAMES, WANTED_FIELDS } from '../../../wording/mapped-field-words.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { formatHours, twoDigits } from '../../../wording/numbers.ts';
import { bothWays, inHours, type OpenQuestion } from '../../view/import/mapping-questions.ts';
import { columnOf, type MapperState } from '../../view/import/mapping-state.ts';
import { IssueList } from '../issue-list.tsx';
import { TeamChoice } from '../team-choice.tsx';
import styles from './mapping-check.module.css';

type MappingCheckProps = {
  readonly state: MapperState;
  readonly questions: readonly OpenQuestion[];
  /** Remarks about the rows; undefined until they were read. */
  readonly issues: readonly IssueGroup[] | undefined;
  readonly onState: (state: MapperState) => void;
};

/** What the file leaves open, fields that are still without a column, and the remarks about its rows. */
export function MappingCheck({ state, questions, issues, onState }: MappingCheckProps) {
  return (
    <>
      {questions.length === 0 ? <p className="quiet">{MAPPER.nothingToAsk}</p> : null}
      {questions.map((question) =>
        question.ask === 'unit' ? (
          <UnitQuestion key={question.field} question={question} state={state} onState={onState} />
        ) : (
          <DateQuestion key="date-order" question={question} state={state} onState={onState} />
        ),
      )}
      <Lacking state={state} />
      {issues === undefined ? null : <IssueList issues={issues} />}
    </>
  );
}

type QuestionProps<Ask> = Pick<MappingCheckProps, 'state' | 'onState'> & {
  readonly question: Extract<OpenQuestion, { readonly ask: Ask }>;
};

function DateQuestion({ question, state, onState }: QuestionProps<'date-order'>) {
  const { header, samples } = question;
  return (
    <TeamChoice<'dmy' | 'mdy'>
      legend={MAPPER.dateOrder(header)}
      options={[
        { value: 'dmy', label: MAPPER.dateOrders.dmy },
        { value: 'mdy', label: MAPPER.dateOrders.mdy },
      ]}
      chosen={state.dateOrder}
      hint={[MAPPER.dateSamples(samples), ...readings(samples)].join(' ')}
      onChoose={(dateOrder) => onState({ ...state, dateOrder })}
    />
  );
}

/** The first date that differs, read both ways. */
function readings(samples: readonly string[]): readonly string[] {
  for (const sample of samples) {
    const ways = bothWays(sample);
    if (ways === undefined || ways.dmy.getTime() === ways.mdy.getTime()) continue;
    const [dmy, mdy] = [ways.dmy, ways.mdy].map((day) => formatDate(epochMs(day.getTime()), 'UTC'));
    return [MAPPER.dateReads(sample, dmy ?? '', mdy ?? '')];
  }
  return [];
}

const UNITS: readonly TimeUnit[] = ['milliseconds', 'seconds', 'minutes', 'hours'];

function UnitQuestion({ question, state, onState }: QuestionProps<'unit'>) {
  const { field, header, samples, median, guess } = question;
  const hint = [
    MAPPER.unitSamples(samples),
    ...(median === undefined ? [] : [MAPPER.median(median)]),
    ...(guess === undefined ? [] : [MAPPER.likely(MAPPER.units[guess])]),
  ];
  return (
    <TeamChoice<TimeUnit>
      legend={MAPPER.unit(header)}
      options={UNITS.map((unit) => ({
        value: unit,
        label: MAPPER.unitOption(MAPPER.units[unit], median === undefined ? undefined : lengthText(median, unit)),
      }))}
      chosen={state.units[field]}
      hint={hint.join(' ')}
      onChoose={(unit) => onState({ ...state, units: { ...state.units, [field]: unit } })}
    />
  );
}

/** "1.5 h", and below an hour "25 min" or "less than a minute". */
function lengthText(median: number, unit: TimeUnit): string {
  const hours = inHours(median, unit);
  if (hours >= 1) return formatHours(twoDigits(hours));
  return hours * 60 < 1 ? MAPPER.underMinute : MAPPER.minutes(Math.round(hours * 60));
}

/** Fields that matter and have no column; nothing where all have one. */
function Lacking({ state }: Pick<MappingCheckProps, 'state'>) {
  const lacking = WANTED_FIELDS[state.kind].filter(({ anyOf }) =>
    anyOf.every((field) => columnOf(state, field) === undefined),
  );
  if (lacking.length === 0) return null;
  return (
    <ul className={styles.lacking} aria-label={MAPPER.lackingTitle}>
      {lacking.map(({ anyOf, why }) => (
        <li key={anyOf.join(' ')}>
          {MAPPER.lacking(
            anyOf.map((field) => MAPPED_FIELD_NAMES[field]),
            why,
          )}
        </li>
      ))}
    </ul>
  );
}
