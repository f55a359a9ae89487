import type { EstimateUnit, EvidenceGrade, Hours, Points } from '../domain/index.ts';
import { hours, points } from '../domain/index.ts';
import type { Estimate, TotalAnalysis } from './analysis.ts';
import type { IncidentCounts } from './definitions/incident-counts.ts';
import { attribute } from './points/attribution.ts';
import { ALL_SPRINTS, drawSeed, type MultiplierRanges } from './points/draws.ts';
import { estimateSprint, estimateTotal, type TotalPart } from './points/uncertainty.ts';
import type { PreparedSprint } from './sprint-analysis.ts';

/** What several sprints together are summed from. */
export type TotalInput = {
  /** All sprints of one team, in order of start; only the closed ones count. */
  readonly sprints: readonly PreparedSprint[];
  /** Points of sprints in another unit are left out. */
  readonly unit: EstimateUnit;
  /** Of the different incidents in the closed sprints. */
  readonly counts: IncidentCounts;
  readonly multipliers: MultiplierRanges;
  readonly teamId: string;
  /** What counts, as the draws are seeded with it. */
  readonly countedAs: string;
};

/**
 * The closed sprints of one team together (METHOD 2.11, cumulative). Hours cover all of them, displaced points those that
 * have points, counted in `sprintsWithoutPoints`; a sum of plans, capacities or unexplained points is absent where one of
 * its parts is not known, and so is everything but zeros where no sprint is closed.
 */
export function analyseTotal(input: TotalInput): TotalAnalysis {
  const { sprints, unit, counts } = input;
  const closed = sprints.filter(({ base }) => base.state === 'closed');
  const bases = closed.map(({ base }) => base);
  const counted = closed.filter((sprint) => sprint.base.unit === unit && sprint.conversion !== undefined);
  const hoursOn = sum(bases.map((base) => base.hoursOn));
  const hoursCounted = hoursOn + sum(bases.map(({ lieuHours = 0 }) => lieuHours));
  const capacity = sumOfAll(bases.map((base) => base.capacity));
  const committed = sumOfAll(bases.map((base) => (base.unit === unit ? base.committed : undefined)));
  const displaced = displacedTogether(counted, input);
  return {
    sprintCount: closed.length,
    ...period(bases),
    hoursOn: hours(hoursOn),
    hoursOff: hours(sum(bases.map((base) => base.hoursOff))),
    ...(capacity !== undefined && { capacity: hours(capacity) }),
    ...(capacity !== undefined && capacity > 0 && { load: hoursCounted / capacity }),
    ...counts,
    hoursByGrade: sumByGrade(bases),
    ...(committed !== undefined && { committed: points(committed) }),
    ...(displaced !== undefined && { displaced }),
    sprintsWithoutPoints: closed.length - counted.length,
    ...unexplained(closed, unit),
  };
}

/** One sprint alone has the range that it has by itself, so that the same number never has two. */
function displacedTogether(counted: readonly PreparedSprint[], input: TotalInput): Estimate | undefined {
  const { multipliers, teamId, countedAs } = input;
  const [only] = counted;
  if (counted.length === 1 && only?.conversion !== undefined) {
    const seed = drawSeed(teamId, only.base.id, countedAs);
    return estimateSprint({ ...only.conversion, multipliers, seed }).displaced;
  }
  return estimateTotal(counted.flatMap(toPart), multipliers, drawSeed(teamId, ALL_SPRINTS, countedAs));
}

type Base = PreparedSprint['base'];

function toPart({ conversion }: PreparedSprint): readonly TotalPart[] {
  if (conversion === undefined) return [];
  return [{ ...conversion, displaced: attribute(conversion.situation, conversion.pace.value).displaced }];
}

function period(bases: readonly Base[]): Pick<TotalAnalysis, 'start' | 'end'> {
  const [first] = bases;
  const last = bases.at(-1);
  return first === undefined || last === undefined ? {} : { start: first.start, end: last.end };
}

function sumByGrade(bases: readonly Base[]): Readonly<Partial<Record<EvidenceGrade, Hours>>> {
  const sums: Partial<Record<EvidenceGrade, Hours>> = {};
  for (const { hoursByGrade } of bases) {
    for (const grade of GRADES) {
      const spent = hoursByGrade[grade];
      if (spent !== undefined) sums[grade] = hours((sums[grade] ?? 0) + spent);
    }
  }
  return sums;
}

const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D', 'E', 'none'];

function unexplained(closed: readonly PreparedSprint[], unit: EstimateUnit): { readonly unexplained?: Points } {
  const total = sumOfAll(
    closed.map(({ base, conversion }) => {
      if (base.unit !== unit || conversion?.situation.plan === undefined) return undefined;
      return attribute(conversion.situation, conversion.pace.value).unexplained;
    }),
  );
  return total === undefined ? {} : { unexplained: points(total) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** `undefined` where one of them is not known, or there is none. */
function sumOfAll(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 || known.length < amounts.length ? undefined : sum(known);
}
