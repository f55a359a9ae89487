import type { UsualAnswer } from '../../../engine/api.ts';
import { reserveDetail, reserveInWords } from '../../../wording/load-words.ts';
import { formatCount } from '../../../wording/numbers.ts';
import { phaseGapsInWords, SEVERITY_CHANGES, SEVERITY_LEAD, severityTakeaway } from '../../../wording/phase-words.ts';
import { USUAL } from '../../../wording/usual-words.ts';
import { WEEK_CHART, WEEK_HIDDEN } from '../../../wording/week-words.ts';
import { Card } from '../card.tsx';
import { PlainTable } from '../plain-table.tsx';
import styles from './usual-texts.module.css';

/** What keeping some hours free would have covered. */
export function ReserveCard({ reserve }: Pick<UsualAnswer, 'reserve'>) {
  return (
    <Card title={USUAL.reserve} sub={reserveInWords(reserve)}>
      {reserve.kind === 'known' ? <p className="quiet">{reserveDetail(reserve)}</p> : null}
    </Card>
  );
}

/** In place of the picture of the week, for a team of one or two. */
export function HiddenWeekCard() {
  return <Card title={WEEK_CHART.title} sub={WEEK_HIDDEN} />;
}

/** Of how many incidents each phase is not known, and why. */
export function PhaseGaps({ phases, incidents }: Pick<UsualAnswer, 'phases' | 'incidents'>) {
  const lines = phases.map((phase) => phaseGapsInWords(phase, incidents)).filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <ul className={styles.gaps}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const KINDS = ['raised', 'lowered', 'same', 'typed', 'notKnown'] as const;

/** How severities moved since incidents were declared, as counts. */
export function SeverityCard({ severity }: Pick<UsualAnswer, 'severity'>) {
  const counted = KINDS.filter((kind) => kind !== 'typed' || severity.typed > 0);
  const table = {
    caption: USUAL.severity,
    headers: [USUAL.changes, USUAL.count],
    rows: counted.map((kind) => [SEVERITY_CHANGES[kind], formatCount(severity[kind])]),
  };
  const isTold = severity.raised + severity.lowered + severity.same > 0;
  return (
    <Card title={severityTakeaway(severity)} sub={SEVERITY_LEAD}>
      {isTold ? (
        <div className={styles.narrow}>
          <PlainTable table={table} />
        </div>
      ) : null}
    </Card>
  );
}
