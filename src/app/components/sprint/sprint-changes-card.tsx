import type { EstimateUnit } from '../../../domain/index.ts';
import type { ScopeChange, ScopeChanges, Swap } from '../../../engine/api.ts';
import type { Scope } from '../../../metrics/analysis.ts';
import { SCOPE_CHANGES } from '../../../wording/burn-up-words.ts';
import { amountOf } from '../../../wording/chart-words.ts';
import { formatDay } from '../../../wording/dates.ts';
import { Card } from '../card.tsx';
import styles from './sprint-changes-card.module.css';

type SprintChangesCardProps = {
  /** Absent where no item tells: then the sums say what they can. */
  readonly changes: ScopeChanges | undefined;
  readonly scope: Scope | undefined;
  readonly unit: EstimateUnit;
  readonly zone: string;
};

/** What came into the sprint and what went out of it; pairs of both that are near in time stand first. */
export function SprintChangesCard({ changes, scope, unit, zone }: SprintChangesCardProps) {
  if (changes === undefined) return <SumsAlone scope={scope} unit={unit} />;
  const { cameIn, wentOut, swaps } = changes;
  if (cameIn.length + wentOut.length === 0) return <Card title={SCOPE_CHANGES.title} sub={SCOPE_CHANGES.none} />;
  const hasNoTimes = [...cameIn, ...wentOut].every(({ at }) => at === undefined);
  const sub = hasNoTimes ? SCOPE_CHANGES.noTimes : undefined;
  return (
    <Card title={SCOPE_CHANGES.title} {...(sub === undefined ? {} : { sub })}>
      {swaps.length === 0 ? null : <Swaps swaps={swaps} unit={changes.unit} zone={zone} />}
      <div className={styles.columns}>
        <Side
          title={SCOPE_CHANGES.cameIn(cameIn.length, sumOf(cameIn, changes.unit))}
          none={SCOPE_CHANGES.noneIn}
          changes={cameIn}
          unit={changes.unit}
          zone={zone}
        />
        <Side
          title={SCOPE_CHANGES.wentOut(wentOut.length, sumOf(wentOut, changes.unit))}
          none={SCOPE_CHANGES.noneOut}
          changes={wentOut}
          unit={changes.unit}
          zone={zone}
          isOut
        />
      </div>
    </Card>
  );
}

function sumOf(changes: readonly ScopeChange[], unit: EstimateUnit): string {
  return amountOf(
    changes.reduce((sum, { amount = 0 }) => sum + amount, 0),
    unit,
  );
}

/** Without items: what the sums of the sprint tell. */
function SumsAlone({ scope, unit }: Pick<SprintChangesCardProps, 'scope' | 'unit'>) {
  if (scope === undefined) return null;
  const added = scope.addedCompleted + scope.addedUnfinished + scope.addedRemoved;
  return (
    <Card title={SCOPE_CHANGES.title} sub={SCOPE_CHANGES.sums(amountOf(added, unit), amountOf(scope.removed, unit))} />
  );
}

type SwapsProps = { readonly swaps: readonly Swap[]; readonly unit: EstimateUnit; readonly zone: string };

function Swaps({ swaps, unit, zone }: SwapsProps) {
  return (
    <div className={styles.swaps}>
      <h3>{SCOPE_CHANGES.swaps(swaps.length)}</h3>
      <p className={styles.note}>{SCOPE_CHANGES.swapNote}</p>
      <ul className={styles.list}>
        {swaps.map(({ cameIn, wentOut }) => (
          <li key={cameIn.itemKey} className={styles.swap}>
            <Item change={cameIn} unit={unit} zone={zone} word={SCOPE_CHANGES.in} />
            <span className={styles.arrow} aria-hidden="true">
              ⇄
            </span>
            <Item change={wentOut} unit={unit} zone={zone} word={SCOPE_CHANGES.out} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type SideProps = {
  readonly title: string;
  readonly none: string;
  readonly changes: readonly ScopeChange[];
  readonly unit: EstimateUnit;
  readonly zone: string;
  readonly isOut?: boolean;
};

/** A screenful; the count in the title tells all. */
const MOST = 12;

function Side({ title, none, changes, unit, zone, isOut = false }: SideProps) {
  const more = changes.length - MOST;
  return (
    <div className={styles.side}>
      <h3>{changes.length === 0 ? none : title}</h3>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map((change) => (
          <li key={change.itemKey} className={styles.item}>
            <Item change={change} unit={unit} zone={zone} end={isOut ? undefined : SCOPE_CHANGES.ends[change.end]} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.note}>{SCOPE_CHANGES.more(more)}</p> : null}
    </div>
  );
}

type ItemProps = Pick<SideProps, 'unit' | 'zone'> & {
  readonly change: ScopeChange;
  /** Which way it went, where both stand in one row. */
  readonly word?: string;
  /** How it ended. */
  readonly end?: string | undefined;
};

function Item({ change, unit, zone, word, end }: ItemProps) {
  const { id, title, amount, at, isIncidentWork } = change;
  const facts = [
    ...(at === undefined ? [] : [formatDay(at, zone)]),
    amount === undefined ? SCOPE_CHANGES.notEstimated : amountOf(amount, unit),
    ...(end === undefined ? [] : [end]),
  ];
  return (
    <span className={styles.words}>
      <span>
        {word === undefined ? null : <strong className={styles.way}>{word} </strong>}
        <span className="quiet">{id}</span> {title ?? <em className="quiet">{SCOPE_CHANGES.noTitle}</em>}
        {isIncidentWork ? <span className={styles.incident}>{SCOPE_CHANGES.incident}</span> : null}
      </span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </span>
  );
}
