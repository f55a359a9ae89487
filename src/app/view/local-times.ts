import { type EpochMs, epochMs } from '../../domain/index.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** An instant as a field for a local time holds it, `2026-03-02T09:30`, in the team's zone. */
export function toLocalText(at: number, zone: string): string {
  const parts = formatOf(zone).formatToParts(at);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}`;
}

/**
 * The instant of a local time in a zone; undefined for a text that is none. A time that comes twice when clocks go back is
 * the first one; a time that clocks skip is as much later as they skip. Example: `2026-03-29T02:30` in Berlin is 01:30 UTC.
 */
export function fromLocalText(text: string, zone: string): EpochMs | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) || Number.isNaN(asUtc)) return undefined;
  const [before, after] = [offsetAt(asUtc - DAY_MS, zone), offsetAt(asUtc + DAY_MS, zone)];
  const fitting = [asUtc - before, asUtc - after].filter((at) => toLocalText(at, zone) === text.slice(0, 16));
  return epochMs(fitting.length === 0 ? asUtc - before : Math.min(...fitting));
}

/** How far the zone's clocks are ahead of UTC at an instant, ms. */
function offsetAt(at: number, zone: string): number {
  return Date.parse(`${toLocalText(at, zone)}Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Making a format costs about 50 µs, using it 1: one per zone is kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}
