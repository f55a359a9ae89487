import { isolated } from './names.ts';
import { countInWords } from './numbers.ts';

export const CLOSED = {
  title: (sprint: string) => `${isolated(sprint)}, as it was kept`,
  closedOn: (day: string) => `Closed on ${day}`,
  copyText: 'Copy as Markdown',
  textCopied: 'Text copied. Paste it into your notes or chat.',
  textRefused: 'The browser refused to copy. The text is below: select it and copy it.',
  text: 'The text',
  reopen: 'Reopen',
  reopenHint: 'Begins a new one beside this one; this one stays as it is.',
  figures: 'What was kept',
  notes: 'Notes',
  experiment: 'Experiment',
  noExperiment: 'No experiment was chosen.',
  votes: 'Who would count it differently?',
  hands: (count: number) => countInWords(count, 'hand', 'hands'),
  counts: (definition: string) => `Counts as an incident: ${definition}.`,
  stamp: (data: string, method: string, version: string | undefined) =>
    [`Data ${data}`, `method ${method}`, ...(version === undefined ? [] : [`Dividend ${version}`])].join(' · '),
  changed: 'Changed since',
  gone: {
    title: 'This retrospective is not here',
    text: 'It was deleted, or it is in another browser.',
  },
  stillOpen: 'It is still open: nothing is kept yet.',
  goOn: 'Go on with it',
  otherRelease: 'Another release of Dividend kept its picture; its figures are below.',
  beside: 'Begun again beside an earlier one.',
} as const;

export const LIST = {
  title: 'Retrospectives',
  lead: 'Ten minutes a sprint: what incidents took, whether that is usual, what came back, and one experiment.',
  hold: (sprint: string) => `Hold the retrospective of ${isolated(sprint)}`,
  none: 'None held yet.',
  waiting: 'None held yet',
  waitingSub: (teams: number) =>
    `${countInWords(teams, 'team', 'teams')}, by name, each with the sprint to look back on.`,
  caption: (team: string) => `Retrospectives of ${isolated(team)}`,
  columns: { sprint: 'Sprint', state: 'State', experiment: 'Experiment', remove: 'Delete' },
  open: 'open',
  closed: (day: string) => `closed ${day}`,
  noExperiment: 'none chosen',
  remove: 'Delete',
  removeOf: (sprint: string) => `Delete the retrospective of ${isolated(sprint)}`,
  removed: (sprint: string) => `Retrospective of ${isolated(sprint)} deleted.`,
  goneTeam: 'not in the data now',
  empty: {
    title: 'No sprint to look back on yet',
    text: 'With an export of sprints and one of incidents, ten minutes are enough for a retrospective with figures.',
    next: 'Import files',
  },
} as const;
