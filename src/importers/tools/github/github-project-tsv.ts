import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import { estimateOf } from '../../estimates.ts';
import type { TableDocument } from '../../importer.ts';
import { isIncidentLabel } from '../../label-words.ts';
import { cell, columnsOf } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import { placeOfAddress } from './github-address.ts';
import { type GitHubIssue, identityOf, NOTHING_SAID, sprintOfMilestone } from './github-issue.ts';
import { createIssueMaker } from './github-issue-rows.ts';

const COLUMNS = {
  title: ['title'],
  url: ['url'],
  assignees: ['assignees'],
  status: ['status'],
  labels: ['labels'],
  team: ['team'],
  milestone: ['milestone'],
  sprint: ['sprint', 'iteration', 'cycle'],
  estimate: ['estimate', 'points', 'story points', 'size', 'sp', 'effort'],
} as const;

type Column = keyof typeof COLUMNS;

/**
 * A view of a GitHub project, exported from the web page with tabs between the columns that the view shows
 * (https://docs.github.com/issues/planning-and-tracking-with-projects/managing-your-project/exporting-your-projects-data;
 * FORMATS 1.8; apart from the first columns, the header is not verified). Some save it with commas, so addresses of issues
 * tell it rather than tabs.
 * Oddities: an iteration is its title, without dates, which the project's items have (`github-project-items`); a draft has
 * no address and is known by a hash of its title; no dates at all. Plan evidence P4 (METHOD 2.8).
 */
export const githubProjectTsv = csvImporter<Column>({
  id: 'github-project-tsv',
  label: 'GitHub project view (TSV)',
  tool: 'GitHub',
  howToExport: 'In the GitHub project: the menu of the view, Export view data. Show Sprint, Estimate and Labels first.',
  signature: {
    required: ['title', 'url', ['status', 'assignees']],
    optional: ['labels', COLUMNS.sprint, COLUMNS.estimate],
    matches: hasIssueAddresses,
  },
  columns: COLUMNS,
  dates: [],
  open: openView,
});

function hasIssueAddresses(document: TableDocument): boolean {
  const positions = columnsOf(document, 'url');
  return document.rows.slice(0, 50).some((row) => placeOfAddress(cell(row, positions)) !== undefined);
}

function openView({ document, context, positions }: TableFile<Column>): TableParser<Column> {
  const incidents = document.rows.flatMap((row) => {
    const isIncident = (cell(row, positions.labels) ?? '').split(',').some(isIncidentLabel);
    return isIncident ? (placeOfAddress(cell(row, positions.url))?.id ?? []) : [];
  });
  const maker = createIssueMaker(context, new Set(incidents));
  return {
    toRows: (record) => {
      const issue = readRow(record);
      if (issue === undefined) {
        record.note({ code: 'missing-id', column: 'url', effect: 'row-skipped' });
        return undefined;
      }
      const sprint = record.text('sprint');
      const plan = {
        estimate: estimateOf(record.text('estimate'), () => record.number('estimate')),
        sprint: sprint === undefined ? sprintOfMilestone(record.text('milestone'), undefined) : sprintCalled(sprint),
      };
      return maker.toRows(issue, plan, { line: record.line, note: record.note, date: () => undefined });
    },
    finish: () => ({ rows: maker.sprints() }),
  };
}

function sprintCalled(name: string) {
  return { id: name, name };
}

function readRow(record: TableRecord<Column>): GitHubIssue | undefined {
  const title = record.text('title');
  const draft = title === undefined ? undefined : draftId(title);
  const { id = draft, ...identity } = identityOf(record.text('url'), undefined);
  if (id === undefined) return undefined;
  const assignees = record.list('assignees', ',');
  return {
    ...NOTHING_SAID,
    id,
    ...identity,
    title,
    labels: record.list('labels', ','),
    status: record.text('status'),
    team: record.text('team'),
    assignee: assignees[0],
    people: assignees,
  };
}

/** FNV-1a of a draft's title: an id is not cleared of names, as titles are, so the title itself cannot be it. */
function draftId(title: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < title.length; at += 1) hash = Math.imul(hash ^ title.charCodeAt(at), 0x01000193) >>> 0;
  return `draft-${hash.toString(16).padStart(8, '0')}`;
}
