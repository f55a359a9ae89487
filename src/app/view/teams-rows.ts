import type { AnalysisResult } from '../../engine/api.ts';
import { formatPeriod } from '../../wording/dates.ts';
import { estimatedShareInWords } from '../../wording/evidence-words.ts';
import { formatCount, formatHours, formatShare } from '../../wording/numbers.ts';
import { TEAMS } from '../../wording/teams-words.ts';
import type { TeamResult } from './team-view.ts';
import type { SprintCount } from './view-search.ts';

/** One team as the table shows it, all in words. */
export type TeamsRow = {
  readonly id: string;
  readonly name: string;
  readonly sprints: string;
  /** First to last day of those sprints; absent where there are none. */
  readonly period?: string;
  readonly hours: string;
  readonly share: string;
  /** The share on the scale of all teams, 0 to 1; absent where it is not known. */
  readonly bar?: number;
  readonly outside: string;
  readonly incidents: string;
  readonly evidence: string;
};

export type TeamsRows = {
  /** In the order of the alphabet, whatever the numbers. */
  readonly rows: readonly TeamsRow[];
  /** The end of the scale of the bars: "20 %"; absent where no share is known. */
  readonly scale?: string;
  /** True if a team is too small for its hours outside working time to be shown. */
  readonly isHidden: boolean;
  /** Incidents that belong to no team, in hours and number; absent if there are none. */
  readonly noTeam?: { readonly hours: string; readonly incidents: string; readonly count: number };
};

/** METHOD 2.6: below this many people the split of hours would describe a person. */
const FEWEST_PEOPLE = 3;
/** The scale ends at a round share, so that it stays the same while the numbers move a little. */
const SCALE_STEP = 0.05;

/** The closed sprints that the totals cover: the latest of each team, all teams together. */
export function sprintKeysOf(teams: readonly TeamResult[], count: SprintCount): readonly string[] {
  return teams.flatMap(({ sprints }) => {
    const closed = sprints.filter(({ state }) => state === 'closed').map(({ key }) => key);
    return count === 'all' ? closed : closed.slice(-count);
  });
}

/** The table of several teams: hours and shares of capacity. Nothing is added up over teams, and no points are read. */
export function teamsRows({ teams, noTeam }: Pick<AnalysisResult, 'teams' | 'noTeam'>): TeamsRows {
  const shares = teams.flatMap(({ total }) =>
    total.load === undefined || total.sprintCount === 0 ? [] : [total.load],
  );
  const end = Math.max(SCALE_STEP, Math.ceil(Math.max(0, ...shares) / SCALE_STEP - 1e-9) * SCALE_STEP);
  return {
    rows: teams
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map((team) => toRow(team, end)),
    ...(shares.length === 0 ? {} : { scale: formatShare(end) }),
    isHidden: teams.some(isSmall),
    ...(noTeam.incidents === 0
      ? {}
      : {
          noTeam: {
            hours: TEAMS.inAll(formatHours(noTeam.hours)),
            incidents: formatCount(noTeam.incidents),
            count: noTeam.incidents,
          },
        }),
  };
}

function toRow(team: TeamResult, end: number): TeamsRow {
  const { id, name, total, zone } = team;
  const { start, sprintCount, load } = total;
  if (sprintCount === 0) return emptyRow(team);
  return {
    id,
    name,
    sprints: formatCount(sprintCount),
    ...(start === undefined || total.end === undefined ? {} : { period: formatPeriod(start, total.end, zone) }),
    hours: formatHours(total.hoursOn),
    share: load === undefined ? TEAMS.notKnown : formatShare(load),
    ...(load === undefined ? {} : { bar: load / end }),
    outside: isSmall(team) ? TEAMS.hidden : formatHours(total.hoursOff),
    incidents: formatCount(total.incidentCount),
    evidence: evidenceOf(team),
  };
}

function emptyRow({ id, name }: TeamResult): TeamsRow {
  const { notKnown } = TEAMS;
  return {
    id,
    name,
    sprints: TEAMS.noSprint,
    hours: notKnown,
    share: notKnown,
    outside: notKnown,
    incidents: notKnown,
    evidence: '',
  };
}

function evidenceOf({ total }: TeamResult): string {
  if (total.incidentCount === 0) return TEAMS.noIncidents;
  return estimatedShareInWords(total.hoursByGrade) ?? TEAMS.allKnown;
}

function isSmall({ headCount }: TeamResult): boolean {
  return headCount !== undefined && headCount < FEWEST_PEOPLE;
}
