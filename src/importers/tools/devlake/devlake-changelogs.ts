import type { SprintItemRow } from '../../../domain/sprint-row.ts';
import { epochMs } from '../../../domain/units.ts';
import type { TableFile, TableParser } from '../../csv-importer.ts';
import type { Importer } from '../../importer.ts';
import { parseIsoTime } from '../../read/iso-time.ts';
import { known } from '../../read/known.ts';
import { cell } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import { replayMembership, type SprintChange, type SprintStay } from './devlake-membership.ts';
import { DEVLAKE, devLakeTable } from './devlake-table.ts';

const COLUMNS = {
  issue: ['issue_id'],
  field: ['field_name'],
  from: ['original_from_value'],
  to: ['original_to_value'],
  created: ['created_date'],
  author: ['author_name'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * DevLake's table `issue_changelogs` (FORMATS 3): each change of each field of an issue.
 *
 * What it can say by itself: the changes of the field `Sprint`, whose values are lists of sprint ids, tell when an item
 * came into a sprint and when it left. When those sprints began is in another file, so this one cannot tell the plan from
 * what was added later. It gives one row per sprint and item, with both times, as plan evidence P3 (METHOD 2.8): an item
 * that is in the sprint today counts as planned, one that left as added, since leaving may have been planning, too, and the
 * plan must not seem larger than it was. Once the sprint's dates are known, the fold places each item by them, and the
 * rows are a replay (P2). An item that came back has not left, and counts from its first coming on. Items that were made
 * inside a sprint have no such change; `sprint_issues` has them. Changes of other fields (status, assignee, estimates) are
 * skipped: estimates are today's, and ends are in `issues`. The SQL of docs/at-scale.md replays the estimates, too.
 */
export const devLakeChangelogs: Importer = devLakeTable<Column>({
  id: 'devlake-changelogs',
  label: 'DevLake issue changelogs (CSV)',
  table: 'issue_changelogs',
  signature: {
    required: ['original_from_value', 'original_to_value', 'issue_id'],
    optional: ['field_name', 'field_id', 'from_value'],
  },
  columns: COLUMNS,
  dates: ['created'],
  people: ['author'],
  open: openChangelogs,
});

function openChangelogs({ document, positions }: TableFile<Column>): TableParser<Column> {
  const stays = replayMembership(document.rows.flatMap((row) => changeIn((name) => cell(row, positions[name])) ?? []));
  return { toRows: (record) => toSprintItems(record, stays) };
}

/** The change of sprints that a row tells of; undefined for other fields, and where nothing changed. */
function changeIn(text: (name: Column) => string | undefined): SprintChange | undefined {
  const issue = text('issue');
  if (issue === undefined || text('field')?.toLowerCase() !== 'sprint') return undefined;
  const from = idsIn(text('from'));
  const to = idsIn(text('to'));
  const time = parseIsoTime(text('created') ?? '');
  const at = time === undefined ? undefined : time.wall - (time.offset ?? 0) * 60_000;
  const entered = to.filter((id) => !from.includes(id));
  const left = from.filter((id) => !to.includes(id));
  return entered.length + left.length === 0 ? undefined : { issue, at, entered, left };
}

function idsIn(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
}

/** The items in sprints that a row is about, as the whole file tells of them: a second row about one changes nothing. */
function toSprintItems(
  record: TableRecord<Column>,
  stayOf: (issue: string, sprint: string) => SprintStay,
): readonly SprintItemRow[] | undefined {
  const change = changeIn(record.text);
  record.date('created');
  if (change === undefined) {
    const isNamed = record.text('issue') !== undefined;
    const detail = record.text('field') ?? '';
    if (isNamed) record.note({ code: 'not-a-record', column: 'field', effect: 'row-skipped', detail });
    else record.note({ code: 'missing-id', column: 'issue', effect: 'row-skipped' });
    return undefined;
  }
  const { issue, entered, left } = change;
  return [...entered, ...left].map((sprint) => sprintItem(record.line(), issue, sprint, stayOf(issue, sprint)));
}

function sprintItem(line: number, itemKey: string, sprintId: string, stay: SprintStay): SprintItemRow {
  const { addedAt, removedAt, isIn } = stay;
  return known({
    kind: 'sprint-item' as const,
    source: DEVLAKE.source,
    line,
    sprintId,
    itemKey,
    scope: isIn ? ('committed' as const) : ('added' as const),
    addedAt: addedAt === undefined ? undefined : epochMs(addedAt),
    removedAt: removedAt === undefined ? undefined : epochMs(removedAt),
    outcome: isIn ? undefined : ('removed' as const),
    planEvidence: 'P3' as const,
  });
}
