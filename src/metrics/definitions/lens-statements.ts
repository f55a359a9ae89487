import type { Chosen } from '../sensitivity/sensitivity-of-chosen.ts';
import { loadHistory } from '../usual/load-history.ts';
import type { LensRun, StatementId } from './lens.ts';

/** One reading of one definition, with all that its statements rest on. */
export type Reading = {
  readonly chosen: Chosen;
  readonly run: LensRun;
  /** Points planned and not finished in the sprints that have points; `undefined` where that is not known. */
  readonly shortfall: number | undefined;
};

/** "Could explain most of the shortfall": METHOD section 4, "most" from half on. */
const MOST = 0.5;

/**
 * Whether a statement holds under one reading (METHOD 2.12); `undefined` where it cannot be said: too few sprints for limits,
 * no working time, no points, or nothing left unfinished.
 */
export function statementHolds(statement: StatementId, reading: Reading): boolean | undefined {
  switch (statement) {
    case 'above-limits':
      return isAboveLimits(reading);
    case 'most-of-shortfall':
      return explainsMost(reading);
  }
}

/** At least one of the closed sprints lies above the upper limit on load (METHOD 2.15). */
function isAboveLimits({ chosen: { team, sprints } }: Reading): boolean | undefined {
  const [facts] = team.facts;
  if (facts === undefined) return undefined;
  const { points, limits } = loadHistory(team.sprints, facts.team.team);
  if (limits.kind !== 'limits') return undefined;
  const keys = new Set(sprints.map(({ base }) => base.key));
  const judged = points.filter(({ key, isJudged }) => isJudged && keys.has(key));
  if (judged.length === 0) return undefined;
  return judged.some(({ signals }) => signals.some(({ rule, side }) => rule === 'outside' && side === 'above'));
}

function explainsMost({ run: { explained }, shortfall }: Reading): boolean | undefined {
  if (explained === undefined || shortfall === undefined || shortfall <= 0) return undefined;
  return explained >= MOST * shortfall;
}
