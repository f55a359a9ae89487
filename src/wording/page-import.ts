import { assertNever } from '../domain/index.ts';
import { countInWords, formatCount } from './numbers.ts';

/** Names of tools as people write them, where an importer or a row's source has another. */
const TOOLS: Readonly<Record<string, string>> = {
  betterstack: 'Better Stack',
  datadog: 'Datadog',
  devlake: 'Apache DevLake',
  firehydrant: 'FireHydrant',
  github: 'GitHub',
  gitlab: 'GitLab',
  'google-cloud-status': 'Google Cloud',
  'grafana-incident': 'Grafana Incident',
  'grafana-oncall': 'Grafana OnCall',
  jira: 'Jira',
  neutral: 'Any tool, in neutral form',
  opsgenie: 'Opsgenie',
  'opsgenie-alerts': 'Opsgenie alerts',
  pagerduty: 'PagerDuty',
  rootly: 'Rootly',
  servicenow: 'ServiceNow',
  'splunk-oncall': 'Splunk On-Call',
  statuspage: 'Statuspage',
};

/** The name of the tool that a format, or a row of that source, comes from. */
export function toolName(tool: string): string {
  return TOOLS[tool] ?? tool;
}

/** The import page. */
export const IMPORT = {
  title: 'Import',
  lead: 'Each file is recognised by what is in it. You see what it brings before anything is stored.',
  drop: 'Drop exports here',
  dropHint: 'Several at once is fine: CSV, TSV, JSON, JSON Lines, and zip or gzip of them',
  choose: 'Choose files',
  paste: 'Paste text',
  pasteLabel: 'Pasted text',
  pasteHint: 'A CSV with its header, or JSON',
  pasteRead: 'Read it',
  pasteCancel: 'Close',
  pastedName: (number: number) => `pasted text ${number}`,
  noFiles: 'No files at hand?',
  estimate: 'Make a quick estimate',
  cancel: 'Stop',
  cancelled: 'Stopped. Nothing was stored.',
  staged: (count: number) => `${countInWords(count, 'file', 'files')} read, nothing stored yet`,
  add: 'Add to Dividend',
  addNothing: 'Nothing here can be added',
  discard: 'Forget all',
  discarded: 'Forgotten. Nothing was stored.',
  titles: 'Leave titles out',
  titlesWhy:
    'Incident and item titles are dropped before storing. Names and e-mail addresses are replaced in any case.',
  what: 'What it is',
  whatUnknown: 'Choose what it is',
  points: (points: string) => `${points} points`,
  zone: 'Time zone of its times',
  zoneWhy: 'This file gives times without a zone.',
  dateOrder: 'Dates are written',
  dateOrderUnknown: 'Choose the order',
  dayFirst: 'day before month',
  monthFirst: 'month before day',
  remove: 'Leave out',
  noIssues: 'Nothing to complain about.',
  issues: 'What to know',
  places: 'where',
  rows: 'Rows',
  sampleReplaced: 'The sample team was removed.',
  sameHere: 'The same file twice changes nothing.',
} as const;

/** A count of rows, as the review and the history write it. */
export function describeCounts(counts: {
  readonly rowsRead: number;
  readonly kept: number;
  readonly merged: number;
  readonly excluded: number;
  readonly skipped: number;
}): string {
  const parts = [
    `${formatCount(counts.kept)} kept`,
    ...(counts.merged > 0 ? [`${formatCount(counts.merged)} joined`] : []),
    ...(counts.excluded > 0 ? [`${formatCount(counts.excluded)} set aside`] : []),
    ...(counts.skipped > 0 ? [`${formatCount(counts.skipped)} skipped`] : []),
  ];
  return `${countInWords(counts.rowsRead, 'row', 'rows')}: ${parts.join(', ')}`;
}

/** What a file brings: `41 incidents, 12 sprints`. */
export function describeBrought(brought: {
  readonly incidents: number;
  readonly sprints: number;
  readonly workItems: number;
  readonly sprintItems: number;
  readonly responders: number;
}): string {
  const parts = [
    ...(brought.incidents > 0 ? [countInWords(brought.incidents, 'incident', 'incidents')] : []),
    ...(brought.sprints > 0 ? [countInWords(brought.sprints, 'sprint', 'sprints')] : []),
    ...(brought.workItems > 0 ? [countInWords(brought.workItems, 'work item', 'work items')] : []),
    ...(brought.sprintItems > 0 ? [countInWords(brought.sprintItems, 'place in a sprint', 'places in sprints')] : []),
    ...(brought.responders > 0 ? [countInWords(brought.responders, 'presence record', 'presence records')] : []),
  ];
  return parts.length === 0 ? 'nothing to count' : parts.join(', ');
}

/** What storing a staged file would do. */
export function describeStageEffect(effect: 'new' | 'already-imported' | 'replaces-reading' | 'nothing'): string {
  switch (effect) {
    case 'new':
      return 'New';
    case 'already-imported':
      return 'Already here: adding it changes nothing';
    case 'replaces-reading':
      return 'Replaces an earlier reading of the same file';
    case 'nothing':
      return 'Not added';
    default:
      return assertNever(effect);
  }
}

/** Whether a file that is not added brings rows all the same: then another one of the list has brought them already. */
export function isTwin(brought: Parameters<typeof describeBrought>[0]): boolean {
  return Object.values(brought).some((count) => count > 0);
}

/** Why a file that could be read is not added: a twin of another one in the list, or none of its rows was kept. */
export function describeNotAdded(brought: Parameters<typeof describeBrought>[0]): {
  readonly what: string;
  readonly next: string;
} {
  if (isTwin(brought)) {
    return { what: 'The same file is in this list already.', next: 'Nothing to do: it is added once.' };
  }
  return {
    what: 'None of its rows can be kept, so there is nothing to add.',
    next: 'See below what became of the rows, or choose another reading of the file.',
  };
}

/** What an import did, for the message after it. */
export function describeCommit(report: {
  readonly added: number;
  readonly alreadyThere: number;
  readonly replaced: number;
  readonly brought: string;
}): string {
  if (report.added === 0) {
    return report.alreadyThere === 0
      ? 'Nothing was added.'
      : `Nothing changed: ${countInWords(report.alreadyThere, 'file was', 'files were')} here already.`;
  }
  const replaced =
    report.replaced === 0 ? '' : ` ${countInWords(report.replaced, 'earlier reading', 'earlier readings')} replaced.`;
  const there =
    report.alreadyThere === 0 ? '' : ` ${countInWords(report.alreadyThere, 'file was', 'files were')} here already.`;
  return `Added ${countInWords(report.added, 'file', 'files')}: ${report.brought}.${replaced}${there}`;
}

/** What a running job is doing. */
export function describeProgress(
  phase: 'reading' | 'parsing' | 'storing' | 'computing',
  fileName: string | undefined,
): string {
  const name = fileName === undefined ? '' : ` ${fileName}`;
  switch (phase) {
    case 'reading':
      return `Reading${name}`;
    case 'parsing':
      return `Recognising and reading rows${fileName === undefined ? '' : ` of ${fileName}`}`;
    case 'storing':
      return `Storing${name}`;
    case 'computing':
      return 'Working out the numbers';
    default:
      return assertNever(phase);
  }
}
