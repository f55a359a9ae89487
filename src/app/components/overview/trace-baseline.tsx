import type { EstimateUnit } from '../../../domain/index.ts';
import type { TraceAnswer } from '../../../engine/api.ts';
import type { BaselineSprint } from '../../../metrics/trace/trace.ts';
import { numberText } from '../../../wording/locale.ts';
import { TRACE } from '../../../wording/trace-page.ts';
import { baselineCaption, baselineCells } from '../../../wording/trace-words.ts';
import type { TraceStep } from '../../view/overview-search.ts';
import styles from './trace-panel.module.css';

type TraceBaselineProps = {
  readonly trace: TraceAnswer;
  readonly unit: EstimateUnit;
  readonly onFollow: (step: TraceStep) => void;
};

/** The sprints behind a pace, each with the numbers that it was made from. */
export function TraceBaseline({ trace, unit, onFollow }: TraceBaselineProps) {
  return (
    <section aria-label={TRACE.baseline}>
      <h3 className={styles.heading}>{TRACE.baseline}</h3>
      <p className={styles.note}>{baselineCaption(trace, unit)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={TRACE.baselineTable} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{TRACE.baselineColumns.sprint}</th>
              <th scope="col">{TRACE.baselineColumns.finished}</th>
              <th scope="col">{TRACE.baselineColumns.capacity}</th>
              <th scope="col">{TRACE.baselineColumns.hours}</th>
              <th scope="col">{TRACE.baselineColumns.load}</th>
              <th scope="col">{TRACE.baselineColumns.pace(unit)}</th>
            </tr>
          </thead>
          <tbody>
            {trace.baseline.map((sprint) => (
              <Row key={sprint.sprintKey ?? ''} sprint={sprint} unit={unit} onFollow={onFollow} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

type RowProps = { readonly sprint: BaselineSprint } & Omit<TraceBaselineProps, 'trace'>;

function Row({ sprint, unit, onFollow }: RowProps) {
  const { name, finished, capacity, hours, load } = baselineCells(sprint, unit);
  const { sprintKey } = sprint;
  const open = (why: TraceStep['why'], text: string) =>
    sprintKey === undefined || text === '' ? (
      text
    ) : (
      <button
        type="button"
        className="link-button"
        aria-label={TRACE.whyOf(`${text}, ${name}`)}
        onClick={() => onFollow({ why, sprint: sprintKey })}
      >
        {text}
      </button>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{open('velocity', finished)}</td>
      <td>{open('capacity', capacity)}</td>
      <td>{open('hours-on', hours)}</td>
      <td>{open('load', load)}</td>
      <td>{numberText(sprint.pace, { significant: 3 })}</td>
    </tr>
  );
}
