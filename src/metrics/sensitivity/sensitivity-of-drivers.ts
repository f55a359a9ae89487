import type { Dataset, Definition } from '../../domain/index.ts';
import { EVIDENCE_GROUPS, hours, points, RECORD_DEFINITIONS } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import { displacedPoints, NEUTRAL_MULTIPLIERS, type Workload } from '../points/attribution.ts';
import type { Conversion } from '../sprint-analysis.ts';
import type { Driver, SensitivityQuery } from './sensitivity.ts';
import { type Chosen, chosenIn, countedSprints } from './sensitivity-of-chosen.ts';

/**
 * What each assumption does to the displaced points alone, the others at their point, the widest first: the paces, each
 * evidence group with hours, and the definition of an incident. None where there are no points; one that moves nothing
 * is left out.
 */
export function driversOf(chosen: Chosen, dataset: Dataset, query: SensitivityQuery): readonly Driver[] {
  const conversions = countedSprints(chosen).map(({ conversion }) => conversion);
  if (conversions.length === 0) return [];
  const drivers = [
    paceDriver(conversions),
    ...evidenceDrivers(conversions, chosen.multipliers),
    ...definitionDrivers(chosen, dataset, query),
  ];
  return drivers.filter((driver) => widthOf(driver) > NOISE).sort((left, right) => widthOf(right) - widthOf(left));
}

/** Points by which sums of the same hours in another order can differ. */
const NOISE = 1e-9;

function widthOf({ low, high }: Driver): number {
  return high - low;
}

/** Every sprint at its slowest pace, and every sprint at its fastest. */
function paceDriver(conversions: readonly Conversion[]): Driver {
  const spans = conversions.map(({ situation, pace }) => {
    const paces = [pace.value, ...pace.used.map((used) => used.pace)];
    return spanOf(paces.map((each) => displacedPoints(situation, each, NEUTRAL_MULTIPLIERS)));
  });
  const sources = new Set(conversions.flatMap(({ pace }) => pace.used.flatMap(({ sprintKey }) => sprintKey ?? [])));
  const low = points(sum(spans.map((span) => span.low)));
  const high = points(sum(spans.map((span) => span.high)));
  return { id: 'pace', low, high, paces: sources.size };
}

/** The multiplier of one group at its ends, shared by all incidents of the group in all sprints (METHOD 2.11). */
function evidenceDrivers(conversions: readonly Conversion[], multipliers: Chosen['multipliers']): readonly Driver[] {
  return EVIDENCE_GROUPS.flatMap((group, groupIndex): readonly Driver[] => {
    const spent = sum(conversions.map(({ situation }) => groupHours(situation.workload, groupIndex)));
    if (spent === 0) return [];
    const { low, high } = multipliers[group];
    const run = (multiplier: number) =>
      displacedIn(
        conversions,
        NEUTRAL_MULTIPLIERS.map((neutral, index) => (index === groupIndex ? multiplier : neutral)),
      );
    return [{ id: 'evidence', ...spanOf([run(low), run(1), run(high)]), group, hours: hours(spent) }];
  });
}

function groupHours({ groups }: Workload, groupIndex: number): number {
  return groups.find((group) => group.groupIndex === groupIndex)?.hours ?? 0;
}

/**
 * The number under every definition of an incident that counts records alone, and the one on the screen (METHOD 2.12), the
 * paces moving with it; the others are for the lens, which somebody asks for. A definition under which other
 * sprints have points would compare unlike sums, and is left out.
 */
function definitionDrivers(chosen: Chosen, dataset: Dataset, query: SensitivityQuery): readonly Driver[] {
  const counted = countedSprints(chosen);
  const definitions = new Set<Definition>([...RECORD_DEFINITIONS, chosen.definition]);
  const values = [...definitions].flatMap((definition) => {
    const asked = { definition, filter: chosen.filter };
    const other = chosenIn(preparedOf(dataset, asked), asked, query);
    const same = other === undefined ? [] : countedSprints(other);
    if (same.length !== counted.length) return [];
    return [{ definition, value: displacedIn(same.map(({ conversion }) => conversion)) }];
  });
  const range = spanOf(values.map(({ value }) => value));
  const lowest = values.find(({ value }) => value <= range.low + NOISE);
  const highest = values.find(({ value }) => value >= range.high - NOISE);
  if (lowest === undefined || highest === undefined) return [];
  return [{ id: 'definition', ...range, lowest: lowest.definition, highest: highest.definition }];
}

/** Displaced points of all the sprints, each at its own recent pace. */
function displacedIn(conversions: readonly Conversion[], multipliers: readonly number[] = NEUTRAL_MULTIPLIERS): number {
  return sum(conversions.map(({ situation, pace }) => displacedPoints(situation, pace.value, multipliers)));
}

function spanOf(values: readonly number[]): Pick<Driver, 'low' | 'high'> {
  return { low: points(Math.min(...values)), high: points(Math.max(...values)) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
