import type { RowIssue } from '../../domain/faults.ts';
import { type DateOrTime, epochMs, localDate } from '../../domain/units.ts';
import type { ParseContext } from '../importer.ts';
import { type DateOrderFinding, findDateOrder, type OrderedCells, resolveDay } from './date-order.ts';
import { parseDateText } from './date-text.ts';
import { dateOfWall, parseIsoTime, parseUtcTime } from './iso-time.ts';
import { zoneClock } from './zone-offset.ts';

export { isZone } from './zone-offset.ts';

/** What a date cell gave: a value, or why there is none. Both absent = the cell was empty. */
export type DateReading = {
  readonly value?: DateOrTime;
  readonly issue?: 'bad-date' | 'date-order-unknown';
};

/** Reads all dates of one file in one way. It remembers what it had to assume. */
export type DateReader = {
  /** Reads one cell; empty and undefined give `{}`. A date without a time stays a local date. */
  readonly read: (text: string | undefined) => DateReading;
  /** Whether a time without a zone was read by `context.zone` so far. */
  readonly zoneUsed: () => boolean;
  /** One issue per assumption of the file as a whole (line 0): the zone, the day-month order. Ask after reading. */
  readonly assumptions: () => readonly RowIssue[];
};

/**
 * Makes the date reader of one file. `samples` are its date cells (all of them, for the order of day and month to be
 * decided per file: FORMATS 0.1); `ordered` gives per row the cells that must not decrease, when it is needed. A zone in the text wins,
 * else `context.zone` (FORMATS 0.2).
 */
export function createDateReader(
  samples: readonly string[],
  context: Pick<ParseContext, 'zone' | 'dateOrder'>,
  ordered: OrderedCells = () => [],
): DateReader {
  const unclear = samples.filter((text) => text.charCodeAt(4) !== 45);
  const finding = findDateOrder(unclear, ordered, context.dateOrder);
  const toInstant = zoneClock(context.zone);
  const used = { zone: false, order: false };

  function fromWall(wall: number, offset: number | undefined): DateReading {
    if (offset !== undefined) return { value: epochMs(wall - offset * 60_000) };
    used.zone = true;
    return { value: epochMs(toInstant(wall)) };
  }

  function readWritten(text: string): DateReading {
    if (/^1\d{12}$/.test(text)) return { value: epochMs(Number(text)) };
    const parts = parseDateText(text);
    const day = parts === undefined ? undefined : resolveDay(parts, finding.order);
    if (parts === undefined || day === undefined) return { issue: 'bad-date' };
    if (day === 'open') return { issue: 'date-order-unknown' };
    if (!('month' in parts.day)) used.order = true;
    return parts.time === undefined ? { value: localDate(dateOfWall(day)) } : fromWall(day + parts.time, parts.offset);
  }

  return {
    read: (text) => {
      if (text === undefined || text === '') return {};
      const instant = parseUtcTime(text);
      if (!Number.isNaN(instant)) return { value: epochMs(instant) };
      const iso = parseIsoTime(text);
      if (iso === undefined) return readWritten(text.trim());
      return iso.isDateOnly ? { value: localDate(text) } : fromWall(iso.wall, iso.offset);
    },
    zoneUsed: () => used.zone,
    assumptions: () => assumptionsOf(used, finding, context.zone),
  };
}

function assumptionsOf(
  used: { readonly zone: boolean; readonly order: boolean },
  finding: DateOrderFinding,
  zone: string,
): readonly RowIssue[] {
  const zoneIssue: RowIssue = { code: 'zone-assumed', line: 0, effect: 'noted', detail: zone };
  const order = finding.order;
  const orderIssue: RowIssue[] =
    used.order && finding.basis === 'assumed' && order !== undefined
      ? [{ code: 'date-order-assumed', line: 0, effect: 'noted', detail: order }]
      : [];
  return used.zone ? [zoneIssue, ...orderIssue] : orderIssue;
}
