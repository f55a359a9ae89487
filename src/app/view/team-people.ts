import type { Team, TeamMember } from '../../domain/index.ts';

const FULL_TIME: TeamMember = { allocation: 1, absentHours: {} };

/** One column of the members' grid: a sprint, by the id under which hours away are kept. */
export type AbsenceColumn = { readonly id: string; readonly name: string; readonly key?: string };

/** True where a team is described by its members, not by a number. An empty list is a list that is being filled. */
export function hasMemberList(team: Team): boolean {
  return team.people !== undefined;
}

/** A list in place of a number: as many members in full, and one in part for what is left of 4.5. */
export function toMemberList(team: Team, assumed: number | undefined): Team {
  const { headCount, ...rest } = team;
  const count = headCount ?? assumed ?? 0;
  const part = Number((count - Math.floor(count)).toFixed(4));
  const full = Array.from({ length: Math.floor(count) }, () => FULL_TIME);
  return { ...rest, people: part > 0 ? [...full, { allocation: part, absentHours: {} }] : full };
}

/** A number in place of the list: as many people as there are members; an empty list leaves none set. */
export function toHeadCount(team: Team): Team {
  const { people = [], ...rest } = team;
  return people.length === 0 ? rest : { ...rest, headCount: people.length };
}

/** A team with one more member in full. */
export function withNewMember(team: Team): Team {
  return { ...team, people: [...(team.people ?? []), FULL_TIME] };
}

/** A team without the member at a place in the list. */
export function withoutMember(team: Team, at: number): Team {
  return { ...team, people: (team.people ?? []).filter((_, index) => index !== at) };
}

/** A member's share of full time, 0 to 1. */
export function withAllocation(team: Team, at: number, allocation: number): Team {
  return withMember(team, at, (member) => ({ ...member, allocation }));
}

/** A member's hours away in one sprint; 0 and undefined take the entry away. */
export function withAbsence(team: Team, at: number, { id, key }: AbsenceColumn, hours: number | undefined): Team {
  return withMember(team, at, (member) => {
    const others = Object.entries(member.absentHours).filter(([sprint]) => sprint !== id && sprint !== key);
    const own = hours === undefined || hours === 0 ? [] : [[id, hours] as const];
    return { ...member, absentHours: Object.fromEntries([...others, ...own]) };
  });
}

/** A member's hours away in one sprint; undefined = none noted. */
export function absenceIn(member: TeamMember, { id, key }: AbsenceColumn): number | undefined {
  return member.absentHours[id] ?? (key === undefined ? undefined : member.absentHours[key]);
}

/** The members' shares added up: 2 in full and one at half are 2.5. */
export function fullTimeOf(people: readonly TeamMember[]): number {
  return Number(people.reduce((sum, { allocation }) => sum + allocation, 0).toFixed(4));
}

type KnownSprint = { readonly id: string; readonly key: string; readonly name: string };

/**
 * The sprints for which hours away can be typed: the latest of the team, and each that has a value, in the order of the
 * sprints given. Sprints that are not here (any more) stand first, by their id.
 */
export function absenceColumns(team: Team, sprints: readonly KnownSprint[], latest = 3): readonly AbsenceColumn[] {
  const noted = new Set((team.people ?? []).flatMap(({ absentHours }) => Object.keys(absentHours)));
  const recent = new Set(sprints.slice(-latest));
  const shown = sprints.filter((sprint) => recent.has(sprint) || noted.has(sprint.id) || noted.has(sprint.key));
  const named = new Set(sprints.flatMap(({ id, key }) => [id, key]));
  const unknown = [...noted].filter((id) => !named.has(id)).sort();
  return [...unknown.map((id) => ({ id, name: id })), ...shown.map(({ id, key, name }) => ({ id, key, name }))];
}

function withMember(team: Team, at: number, change: (member: TeamMember) => TeamMember): Team {
  return { ...team, people: (team.people ?? []).map((member, index) => (index === at ? change(member) : member)) };
}
