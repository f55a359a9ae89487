import type { Dataset, Incident } from '../domain/index.ts';
import type { Analysis } from './analysis.ts';
import { COEFFICIENTS } from './coefficients.ts';
import { indexDataset, inKeyOrder, once } from './dataset-index.ts';
import type { MultiplierRanges } from './draws.ts';
import { type CalibratedHours, calibratedHours, type HoursInput } from './hours.ts';
import { recordedWork } from './recorded-work.ts';
import { type PreparedTeam, prepareTeam } from './team-analysis.ts';
import { cellsByTeam } from './team-cells.ts';
import { type PlannedTeam, plannedTeam } from './team-plans.ts';
import { teamSprints } from './team-sprints.ts';

/** All numbers of a dataset but for the ranges of single sprints. */
export type PreparedAnalysis = {
  readonly teams: readonly PreparedTeam[];
  readonly noTeam: Analysis['noTeam'];
  readonly multipliers: MultiplierRanges;
};

/**
 * Computes everything that no view changes: hours, capacity, scope, pace and point values. Each kind of row is walked
 * through once, so the work grows with the rows, not with rows times sprints.
 */
export function prepareAnalysis(dataset: Dataset, definition: string): PreparedAnalysis {
  const incidents = inKeyOrder(dataset.incidents);
  const index = indexDataset(dataset);
  const teams = teamSprints(dataset, index).map(plannedTeam);
  const calibrated = calibratedHours(hoursInput(incidents, teams));
  const { allocated } = calibrated;
  const hoursOf = once(() => new Map(allocated.map((hours) => [hours.incidentKey, hours])));
  const recorded = recordedWork(teams, index, hoursOf);
  const cells = cellsByTeam(incidents, allocated);
  const multipliers = multiplierRanges(calibrated);
  const shared = { recorded, hoursOf, incidents: index.incidents, multipliers, definition };
  return {
    teams: teams.map((team) => prepareTeam(team, cells.teams.get(team.team.id), shared)),
    noTeam: cells.noTeam,
    multipliers,
  };
}

function hoursInput(incidents: readonly Incident[], teams: readonly PlannedTeam[]): HoursInput {
  return {
    incidents,
    teams: teams.map(({ team, headCount, sprints }) => ({
      team,
      ...(headCount !== undefined && { headCount }),
      windows: sprints.map(({ window }) => window),
    })),
  };
}

/** The ranges of METHOD 2.3; that of estimates is the data's own where enough incidents have logged hours as well. */
function multiplierRanges({ calibration }: CalibratedHours): MultiplierRanges {
  return calibration === undefined ? COEFFICIENTS.multipliers : { ...COEFFICIENTS.multipliers, D: calibration.range };
}
