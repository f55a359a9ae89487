import type { ResponderRow } from '../../../domain/responder-row.ts';
import { type Hours, hours } from '../../../domain/units.ts';
import type { Importer, ParseContext } from '../../importer.ts';
import { known } from '../../read/known.ts';
import type { TableRecord } from '../../table-record.ts';
import { DEVLAKE, devLakeTable } from './devlake-table.ts';

const COLUMNS = {
  id: ['id'],
  issue: ['issue_id'],
  authorId: ['author_id'],
  author: ['author_name'],
  timeSpent: ['time_spent_minutes'],
  started: ['started_date'],
  logged: ['logged_date'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * DevLake's table `issue_worklogs` (FORMATS 3): who worked how long on which issue, which is logged effort (METHOD 2.3,
 * grade A) where the issue is an incident.
 *
 * What it can say by itself: hours of a person from a start on. Which issues are incidents another file says, `issues` or
 * `incidents`; entries about other issues belong to no incident and are counted as such when the files are put together.
 * Two entries of one person that begin at the same moment on the same issue are one row with the hours of both. An entry
 * without minutes says nothing and is skipped; when it was logged is not when the work was done, and not read.
 */
export const devLakeWorklogs: Importer = devLakeTable<Column>({
  id: 'devlake-worklogs',
  label: 'DevLake worklogs (CSV)',
  table: 'issue_worklogs',
  signature: {
    required: ['time_spent_minutes', 'logged_date', 'issue_id'],
    optional: ['started_date', 'author_id', 'comment'],
  },
  columns: COLUMNS,
  dates: ['started', 'logged'],
  people: ['author'],
  open: ({ context }) => openWorklogs(context),
});

function openWorklogs(context: ParseContext) {
  const sums = createSums();
  return { toRows: (record: TableRecord<Column>) => toResponder(record, context, sums) };
}

function toResponder(record: TableRecord<Column>, context: ParseContext, sums: Sums): ResponderRow | undefined {
  const incidentId = record.text('issue');
  const worked = record.minutes('timeSpent');
  if (incidentId === undefined) {
    record.note({ code: 'missing-id', column: 'issue', effect: 'row-skipped' });
    return undefined;
  }
  if (worked === undefined || worked === 0) {
    record.note({ code: 'not-a-record', column: 'timeSpent', effect: 'row-skipped', detail: 'no minutes' });
    return undefined;
  }
  const author = record.text('authorId') ?? record.text('author');
  const person = author === undefined ? undefined : context.pseudonym(author);
  const startedAt = record.time('started');
  const place = JSON.stringify([incidentId, person, startedAt]);
  return known({
    kind: 'responder' as const,
    source: DEVLAKE.source,
    line: record.line(),
    incidentId,
    person,
    startedAt,
    worked: person === undefined ? worked : sums.add(place, record.text('id'), worked),
  });
}

/** Hours by issue, person and start. An entry that comes twice, in overlapping files put together, counts once. */
type Sums = { readonly add: (place: string, entry: string | undefined, worked: Hours) => Hours };

function createSums(): Sums {
  const sums = new Map<string, Hours>();
  const seen = new Set<string>();
  return {
    add: (place, entry, worked) => {
      const before = sums.get(place) ?? hours(0);
      if (entry !== undefined && seen.has(entry)) return before;
      if (entry !== undefined) seen.add(entry);
      const sum = hours(before + worked);
      sums.set(place, sum);
      return sum;
    },
  };
}
