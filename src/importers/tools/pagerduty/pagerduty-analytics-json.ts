import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { createDateReader, type DateReader, isZone } from '../../read/dates.ts';
import { isRecord, type JsonRecordValue, listAt, numberAt, textAt, valueAt } from '../../read/json-values.ts';
import { unwrapItems } from '../../read/unwrap.ts';
import { spreadRanks } from '../../severity-by-rank.ts';
import { ANALYTICS_PEOPLE, type AnalyticsRecord, analyticsRow } from './pagerduty-analytics-row.ts';

/**
 * PagerDuty analytics, `POST /analytics/raw/incidents` (https://developer.pagerduty.com/api-reference/, "Get raw data -
 * multiple incidents"). FORMATS 2.1b. Times may come without an offset: they are in the `time_zone` of their page.
 * `more: true` on the last page says that the file is only a part. It is the one PagerDuty export with effort in it.
 * `incident_type_name` is the inner name of the type (`incident_default`, `major_incident`), as in the vendor's schema,
 * https://github.com/PagerDuty/api-schema.
 */
export const pagerDutyAnalytics: Importer = jsonImporter({
  id: 'pagerduty-analytics',
  label: 'PagerDuty analytics (JSON)',
  tool: 'PagerDuty',
  howToExport: 'Save the answer of the PagerDuty API call POST /analytics/raw/incidents, one page or several.',
  signature: {
    required: ['seconds_to_resolve', 'engaged_seconds'],
    optional: ['incident_number', 'user_defined_effort_seconds', 'sleep_hour_interruptions'],
  },
  schema: v.looseObject({}),
  open: openPages,
});

function openPages({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(peopleOf)) context.pseudonym(name);
  const scale = spreadRanks(document.items.map((item) => numberAt(item, 'priority_order')));
  const readers = zoneReaders(document.root);
  return {
    toRows: (item, record) => analyticsRow(recordOf(item, record, readers.get(record.raw())), scale),
    finish: () => ({ notes: truncation(document) }),
  };
}

function peopleOf(item: unknown): readonly string[] {
  return ANALYTICS_PEOPLE.flatMap((field) => namesAt(item, field));
}

/** A field holds a list of names, or one name. */
function namesAt(item: unknown, field: string): readonly string[] {
  const one = textAt(item, field);
  return one === undefined ? listAt(item, field).filter((name) => typeof name === 'string') : [one];
}

function pagesOf(root: unknown): readonly JsonRecordValue[] {
  return (Array.isArray(root) ? root : [root]).filter(isRecord);
}

/** The date reader of each record whose page names a zone. Pages of one file may differ. */
function zoneReaders(root: unknown): ReadonlyMap<unknown, DateReader> {
  const pages = pagesOf(root).flatMap((page) => {
    const zone = textAt(page, 'time_zone');
    return zone === undefined || !isZone(zone) ? [] : [{ page, dates: createDateReader([], { zone }) }];
  });
  return new Map(pages.flatMap(({ page, dates }) => unwrapItems(page).map((item) => [item, dates] as const)));
}

/** The last page says whether the tool had more. */
function truncation(document: JsonDocument): readonly RowIssue[] {
  const more = valueAt(pagesOf(document.root).at(-1), 'more');
  if (more !== true) return [];
  return [
    { code: 'possibly-truncated', line: 0, column: 'more', effect: 'noted', detail: String(document.items.length) },
  ];
}

function recordOf(item: JsonRecordValue, record: JsonItem, pageDates: DateReader | undefined): AnalyticsRecord {
  return {
    line: record.line,
    note: record.note,
    text: (field) => textAt(item, field),
    date: (field) =>
      pageDates === undefined
        ? record.date(textAt(item, field), field)
        : dateIn(pageDates, textAt(item, field), field, record),
    count: (field) => record.count(textAt(item, field), field),
    flag: (field) => {
      const value = valueAt(item, field);
      return typeof value === 'boolean' ? value : record.flag(textAt(item, field), field);
    },
    seconds: (field) => record.number(textAt(item, field), field),
    people: (field) => namesAt(item, field),
  };
}

function dateIn(dates: DateReader, text: string | undefined, column: string, record: JsonItem): DateOrTime | undefined {
  const reading = dates.read(text);
  if (reading.issue !== undefined && text !== undefined) {
    record.note({ code: reading.issue, column, value: text, effect: 'value-unknown' });
  }
  return reading.value;
}
