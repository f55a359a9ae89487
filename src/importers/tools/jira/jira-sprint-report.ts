import type { SprintRow } from '../../../domain/sprint-row.ts';
import type { Importer, JsonDocument, ParseContext, RecordOutcome } from '../../importer.ts';
import { textAt } from '../../read/json-values.ts';
import { type JsonSignature, likenessOfJson } from '../../signature.ts';
import { type NestedReader, nestedRecords, parseNested } from './jira-nested-records.ts';
import { type JiraReport, readReport } from './jira-report-contents.ts';
import { reportIssue, reportSprint } from './jira-report-rows.ts';

/**
 * Jira's sprint report, saved from the browser: the best source of what was committed, added, removed and finished
 * (FORMATS 1.4). `…/rest/greenhopper/1.0/rapid/charts/sprintreport?rapidViewId=<board>&sprintId=<sprint>`; not documented
 * by the vendor. One report, an array of reports, or one per line.
 * Oddities: `estimateStatistic` is the estimate at the start, `currentEstimateStatistic` at the close; `done` is true on
 * unfinished issues; texts `None` and `{"text":"null"}` for nothing; before 2015 `incompletedIssues`, no categories, dates
 * as text only; Data Center keeps names apart in `entityData`; no team, no board name.
 */
const SIGNATURE: JsonSignature = {
  required: [['contents', 'completedIssues'], 'sprint'],
  optional: [
    ['contents', 'issueKeysAddedDuringSprint'],
    ['contents', 'puntedIssues'],
    ['sprint', 'id'],
  ],
};

export const jiraSprintReport: Importer = {
  id: 'jira-sprint-report',
  label: 'Jira sprint report',
  tool: 'jira',
  howToExport:
    'While signed in to Jira, open /rest/greenhopper/1.0/rapid/charts/sprintreport?rapidViewId=BOARD&sprintId=SPRINT and save the page.',
  recognise: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE).score : 0),
  likeness: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE) : undefined),
  parse: (document, context) => (document.shape === 'json' ? parseReports(document, context) : []),
};

/** A record is an issue in one of the lists; the sprint belongs to no record, so a report without issues brings it too. */
function parseReports(document: JsonDocument, context: ParseContext): Iterable<RecordOutcome> {
  const reports = document.items.map(readReport);
  const records = nestedRecords(document, (_, index) => reports[index]?.issues ?? []);
  return parseNested(records, reports.flatMap(dateTexts), context, {
    toRows: ({ value }, reader) => reportIssue(value, reader, context),
    finish: (reader) => reports.flatMap((report, index) => sprintOf(report, document.lines[index] ?? 0, reader)),
  });
}

function sprintOf(report: JiraReport, line: number, reader: NestedReader): readonly SprintRow[] {
  const sprint = reportSprint(report, line, reader);
  return sprint === undefined ? [] : [sprint];
}

function dateTexts({ sprint }: JiraReport): readonly string[] {
  return ['startDate', 'endDate', 'completeDate'].flatMap((key) => textAt(sprint, key) ?? []);
}
