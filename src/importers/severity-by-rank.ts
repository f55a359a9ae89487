import type { Severity } from '../domain/severity.ts';
import type { Note } from './issue-notes.ts';
import { canonicalSeverity } from './severity.ts';

/** A step of a tool's own scale. A higher rank is more severe (incident.io `rank`, PagerDuty `priority_order`). */
type RankedName = { readonly name: string | undefined; readonly rank: number | undefined };

/** The steps of a scale by rank, as far as one file shows them. */
export type RankScale = ReadonlyMap<number, Severity>;

const STEPS: readonly Severity[] = [1, 2, 3, 4, 5];

/**
 * Spreads the ranks that occur in a file: the highest is SEV1, the next SEV2, and from the fifth on all are SEV5
 * (FORMATS section 6, rule 2). `spreadRanks([0, 2, 2, 7])` maps 7 to 1, 2 to 2 and 0 to 3. Empty for no ranks.
 */
export function spreadRanks(ranks: readonly (number | undefined)[]): RankScale {
  const distinct = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => b - a);
  return new Map(distinct.map((rank, step) => [rank, STEPS[step] ?? 5]));
}

/**
 * Maps a ranked severity: a name of the table wins, another one is placed by its rank and noted as `severity-by-rank`,
 * so that a person can confirm it. A name with neither is `unknown` and noted; no name is `unknown`.
 */
export function severityOfRanked(
  tool: string,
  { name, rank }: RankedName,
  scale: RankScale,
  column: string,
  note: (note: Note) => void,
): Severity {
  if (name === undefined) return 'unknown';
  const byName = canonicalSeverity(tool, name);
  if (byName !== 'unknown') return byName;
  const byRank = rank === undefined ? undefined : scale.get(rank);
  if (byRank === undefined) note({ code: 'unknown-severity', column, value: name, effect: 'value-unknown' });
  else note({ code: 'severity-by-rank', column, value: name, effect: 'noted', detail: `SEV${byRank}` });
  return byRank ?? 'unknown';
}
