import type { ReactNode } from 'react';
import type { EstimateUnit } from '../../../domain/index.ts';
import type { TeamQuestions } from '../../../engine/api.ts';
import { formatEstimate, formatHours, formatShare, shortUnitWord } from '../../../wording/numbers.ts';
import { QUESTION_TOTALS as WORDS } from '../../../wording/questions-words.ts';
import { Card } from '../card.tsx';
import styles from './question-table.module.css';

type QuestionTotalsProps = {
  readonly totals: NonNullable<TeamQuestions['totals']>;
  /** How an open item is weighed, 0 to 1. */
  readonly precision: number;
  readonly unit: EstimateUnit;
  /** The way to the overview with them counted. */
  readonly link: ReactNode;
};

/** Hours and points without and with what the questions are about, with the bounds that open ones leave. */
export function QuestionTotals({ totals, precision, unit, link }: QuestionTotalsProps) {
  const { without, least, together, most, confirmed, open, withoutHours } = totals;
  const hasPoints = without.points !== undefined;
  const rows = [
    { name: WORDS.without, sums: without },
    ...(confirmed === 0 ? [] : [{ name: WORDS.least(confirmed), sums: least }]),
    ...(open === 0
      ? []
      : [
          { name: WORDS.together(open, formatShare(precision)), sums: together },
          { name: WORDS.most, sums: most },
        ]),
  ];
  return (
    <Card title={WORDS.title} sub={WORDS.sub(totals.sprintCount)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.what}</th>
            <th scope="col">{WORDS.hours}</th>
            {hasPoints ? <th scope="col">{capitalised(shortUnitWord(unit, 2))}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sums }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatHours(sums.hours)}</td>
              {hasPoints ? <td>{sums.points === undefined ? WORDS.notKnown : formatEstimate(sums.points)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.notes}>
        {hasPoints ? null : <p>{WORDS.noPoints}</p>}
        {withoutHours > 0 ? <p>{WORDS.withoutHours(withoutHours)}</p> : null}
        <p>{link}</p>
      </div>
    </Card>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
