import { Fragment, type ReactNode } from 'react';
import { EDIT } from '../../../wording/edit-words.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import type { IncidentLine, IncidentLines } from '../../view/overview/incident-lines.ts';
import styles from './incident-table.module.css';

/** Opens and shows the correction of one incident in its place. */
export type IncidentCorrection = {
  /** The incident whose correction is open. */
  readonly openKey: string | undefined;
  readonly onOpen: (incidentKey: string | undefined) => void;
  /** The open correction. */
  readonly editor: ReactNode;
};

type IncidentTableProps = {
  readonly lines: IncidentLines;
  readonly caption: string;
  readonly correction: IncidentCorrection;
};

/** Incidents with hours, evidence and source; the columns add up to the figures of the chart. */
export function IncidentTable({ lines: { lines, rest, sum, unitName }, caption, correction }: IncidentTableProps) {
  const hasRing = sum.ring !== undefined;
  const hasHatch = sum.hatch !== undefined;
  const columns = 2 + (hasRing ? 1 : 0) + (hasHatch ? 1 : 0);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{INCIDENTS.columns.incident}</th>
          <th scope="col">{INCIDENTS.columns.hours}</th>
          {hasRing ? <th scope="col">{unitName}</th> : null}
          {hasHatch ? <th scope="col">{INCIDENTS.columns.hatch}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Fragment key={line.key}>
            <tr>
              <th scope="row">
                <Incident line={line} correction={correction} />
              </th>
              <td>
                {line.hours}
                {line.hoursOff === undefined ? null : (
                  <span className={styles.small}>{INCIDENTS.outside(line.hoursOff)}</span>
                )}
              </td>
              {hasRing ? <td>{line.ring}</td> : null}
              {hasHatch ? <td>{line.hatch}</td> : null}
            </tr>
            {correction.openKey === line.key ? <EditorRow columns={columns}>{correction.editor}</EditorRow> : null}
          </Fragment>
        ))}
        {rest.count > 0 ? <SumRow name={INCIDENTS.more(rest.count)} sums={rest} has={{ hasRing, hasHatch }} /> : null}
      </tbody>
      <tfoot>
        <SumRow name={INCIDENTS.sum} sums={sum} has={{ hasRing, hasHatch }} />
      </tfoot>
    </table>
  );
}

/** A row for the correction, under the incident that it belongs to. */
export function EditorRow({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr className={styles.editor}>
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}

function Incident({ line, correction }: { readonly line: IncidentLine; readonly correction: IncidentCorrection }) {
  return (
    <>
      {line.isItem ? (
        <span>
          <span className={styles.id}>{line.id}</span> {line.title ?? <em className="quiet">{INCIDENTS.noTitle}</em>}
        </span>
      ) : (
        <IncidentButton incidentKey={line.key} id={line.id} title={line.title} correction={correction} />
      )}
      <span className={styles.small}>{[line.evidence, ...line.remarks].join(' · ')}</span>
      <span className={styles.small}>{line.source}</span>
    </>
  );
}

type IncidentButtonProps = {
  readonly incidentKey: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly correction: IncidentCorrection;
};

/** An incident's name, which opens its correction. */
export function IncidentButton({ incidentKey, id, title, correction }: IncidentButtonProps) {
  const isOpen = correction.openKey === incidentKey;
  return (
    <button
      type="button"
      className={styles.open}
      title={EDIT.title(id)}
      data-incident={incidentKey}
      aria-expanded={isOpen}
      onClick={() => correction.onOpen(isOpen ? undefined : incidentKey)}
    >
      <span className={styles.id}>{id}</span> {title ?? <em className="quiet">{INCIDENTS.noTitle}</em>}
    </button>
  );
}

type SumRowProps = {
  readonly name: string;
  readonly sums: IncidentLines['sum'];
  readonly has: { readonly hasRing: boolean; readonly hasHatch: boolean };
};

function SumRow({ name, sums, has }: SumRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{sums.hours}</td>
      {has.hasRing ? <td>{sums.ring}</td> : null}
      {has.hasHatch ? <td>{sums.hatch}</td> : null}
    </tr>
  );
}
