import type { DisplacedSprint } from '../../charts/displaced-points-rows.ts';
import type { EstimateUnit } from '../../domain/index.ts';
import { AT_LEAST, PART_NAMES } from '../../wording/chart-words.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { amount, FACTS } from '../../wording/retro-words.ts';
import styles from './retro-bar.module.css';

type RetroBarProps = { readonly row: DisplacedSprint; readonly unit: EstimateUnit };

type BarPart = { readonly id: string; readonly name: string; readonly value: number; readonly printed: number };

/** The plan of one sprint as a bar lying down, with every part under it in figures: they add up to the plan. */
export function RetroBar({ row: { plan }, unit }: RetroBarProps) {
  if (plan.kind !== 'known' || plan.committed <= 0) return null;
  const unfinished = {
    id: 'unexplained',
    name: PART_NAMES.unexplained,
    value: plan.unfinished,
    printed: plan.printed.unfinished,
  };
  const parts: readonly BarPart[] = [
    { id: 'finished', name: FACTS.finished, value: plan.finished, printed: plan.printed.finished },
    ...(plan.parts?.map((part) => ({ ...part, name: PART_NAMES[part.id] })) ?? [unfinished]),
  ].filter(({ printed }) => printed > 0);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {FACTS.bar}: {plan.atLeast ? `${AT_LEAST} ` : ''}
        {amount(plan.printed.committed, unit)}
      </figcaption>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ id, value }) => (
          <span key={id} data-part={id} style={{ flexGrow: value }} />
        ))}
      </div>
      <dl className={styles.parts}>
        {parts.map(({ id, name, printed }) => (
          <div key={id}>
            <dt>
              <span className={styles.swatch} data-part={id} aria-hidden="true" />
              {name}
            </dt>
            <dd>{formatNumber(printed)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
