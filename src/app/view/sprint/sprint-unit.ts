import { isPlanBar, prepareSprintBar } from '../../../charts/sprint-bar-rows.ts';
import { unitWord } from '../../../wording/numbers.ts';
import { VIEW } from '../../../wording/view-words.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';
import { UNITS, type Unit, type UnitChoice } from '../unit-choice.ts';
import type { ShownUnit } from '../view-search.ts';

/**
 * What the page of one sprint can be counted in, and is: its bar and the last sprints are drawn by it. A bar whose plan is not
 * known is of hours, and one whose working time is not known stays in points.
 */
export function sprintUnitChoice(team: TeamResult, sprint: SprintResult, asked: ShownUnit | undefined): UnitChoice {
  const hasPlan = isPlanBar(prepareSprintBar(team, sprint.key));
  const chosen = asked ?? (hasPlan ? 'points' : 'hours');
  const lacksTime = sprint.capacity === undefined || sprint.capacity <= 0;
  return {
    chosen,
    text: lacksTime && hasPlan ? VIEW.lacksTime : VIEW.units[chosen],
    options: UNITS.map((value) => ({ value, label: VIEW.units[value], detail: sprintDetail(value, team, hasPlan) })),
  };
}

function sprintDetail(value: Unit, { unit }: TeamResult, hasPlan: boolean): string {
  if (value !== 'points') return VIEW.unitOfSprint[value];
  return hasPlan ? VIEW.unitOfSprint.points(unitWord(unit, 2)) : VIEW.lacksPlan;
}
