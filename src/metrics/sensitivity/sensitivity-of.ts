import type { Dataset } from '../../domain/index.ts';
import { type AnalyseOptions, preparedOf } from '../analyse.ts';
import { finishedItems, returnsOf } from '../points/returns.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import type { Halved, Sensitivity, SensitivityQuery } from './sensitivity.ts';
import { type Chosen, chosenIn, countedSprints, figuresOf } from './sensitivity-of-chosen.ts';
import { driversOf } from './sensitivity-of-drivers.ts';

/** "If the true hours were half": METHOD section 4, the first objection. */
const HALF = 0.5;

/**
 * What would change the displaced points of one sprint, or of several closed ones together (METHOD 2.11 and section 4).
 * The number is the very one on the screen; one closed sprint among the chosen is told as a single sprint. Each driver
 * moves one assumption through its own range and leaves the others at their point: the paces of the list (in all sprints
 * together the slowest, or the fastest), the multiplier of one evidence group, and what counts as an incident. Drivers
 * that move nothing are left out. `undefined` for a team that is not there.
 *
 * Worked by hand: paces .09, .10 and .12; 60 h estimated (D, 0.4 to 1.6) and 20 h logged (A, 0.9 to 1.1), the latter of
 * severity 1. The point is .10 x 80 = 8. Estimates: .10 x (20 + 24) = 4.4 to .10 x (20 + 96) = 11.6. Definition: severity
 * 1 and 2 alone .10 x 20 = 2, to 8. Pace: .09 x 80 = 7.2 to .12 x 80 = 9.6. Logged: .10 x (60 + 18) = 7.8 to 8.2. At half
 * the hours, where the sprints of the pace had none: 4.
 */
export function sensitivityOf(
  dataset: Dataset,
  { definition, filter }: AnalyseOptions,
  query: SensitivityQuery,
): Sensitivity | undefined {
  const counted = { definition, filter };
  const chosen = chosenIn(preparedOf(dataset, counted), counted, query);
  if (chosen === undefined) return undefined;
  const { displaced, incidentsByGrade, incidentCount } = figuresOf(chosen);
  return {
    ...(displaced !== undefined && { displaced }),
    drivers: driversOf(chosen, dataset, query),
    ...halvedOf(chosen, dataset, query),
    incidents: { estimated: (incidentsByGrade.D ?? 0) + (incidentsByGrade.E ?? 0), all: incidentCount },
    returns: returnsOf(factsOf(chosen), finishedItems(dataset)),
  };
}

function factsOf({ team, sprints }: Chosen): readonly SprintFacts[] {
  const keys = new Set(sprints.map(({ base }) => base.key));
  return team.facts.filter(({ sprint }) => keys.has(sprint.sprint.key));
}

/**
 * The same sprints at half the hours, which moves the paces too. Points are told for the sprints that are in the number, so
 * that both compare, and only where all of them have points again.
 */
function halvedOf(chosen: Chosen, dataset: Dataset, query: SensitivityQuery): { readonly halved?: Halved } {
  const { definition, filter } = chosen;
  const counted = { definition, filter };
  const halved = chosenIn(preparedOf(dataset, { ...counted, hoursFactor: HALF }), counted, query);
  if (halved === undefined) return {};
  const { hoursOn } = figuresOf(halved);
  const keys = new Set(countedSprints(chosen).map(({ base }) => base.key));
  const same = halved.sprints.filter(({ base }) => keys.has(base.key));
  const isComparable = keys.size > 0 && same.every(({ conversion }) => conversion !== undefined);
  const displaced = isComparable ? figuresOf({ ...halved, sprints: same }).displaced : undefined;
  return { halved: { hoursOn, ...(displaced !== undefined && { displaced }) } };
}
