import type { AssignRule } from '../domain/index.ts';
import { countInWords, formatNumber, listInWords } from './numbers.ts';

type Field = AssignRule['field'];

/** Words of the rules that give rows to teams. */
export const ASSIGN = {
  /** What each field is called, and in which tool it is what. */
  fields: {
    team: 'Team name in the file',
    service: 'Service',
    'escalation-policy': 'Escalation policy',
    project: 'Project',
    board: 'Board',
    source: 'Tool',
  } satisfies Record<Field, string>,
  terms: {
    team: 'Assignment group in ServiceNow, last part of the area path in Azure Boards, space in ClickUp, project in Rally, group in Rootly, and “team” elsewhere. A rule gives its rows to another team.',
    service:
      'Service in PagerDuty, Opsgenie and most others; business service or configuration item in ServiceNow, integration in Grafana OnCall, component in Statuspage, functionality in FireHydrant and Rootly, repository or project of an incident in GitHub and GitLab.',
    'escalation-policy': 'Escalation policy in PagerDuty, for incidents whose team the file leaves out.',
    project:
      'Project key in Jira, team project in Azure Boards, repository or project in GitHub and GitLab, folder in ClickUp, project in Asana and Shortcut.',
    board: 'Number of the board in Jira and DevLake.',
    source: 'Everything that comes from one tool.',
  } satisfies Record<Field, string>,
  termsTitle: 'What the tools call these',
  /** "3 of 40 sprints and 12 of 80 incidents belong to no team yet." */
  status: (sprints: Share, incidents: Share) => {
    const open = [...shareInWords(sprints, 'sprint', 'sprints'), ...shareInWords(incidents, 'incident', 'incidents')];
    const last = incidents.count > 0 ? incidents.count : sprints.count;
    return open.length === 0
      ? 'Unassigned: nothing. Everything belongs to a team.'
      : `Unassigned: ${listInWords(open)} ${open.length === 1 && last === 1 ? 'belongs' : 'belong'} to no team yet.`;
  },
  oneTeam: (name: string) => `Unassigned: nothing. ${name} is the only team, so no rule is needed.`,
  open: 'What belongs to no team yet',
  counts: (sprints: number, incidents: number) =>
    [
      ...(sprints > 0 ? [countInWords(sprints, 'sprint', 'sprints')] : []),
      ...(incidents > 0 ? [countInWords(incidents, 'incident', 'incidents')] : []),
    ].join(', '),
  suggested: {
    'same-name': (team: string) => `${team}, by its name`,
    resembles: (team: string) => `perhaps ${team}: the names are alike`,
    'others-are': (team: string) => `${team}, as everything else with it`,
  },
  accept: 'Accept',
  acceptOf: (value: string, team: string) => `${value} belongs to ${team}`,
  acceptAll: (count: number) => `Accept ${count === 1 ? 'the suggestion' : `all ${count} suggestions`}`,
  accepted: (count: number) => `${countInWords(count, 'rule', 'rules')} added.`,
  teamOf: (value: string) => `Team that ${value} belongs to`,
  team: 'Belongs to',
  field: 'Where',
  value: 'Value',
  add: 'Add a rule',
  rules: 'Rules',
  remove: 'Remove rule',
  removeOf: (value: string) => `Remove the rule for ${value}`,
  showAll: (count: number) => `Show all ${count}`,
  find: 'Find a rule',
  paste: 'Paste rules',
  pasteLabel: 'One rule a line: field, value, team',
  pasteHint:
    'Copied from a spreadsheet or typed. The field is team, service, escalation policy, project, board or tool; assignment group and area path are understood too. A team that is not there yet is made.',
  example: 'service,checkout,Kestrel\nproject,PAY,Kestrel\nassignment group,Network Ops,Heron',
  preview: 'What each pasted line becomes',
  columns: { line: 'Line', where: 'Where', team: 'Team', rows: 'In the data' },
  newTeam: 'new team',
  insteadOf: (team: string) => `instead of ${team}`,
  noRows: 'nothing yet',
  /** "38 rules, 2 of them for new teams: Heron and Osprey. 1 line is left out." */
  summary: (rules: number, newTeams: readonly string[], leftOut: number) =>
    [
      `${countInWords(rules, 'rule', 'rules')}.`,
      ...(newTeams.length > 0
        ? [`${countInWords(newTeams.length, 'team is', 'teams are')} new: ${listInWords(newTeams)}.`]
        : []),
      ...(leftOut > 0 ? [`${countInWords(leftOut, 'line is', 'lines are')} left out.`] : []),
    ].join(' '),
  faults: {
    columns: (line: number, count: number) =>
      `Line ${line} has ${countInWords(count, 'part', 'parts')}; a rule has three: field, value and team.`,
    unknownField: (line: number, field: string) =>
      `Line ${line}: “${field}” is no field. Use team, service, escalation policy, project, board or tool.`,
    noValue: (line: number) => `Line ${line} has no value.`,
    noTeam: (line: number) => `Line ${line} has no team.`,
    repeated: (line: number, value: string, first: number) =>
      `Line ${line} is about “${value}” again; line ${first} counts.`,
  },
  save: (count: number) => (count === 0 ? 'Add rules' : `Add ${countInWords(count, 'rule', 'rules')}`),
  cancel: 'Cancel',
} as const;

type Share = { readonly count: number; readonly of: number };

function shareInWords({ count, of }: Share, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${formatNumber(count)} of ${countInWords(of, one, many)}`];
}
