import type { PlanEvidence } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/index.ts';
import { headCountOf } from '../../metrics/plans/capacity.ts';
import type { PlannedSprint, PlannedTeam } from '../../metrics/plans/team-plans.ts';
import { type Check, type Found, finding } from './facts.ts';

/** Sprints of a team without usable dates: they take part in no number. Names them. */
export const noSprintDates: Check = ({ teams }) =>
  teams.flatMap((team) =>
    finding('no-sprint-dates', {
      ...of(team),
      count: team.withoutDates.length,
      of: team.withoutDates.length + ownSprints(team).length,
      names: team.withoutDates.map(({ name }) => name),
    }),
  );

/** An hour more, since a night in between can be an hour longer. */
const MOST_APART_MS = 5 * 24 * HOUR_MS + HOUR_MS;

/**
 * Sprints of a team that have begun more than 5 days after all before them ended: one in between may be in no file. Counts
 * the gaps, out of all places between two sprints, and names the sprints before and after each gap, in this order.
 */
export const gapBetweenSprints: Check = ({ teams }) =>
  teams.flatMap((team) => {
    const begun = ownSprints(team).filter(({ state }) => state !== 'future');
    const gaps = begun.slice(1).flatMap((sprint, index) => gapBefore(sprint, begun.slice(0, index + 1)));
    const names = gaps.flatMap(([before, after]) => [before.sprint.name, after.sprint.name]);
    return finding('gap-between-sprints', {
      ...of(team),
      count: gaps.length,
      of: Math.max(0, begun.length - 1),
      names,
    });
  });

/** Closed sprints whose plan is known from columns only (P3, METHOD 2.8). Names them. */
export const planFromColumns: Check = ({ teams }) =>
  teams.flatMap((team) => finding('plan-from-columns', byEvidence(team, 'P3')));

/** Closed sprints of which the current iteration alone is known (P4, METHOD 2.8): no shortfall. Names them. */
export const planCurrentOnly: Check = ({ teams }) =>
  teams.flatMap((team) => finding('plan-current-only', byEvidence(team, 'P4')));

/** Sprints whose capacity rests on no head count or on one that is assumed (METHOD 2.1). */
export const noHeadCount: Check = ({ teams }) =>
  teams.flatMap((team) => {
    const unknown = team.sprints.filter(({ sprint }) => sprint.capacityPersonDays === undefined);
    const count = headCountOf(team.team) === undefined ? unknown.length : 0;
    return finding('no-head-count', { ...of(team), count, of: team.sprints.length, names: [] });
  });

/** Sprints of no team: they take part in no number. Names them. */
export const unassignedSprints: Check = ({ folded: { dataset } }) => {
  const names = dataset.sprints.filter(({ teamId }) => teamId === undefined).map(({ name }) => name);
  return finding('unassigned-sprints', { count: names.length, of: dataset.sprints.length, names });
};

function of({ team }: PlannedTeam): { readonly teamId: string } {
  return { teamId: team.id };
}

/** Fixed windows are no sprints of any file. */
function ownSprints({ team, sprints }: PlannedTeam): readonly PlannedSprint[] {
  return team.windows === undefined ? sprints : [];
}

function gapBefore(
  sprint: PlannedSprint,
  before: readonly PlannedSprint[],
): readonly (readonly [PlannedSprint, PlannedSprint])[] {
  const last = before.reduce((latest, each) => (plannedEnd(each) >= plannedEnd(latest) ? each : latest));
  return sprint.window.start - plannedEnd(last) > MOST_APART_MS ? [[last, sprint]] : [];
}

/** Where another sprint cut the window, the sprint went on all the same. */
function plannedEnd({ sprint, window }: PlannedSprint): number {
  return Math.max(sprint.endAt ?? window.end, window.end);
}

function byEvidence(team: PlannedTeam, evidence: PlanEvidence): Found {
  const closed = ownSprints(team).filter(({ state }) => state === 'closed');
  const known = closed.filter(({ plan }) => plan.evidence === evidence);
  return { ...of(team), count: known.length, of: closed.length, names: known.map(({ sprint }) => sprint.name) };
}
