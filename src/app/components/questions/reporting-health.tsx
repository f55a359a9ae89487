import type { TeamQuestions } from '../../../engine/api.ts';
import type { ReportingPeriod } from '../../../metrics/questions/reporting-health.ts';
import { formatShare } from '../../../wording/numbers.ts';
import { quarterInWords, HEALTH as WORDS } from '../../../wording/questions-words.ts';
import { Card } from '../card.tsx';
import { TableFrame } from '../table-frame.tsx';
import styles from './question-table.module.css';

type ReportingHealthProps = Pick<TeamQuestions, 'health' | 'healthNames'>;

/** What was declared, against that and what answers confirmed; no target, no verdict. */
export function ReportingHealthCard({ health: { quarters, sprints }, healthNames }: ReportingHealthProps) {
  const rise = riseIn(quarters);
  const named = sprints.map((period, at) => ({ period, name: healthNames[at] ?? period.key }));
  return (
    <Card title={WORDS.title} sub={WORDS.sub}>
      {quarters.length === 0 ? <p className="quiet">{WORDS.none}</p> : null}
      {rise === undefined ? null : <p>{rise}</p>}
      {quarters.length === 0 ? null : (
        <Periods
          caption={WORDS.quarters}
          what={WORDS.quarter}
          periods={quarters.map((period) => ({ period, name: quarterInWords(period.key) }))}
        />
      )}
      {named.length === 0 || quarters.length === 0 ? null : (
        <details className={styles.fold}>
          <summary>{WORDS.bySprint}</summary>
          <Periods caption={WORDS.sprints} what={WORDS.sprint} periods={named.toReversed()} />
        </details>
      )}
    </Card>
  );
}

type PeriodsProps = {
  readonly caption: string;
  readonly what: string;
  readonly periods: readonly { readonly period: ReportingPeriod; readonly name: string }[];
};

function Periods({ caption, what, periods }: PeriodsProps) {
  return (
    <TableFrame
      caption={caption}
      columns={[what, WORDS.declared, WORDS.confirmed, WORDS.share, WORDS.low]}
      look={styles}
    >
      {periods.map(({ period, name }) => (
        <tr key={period.key}>
          <th scope="row">{name}</th>
          <td>{period.declared}</td>
          <td>{period.confirmed}</td>
          <td>{period.share === undefined ? WORDS.nothing : formatShare(period.share)}</td>
          <td>{period.declared === 0 ? WORDS.nothing : WORDS.lowOf(period.lowSeverity, period.withSeverity)}</td>
        </tr>
      ))}
    </TableFrame>
  );
}

/** Said of a rise only: a quarter that is not over yet has fewer by itself. */
function riseIn(quarters: readonly ReportingPeriod[]): string | undefined {
  const [before, after] = quarters.slice(-2);
  if (before === undefined || after === undefined || after.declared <= before.declared) return undefined;
  return WORDS.more(quarterInWords(before.key), quarterInWords(after.key), before.declared, after.declared);
}
