import type { Dataset, Definition, IncidentFilter } from '../../domain/index.ts';
import { hours, points } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import { attribute } from '../points/attribution.ts';
import type { OpenWeight } from '../questions/off-plan.ts';
import { type Chosen, chosenIn, countedSprints } from '../sensitivity/sensitivity-of-chosen.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import { countIncidents } from './incident-counts.ts';
import type { LensQuery } from './lens.ts';
import type { Reading } from './lens-statements.ts';

/** One reading of a definition: how open questions count, where it has any, and what narrows it. */
export type RunOptions = {
  readonly definition: Definition;
  readonly open?: OpenWeight;
  readonly filter?: IncidentFilter | undefined;
};

/** The chosen sprints under one reading; `undefined` for a team that is not there. */
export function sprintsUnder(dataset: Dataset, query: LensQuery, options: RunOptions): Chosen | undefined {
  return chosenIn(preparedOf(dataset, options), options, query);
}

/** The numbers of one reading. Points are told where the same sprints have them as on the screen: otherwise sums would be of unlike things. */
export function readingOf(dataset: Dataset, query: LensQuery, options: RunOptions, shown: Chosen): Reading | undefined {
  const chosen = sprintsUnder(dataset, query, options);
  if (chosen === undefined) return undefined;
  const counted = countedSprints(chosen);
  const isSame = counted.length > 0 && counted.length === countedSprints(shown).length;
  const results = counted.map(({ conversion: { situation, pace } }) => ({
    plan: situation.plan,
    ...attribute(situation, pace.value),
  }));
  const planned = results.filter(({ plan }) => plan !== undefined);
  const bases = chosen.sprints.map(({ base }) => base);
  const load = loadOf(bases);
  const { definition, open } = options;
  return {
    chosen,
    run: {
      definition,
      ...(open !== undefined && { open }),
      incidents: countIncidents(factsOf(chosen).map(({ present }) => present)).incidentCount,
      hoursOn: hours(sum(bases.map(({ hoursOn }) => hoursOn))),
      ...(load !== undefined && { load }),
      ...(isSame && { displaced: points(sum(results.map(({ displaced }) => displaced))) }),
      ...(isSame && planned.length > 0 && { explained: points(sum(planned.map(({ explained }) => explained))) }),
    },
    shortfall: planned.length > 0 ? sum(planned.map(({ plan }) => plan?.shortfall ?? 0)) : undefined,
  };
}

/** The facts of the chosen sprints, in their order. */
export function factsOf({ team, sprints }: Chosen): readonly SprintFacts[] {
  const keys = new Set(sprints.map(({ base }) => base.key));
  return team.facts.filter(({ sprint }) => keys.has(sprint.sprint.key));
}

type Base = Chosen['sprints'][number]['base'];

/** One sprint's own load; of several the hours over the working time, where all have one. */
function loadOf(bases: readonly Base[]): number | undefined {
  const [only] = bases;
  if (bases.length === 1) return only?.load;
  if (bases.some(({ capacity }) => capacity === undefined)) return undefined;
  const capacity = sum(bases.map((base) => base.capacity ?? 0));
  const counted = sum(bases.map(({ hoursOn, lieuHours = 0 }) => hoursOn + lieuHours));
  return capacity > 0 ? counted / capacity : undefined;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
