import { knowsShares } from '../../charts/incident-hours-rows.ts';
import { unitWord } from '../../wording/numbers.ts';
import { VIEW } from '../../wording/view-words.ts';
import type { SprintResult, TeamResult } from './team-view.ts';
import type { ShownUnit } from './view-search.ts';

export type Unit = ShownUnit | 'points';

export type UnitChoice = {
  readonly chosen: Unit;
  /** What the bars are counted in, where that is another thing than what was chosen too. */
  readonly text: string;
  readonly options: readonly { readonly value: Unit; readonly label: string; readonly detail: string }[];
};

/** What the bars can be counted in, and what they are. */
export function unitChoice(
  team: TeamResult,
  sprints: readonly SprintResult[],
  asked: ShownUnit | undefined,
): UnitChoice {
  const hasPoints = sprints.some(({ displaced }) => displaced !== undefined);
  const chosen = asked ?? (hasPoints ? 'points' : 'share');
  return {
    chosen,
    text: chosen === 'share' && !knowsShares(sprints) ? VIEW.lacksShare : VIEW.units[chosen],
    options: UNITS.map((value) => ({
      value,
      label: VIEW.units[value],
      detail:
        value === 'points'
          ? hasPoints
            ? VIEW.unitOf.points(unitWord(team.unit, 2))
            : VIEW.lacksPoints
          : VIEW.unitOf[value],
    })),
  };
}

export const UNITS: readonly Unit[] = ['points', 'hours', 'share'];

/** The team as its chart counts it. */
export function measured<Team extends TeamResult>(team: Team, unit: ShownUnit | undefined) {
  return unit === undefined ? team : { ...team, measure: unit };
}
