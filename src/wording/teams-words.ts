import type { Definition, OwnDefinition } from '../domain/index.ts';
import { definitionName } from './definition-words.ts';
import { countInWords } from './numbers.ts';

/** The page of several teams: hours and share of capacity, never points, never an order of merit. */
export const TEAMS = {
  title: 'Several teams',
  lead: 'In the order of the alphabet, not of merit. Points differ from team to team and are not compared: this page has hours, and their share of working time.',
  sprints: 'Sprints',
  last: (count: number | 'all') => (count === 'all' ? 'All' : `Last ${count}`),
  lastOf: (count: number | 'all') => (count === 'all' ? 'all closed sprints' : `last ${count} closed of each team`),
  definition: (definition: Definition, own: readonly OwnDefinition[]) =>
    `Counts as an incident: ${definitionName(definition, own)}`,
  caption: 'Incident work of each team, in hours and as a share of its working time',
  columns: {
    team: 'Team',
    sprints: 'Sprints',
    hours: 'Incident hours in working time',
    share: 'Share of working time',
    outside: 'Hours outside',
    incidents: 'Incidents',
    evidence: 'How the hours are known',
  },
  notKnown: 'not known',
  hidden: 'not shown',
  hiddenWhy:
    'Hours outside working time are not shown for teams of fewer than three people: they would describe a person.',
  noSprint: 'no closed sprint yet',
  allKnown: 'all logged or measured',
  noIncidents: 'no incidents',
  scale: (share: string) => `Bars: 0 to ${share} of working time, the same for every team.`,
  noTeam: 'No team',
  noTeamSprints: 'in no sprint',
  inAll: (hours: string) => `${hours} in all`,
  noTeamWhy: (incidents: number) =>
    `${countInWords(incidents, 'incident belongs', 'incidents belong')} to no team, in any sprint or outside.`,
  noTeamNext: 'Say which team',
  one: 'One team is here, so there is nothing to put side by side.',
  none: 'No team is here yet.',
  fewText: 'With the exports of a second team, this page shows the hours of each and their share of its working time.',
  oneNext: 'Go to the overview',
} as const;
