import type { AssignRule, Dataset, Incident, Sprint } from '../domain/index.ts';
import { ASSIGN_FIELDS } from '../domain/index.ts';
import type { TeamSuggestion, Unassigned } from './api.ts';
import { type TeamFacts, valuesOf } from './fold/team-book.ts';
import { createTally, fieldValueName } from './mapping/field-values.ts';
import { teamsLike } from './team-names.ts';

type Field = AssignRule['field'];

/**
 * What rows without a team have in the fields an assign rule can hold on to: boards, projects and tools of sprints,
 * services, escalation policies and tools of incidents. Most rows first; no values where everything has a team.
 */
export function unassignedIn(dataset: Dataset): Unassigned {
  const sprints = dataset.sprints.filter(({ teamId }) => teamId === undefined);
  const incidents = dataset.incidents.filter(({ teamIds }) => teamIds.length === 0);
  const tally = createTally();
  for (const sprint of sprints) {
    for (const field of ASSIGN_FIELDS) tally.add(field, valuesIn(sprint, field), 'sprints');
  }
  for (const incident of incidents) {
    for (const field of ASSIGN_FIELDS) tally.add(field, valuesIn(incident, field), 'incidents');
  }
  const suggest = suggestions(dataset);
  const values = [...tally.uses().values()].map((use) => {
    const suggestion = suggest(use.field, use.value);
    return { ...use, ...(suggestion !== undefined && { suggestion }) };
  });
  return {
    sprints: { count: sprints.length, of: dataset.sprints.length },
    incidents: { count: incidents.length, of: dataset.incidents.length },
    values: values.toSorted((a, b) => b.sprints + b.incidents - (a.sprints + a.incidents)),
  };
}

function valuesIn(record: Sprint | Incident | Omit<TeamFacts, 'teams'>, field: Field): readonly string[] {
  return valuesOf({ ...record, teams: [] }, field);
}

/** By name first, then by everything else with the value, then by likeness; a whole tool is nobody's by itself. */
function suggestions(dataset: Dataset): (field: Field, value: string) => TeamSuggestion | undefined {
  const others = teamsByValue(dataset);
  return (field, value) => {
    if (field === 'source') return undefined;
    const { same, alike } = teamsLike(value, dataset.teams);
    if (same !== undefined) return { teamId: same, reason: 'same-name' };
    const [only, ...more] = others.get(fieldValueName({ field, value })) ?? [];
    if (only !== undefined && more.length === 0) return { teamId: only, reason: 'others-are' };
    return alike === undefined ? undefined : { teamId: alike, reason: 'resembles' };
  };
}

/** The teams of all rows that have one, by what else is in the row: items tell the team of their project. */
function teamsByValue({ sprints, incidents, workItems }: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const teams = new Map<string, Set<string>>();
  const add = (facts: Omit<TeamFacts, 'teams'>, teamIds: readonly string[]) => {
    if (teamIds.length === 0) return;
    for (const field of ASSIGN_FIELDS) {
      if (field === 'source') continue;
      for (const value of valuesIn(facts, field)) {
        const name = fieldValueName({ field, value });
        const known = teams.get(name) ?? new Set();
        for (const id of teamIds) known.add(id);
        teams.set(name, known);
      }
    }
  };
  for (const { teamId, ...sprint } of sprints) add(sprint, teamId === undefined ? [] : [teamId]);
  for (const { teamIds, ...incident } of incidents) add(incident, teamIds);
  for (const { source, project, teamId } of workItems) add({ source, project }, teamId === undefined ? [] : [teamId]);
  return teams;
}
