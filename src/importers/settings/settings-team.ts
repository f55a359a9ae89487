import * as v from 'valibot';
import type { Team, TeamEstimates, TeamMember } from '../../domain/index.ts';
import { defaultCalendar } from '../../domain/index.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const MOST_WEEKS = 13;

const clock = v.pipe(v.string(), v.regex(CLOCK, 'a time of day such as 09:00'));
const date = v.pipe(v.string(), v.check(isDate, 'a date such as 2026-04-03'));
const notBelowZero = v.pipe(v.number(), v.minValue(0));
const memberSchema = v.strictObject({
  allocation: v.optional(notBelowZero, 1),
  absent_hours: v.optional(v.record(v.string(), notBelowZero), {}),
});
const estimatesSchema = v.variant('in', [
  v.strictObject({
    in: v.literal('sizes'),
    sizes: v.pipe(v.record(v.string(), notBelowZero), v.check(hasEachSizeOnce, 'each size once')),
  }),
  v.strictObject({ in: v.literal('points') }),
  v.strictObject({ in: v.literal('hours') }),
  v.strictObject({ in: v.literal('items') }),
]);
const windowsSchema = v.strictObject({
  monday: v.pipe(v.string(), v.check(isMonday, 'the date of a Monday such as 2026-03-16')),
  weeks: v.pipe(v.number(), v.check(isWeeks, `a whole number from 1 to ${MOST_WEEKS}`)),
});

const rebaseSchema = v.strictObject({ from: date, reason: v.pipe(v.string(), v.trim(), v.minLength(1)) });

/** A time zone that this platform knows. */
export const zoneSchema = v.pipe(v.string(), v.check(isZone, 'an IANA time zone such as Europe/London'));

/** One team of the settings file (ARCHITECTURE section 8). */
export const teamSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    name: v.optional(v.string()),
    zone: v.optional(zoneSchema),
    days: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1))),
    from: v.optional(clock),
    to: v.optional(clock),
    holidays: v.optional(v.array(date)),
    head_count: v.optional(notBelowZero),
    people: v.optional(v.array(memberSchema)),
    estimates: v.optional(estimatesSchema),
    windows: v.optional(windowsSchema),
    typed_pace: v.optional(
      v.pipe(
        v.number(),
        v.check((pace) => pace > 0, 'a number above 0'),
      ),
    ),
    baseline_from: v.optional(date),
    limits_rebase: v.optional(rebaseSchema),
    reserve: v.optional(notBelowZero),
  }),
  v.check(({ from, to }) => (from ?? '09:00') < (to ?? '17:00'), '"to" later than "from"'),
);

type TeamRecord = v.InferOutput<typeof teamSchema>;

/** The team that a settings file describes; what it leaves out of the calendar is METHOD 2.1's default in `defaultZone`. */
export function toTeam(record: TeamRecord, defaultZone: string): Team {
  const { id, name, head_count, people, estimates, windows, typed_pace, baseline_from, limits_rebase, reserve } =
    record;
  return {
    id,
    name: name ?? id,
    calendar: toCalendar(record, defaultZone),
    ...(head_count !== undefined && { headCount: head_count }),
    ...(people !== undefined && { people: people.map(toMember) }),
    ...(estimates !== undefined && { estimates: inUpperCase(estimates) }),
    ...(windows !== undefined && { windows }),
    ...(typed_pace !== undefined && { typedPace: typed_pace }),
    ...(baseline_from !== undefined && { baselineFrom: baseline_from }),
    ...(limits_rebase !== undefined && { rebase: limits_rebase }),
    ...(reserve !== undefined && { reserve }),
  };
}

/** A team in the form of the settings file; reading it back gives the same team. */
export function toTeamRecord(team: Team): TeamRecord {
  const { id, name, headCount, people, estimates, windows, typedPace, baselineFrom, rebase, reserve } = team;
  const { zone, days, from, to, holidays } = team.calendar;
  return {
    id,
    name,
    zone,
    days: [...days],
    from,
    to,
    holidays: [...holidays],
    ...(headCount !== undefined && { head_count: headCount }),
    ...(people !== undefined && { people: people.map(toMemberRecord) }),
    ...(estimates !== undefined && { estimates }),
    ...(windows !== undefined && { windows }),
    ...(typedPace !== undefined && { typed_pace: typedPace }),
    ...(baselineFrom !== undefined && { baseline_from: baselineFrom }),
    ...(rebase !== undefined && { limits_rebase: rebase }),
    ...(reserve !== undefined && { reserve }),
  };
}

function toCalendar({ zone, days, from, to, holidays }: TeamRecord, defaultZone: string): Team['calendar'] {
  const usual = defaultCalendar(zone ?? defaultZone);
  return {
    ...usual,
    days: days ?? usual.days,
    from: from ?? usual.from,
    to: to ?? usual.to,
    holidays: holidays ?? usual.holidays,
  };
}

function toMember({ allocation, absent_hours }: v.InferOutput<typeof memberSchema>): TeamMember {
  return { allocation, absentHours: absent_hours };
}

function toMemberRecord({ allocation, absentHours }: TeamMember): v.InferOutput<typeof memberSchema> {
  return { allocation, absent_hours: { ...absentHours } };
}

/** Sizes are looked up in upper case, however a file writes them. */
function inUpperCase(estimates: TeamEstimates): TeamEstimates {
  if (estimates.in !== 'sizes') return estimates;
  return { in: 'sizes', sizes: Object.fromEntries(Object.entries(estimates.sizes).map(([s, n]) => [nameOf(s), n])) };
}

function hasEachSizeOnce(sizes: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(sizes).map(nameOf);
  return new Set(names).size === names.length && !names.includes('');
}

function nameOf(size: string): string {
  return size.trim().toUpperCase();
}

/** A day that exists: 2026-02-30 does not. */
function isDate(text: string): boolean {
  const instant = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function isMonday(text: string): boolean {
  return isDate(text) && new Date(text).getUTCDay() === 1;
}

function isWeeks(weeks: number): boolean {
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
