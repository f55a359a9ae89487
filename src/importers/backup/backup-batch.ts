import * as v from 'valibot';
import type { ImportBatch, IssueGroup, MappedField, Mapping, RowIssue } from '../../domain/index.ts';
import { MAPPED_FIELDS, MAPPED_KINDS } from '../../domain/index.ts';
import { count, instant, isNumbers, maybe, namesOf, zone } from './backup-checks.ts';

const code = v.picklist(
  namesOf<RowIssue['code']>({
    ...{ 'zone-assumed': true, 'date-order-assumed': true, 'date-order-unknown': true, 'bad-date': true },
    ...{ 'missing-date': true, 'end-before-start': true, 'bad-number': true, 'negative-number': true },
    ...{ 'bad-value': true, 'missing-id': true, 'not-a-record': true, 'duplicate-key': true, 'wide-row': true },
    ...{ 'short-row': true, 'unknown-severity': true, 'severity-by-rank': true, 'estimated-date': true },
    ...{ excluded: true, 'possibly-truncated': true, unestimated: true, 'identity-mismatch': true },
    ...{ 'unknown-unit': true, 'points-field-assumed': true, 'mixed-delimiter': true },
  }),
);
const effect = v.picklist(
  namesOf<RowIssue['effect']>({
    ...{ noted: true, 'value-unknown': true, 'row-skipped': true, 'row-excluded': true, 'row-merged': true },
  }),
);

const issueSchema = v.strictObject({
  code,
  line: count,
  column: maybe(v.string()),
  value: maybe(v.string()),
  effect,
  detail: maybe(v.string()),
} satisfies Readonly<Record<keyof RowIssue, v.GenericSchema>>);

const groupSchema = v.strictObject({ code, effect, count, places: v.array(issueSchema) } satisfies Readonly<
  Record<keyof IssueGroup, v.GenericSchema>
>);

/** An import without its rows, as a backup holds it. The sample is in no backup. */
export const batchSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  fileName: v.string(),
  fileHash: v.string(),
  fileBytes: count,
  importer: v.string(),
  assumedZone: maybe(zone),
  mapping: maybe(v.string()),
  counts: v.strictObject({ rowsRead: count, kept: count, merged: count, excluded: count, skipped: count }),
  brought: v.strictObject({
    ...{ incidents: count, sprints: count, workItems: count, sprintItems: count, responders: count },
  }),
  issues: v.array(groupSchema),
  from: maybe(instant),
  to: maybe(instant),
  importedAt: instant,
  titlesLeftOut: v.boolean(),
  isSample: v.literal(false),
  people: maybe(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
} satisfies Readonly<Record<keyof ImportBatch, v.GenericSchema>>);

const unit = v.picklist(['milliseconds', 'seconds', 'minutes', 'hours']);
const MAPPED: ReadonlySet<string> = new Set(Object.values(MAPPED_FIELDS).flat());

/** A saved mapping, as a backup holds it. */
export const mappingSchema = v.strictObject({
  savedAt: instant,
  value: v.strictObject({
    id: v.string(),
    name: v.string(),
    signature: v.string(),
    kind: v.picklist(MAPPED_KINDS),
    columns: v.custom<Readonly<Partial<Record<MappedField, number>>>>(isColumns, 'positions of columns by field'),
    units: v.strictObject({ duration: maybe(unit), effort: maybe(unit) }),
    dateOrder: maybe(v.picklist(['dmy', 'mdy'])),
    source: v.string(),
    team: maybe(v.string()),
  } satisfies Readonly<Record<keyof Mapping, v.GenericSchema>>),
});

function isColumns(value: unknown): boolean {
  if (!isNumbers(value)) return false;
  return Object.entries(value).every(([field, at]) => MAPPED.has(field) && Number.isInteger(at) && at >= 0);
}
