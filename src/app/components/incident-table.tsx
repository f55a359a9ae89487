import { INCIDENTS } from '../../wording/page.ts';
import type { IncidentLine, IncidentLines } from '../view/incident-lines.ts';
import styles from './incident-table.module.css';

type IncidentTableProps = { readonly lines: IncidentLines; readonly caption: string };

/** Incidents with hours, evidence and source; the columns add up to the figures of the chart. */
export function IncidentTable({ lines: { lines, rest, sum, unitName }, caption }: IncidentTableProps) {
  const hasRing = sum.ring !== undefined;
  const hasHatch = sum.hatch !== undefined;
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
          <tr key={line.key}>
            <th scope="row">
              <Incident line={line} />
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
        ))}
        {rest.count > 0 ? <SumRow name={INCIDENTS.more(rest.count)} sums={rest} has={{ hasRing, hasHatch }} /> : null}
      </tbody>
      <tfoot>
        <SumRow name={INCIDENTS.sum} sums={sum} has={{ hasRing, hasHatch }} />
      </tfoot>
    </table>
  );
}

function Incident({ line }: { readonly line: IncidentLine }) {
  return (
    <>
      <span className={styles.id}>{line.id}</span> {line.title ?? <em className="quiet">{INCIDENTS.noTitle}</em>}
      <span className={styles.small}>{[line.evidence, ...line.remarks].join(' · ')}</span>
      <span className={styles.small}>{line.source}</span>
    </>
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
