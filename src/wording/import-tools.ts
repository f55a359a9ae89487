import { EXPORT_HELP } from './export-words.ts';
import { countInWords, formatCount } from './numbers.ts';

/** What a person brings from a tool: the plan and its sprints, or the incidents. `any` is for data of no known tool. */
export type ToolGroup = 'sprints' | 'incidents' | 'any';

/** The tools that can be read, on the import page. */
export const IMPORT_TOOLS = {
  title: 'Where your exports are',
  sub: 'One export of incidents and one of sprints is enough to begin. Choose a tool to see where in it the export is made.',
  which: 'Which tool?',
  placeholder: 'Jira, PagerDuty, …',
  groups: {
    sprints: 'Sprints and the work in them',
    incidents: 'Incidents',
    any: 'For any other tool',
  } satisfies Record<ToolGroup, string>,
  alsoIncidents: '+ incidents',
  noneInGroup: 'None of that name here.',
  otherTool: 'Your tool is not listed? Drop any CSV with a header row: you then say which column is which.',
  found: (count: number) => (count === 0 ? 'No tool has that in its name.' : countInWords(count, 'tool', 'tools')),
  linksHint: `Under “${EXPORT_HELP.title}” the address of your board makes these links for you.`,
  formatsOf: (tool: string) => `Exports of ${tool}`,
  template: (file: string) => `Download ${file}`,
  all: (count: number) => `All ${formatCount(count)} tools that can be read`,
} as const;

/** Tools of which incidents are read, and no sprints; the rest are planning tools. */
export const INCIDENT_TOOLS: readonly string[] = [
  'Better Stack',
  'Datadog',
  'FireHydrant',
  'Google Cloud',
  'Grafana Incident',
  'Grafana OnCall',
  'incident.io',
  'Opsgenie',
  'PagerDuty',
  'Rootly',
  'ServiceNow',
  'Splunk On-Call',
  'Statuspage',
];

/** Tools that stand for no tool in particular. */
export const OTHER_TOOLS: readonly string[] = ['Any tool, in neutral form', 'Apache DevLake'];

/** Planning tools in which incidents can be issues. */
export const TOOLS_WITH_BOTH: readonly string[] = ['GitHub', 'GitLab', 'Jira'];

/** The tool whose addresses are made from the one of a board. */
export const TOOL_WITH_LINKS = 'Jira';

/** What people call a tool, where it is not in its name. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Azure Boards': 'Azure DevOps, TFS, VSTS',
  'Better Stack': 'Better Uptime',
  'Google Cloud': 'GCP',
  Jira: 'Atlassian, Jira Service Management, JSM',
  Opsgenie: 'Atlassian',
  Rally: 'Broadcom, CA Agile Central',
  'Splunk On-Call': 'VictorOps',
  Statuspage: 'Atlassian',
};

/** The files of `public/templates`, by the format that reads them. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'neutral-incidents': 'incidents.csv',
  'neutral-responders': 'responders.csv',
  'neutral-sprint-items': 'sprint_items.csv',
  'neutral-sprints': 'sprints.csv',
  'neutral-work-items': 'work_items.csv',
};
