import { Fragment } from 'react';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { TRACE } from '../../../wording/trace-page.ts';
import type { RecordLine, RecordLines } from '../../view/overview/trace-lines.ts';
import type { TraceStep } from '../../view/overview-search.ts';
import styles from './incident-table.module.css';
import { EditorRow, IncidentButton, type IncidentCorrection } from './incident-table.tsx';
import panel from './trace-panel.module.css';

type TraceRecordsProps = {
  readonly records: RecordLines;
  readonly correction: IncidentCorrection;
  readonly onFollow: (step: TraceStep) => void;
};

/** The records behind a number with their evidence, file and line; an incident can be corrected, a sprint followed. */
export function TraceRecords({ records, correction, onFollow }: TraceRecordsProps) {
  const { heading, lines, rest, sum } = records;
  return (
    <section aria-label={heading}>
      <h3 className={panel.heading}>{heading}</h3>
      {sum === undefined ? <p className={panel.note}>{TRACE.notSum}</p> : null}
      <table className={styles.table}>
        <caption className="visually-hidden">{heading}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{TRACE.part}</th>
            <th scope="col">{TRACE.value}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.key}>
              <tr>
                <th scope="row">
                  <RecordName line={line} correction={correction} onFollow={onFollow} />
                  {line.evidence === '' ? null : <span className={styles.small}>{line.evidence}</span>}
                  {line.sources === '' ? null : <span className={styles.small}>{line.sources}</span>}
                </th>
                <td>{line.value}</td>
              </tr>
              {line.incidentKey !== undefined && correction.openKey === line.incidentKey ? (
                <EditorRow columns={2}>{correction.editor}</EditorRow>
              ) : null}
            </Fragment>
          ))}
          {rest === undefined ? null : <LastRow name={rest.name} value={rest.value} />}
        </tbody>
        {sum === undefined ? null : (
          <tfoot>
            <LastRow name={INCIDENTS.sum} value={sum} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function RecordName({
  line,
  correction,
  onFollow,
}: { readonly line: RecordLine } & Omit<TraceRecordsProps, 'records'>) {
  const { name, title, incidentKey, step } = line;
  if (incidentKey !== undefined) {
    return <IncidentButton incidentKey={incidentKey} id={name} title={title} correction={correction} />;
  }
  if (step !== undefined) {
    return (
      <button
        type="button"
        className={styles.open}
        aria-label={TRACE.whyOf(`${line.value}, ${name}`)}
        onClick={() => onFollow(step)}
      >
        {name}
      </button>
    );
  }
  return (
    <>
      <span className={styles.id}>{name}</span> {title}
    </>
  );
}

function LastRow({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  );
}
