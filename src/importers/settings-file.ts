import * as v from 'valibot';
import type { Settings, Team, TeamMember } from '../domain/index.ts';
import { defaultCalendar, failed, ok, type Result } from '../domain/index.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const clock = v.pipe(v.string(), v.regex(CLOCK, 'a time of day such as 09:00'));
const memberSchema = v.strictObject({
  allocation: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
  absent_hours: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0))), {}),
});
const teamSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    name: v.optional(v.string()),
    zone: v.optional(v.pipe(v.string(), v.check(isZone, 'an IANA time zone such as Europe/London'))),
    days: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1))),
    from: v.optional(clock),
    to: v.optional(clock),
    holidays: v.optional(v.array(v.pipe(v.string(), v.check(isDate, 'a date such as 2026-04-03')))),
    head_count: v.optional(v.pipe(v.number(), v.minValue(0))),
    people: v.optional(v.array(memberSchema)),
  }),
  v.check(({ from, to }) => (from ?? '09:00') < (to ?? '17:00'), '"to" later than "from"'),
);
const fileSchema = v.strictObject({
  definition: v.optional(v.literal('all'), 'all'),
  method: v.optional(v.strictObject({ overhead_minutes: v.optional(v.literal(0)) })),
  teams: v.optional(v.array(teamSchema), []),
  assign: v.optional(
    v.array(
      v.strictObject({
        field: v.picklist(['team', 'service', 'project', 'board', 'source']),
        value: v.string(),
        team: v.pipe(v.string(), v.minLength(1)),
      }),
    ),
    [],
  ),
});

type TeamRecord = v.InferOutput<typeof teamSchema>;

/**
 * Reads the settings file of ARCHITECTURE section 8. Zones, days and hours that it leaves out take METHOD 2.1's default,
 * the zone `defaultZone`. A key that it does not know is refused, since a misspelt one would change nothing silently. Fails with one sentence that names the place: `teams.0.from: a time of day such as 09:00`.
 */
export function parseSettingsFile(text: string, defaultZone: string): Result<Settings, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (Array.isArray(json.value)) return failed('The settings file holds a list, not settings.');
  const parsed = v.safeParse(fileSchema, json.value);
  if (!parsed.success) return failed(sentence(parsed.issues[0]));
  const { definition, teams, assign } = parsed.output;
  const twice = teams.find(({ id }, index) => teams.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) return failed(`The settings name the team "${twice.id}" twice.`);
  return ok({ definition, assign, teams: teams.map((team) => toTeam(team, defaultZone)) });
}

/** The settings in the form of the settings file; reading it back gives the same settings. */
export function toSettingsFile({ definition, teams, assign }: Settings): unknown {
  return { definition, teams: teams.map(toRecord), assign };
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (problem) {
    return failed(`The settings file is not JSON: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'its start';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `The settings file has a key that is not known: ${place}.`;
  const isOwn = issue.type === 'check' || issue.type === 'regex';
  const expected = isOwn ? issue.message : (issue.expected ?? issue.message);
  return `The settings file is not understood at ${place}: expected ${expected}, found ${found(issue)}.`;
}

function found({ received, input }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' || typeof input === 'number' ? JSON.stringify(input) : received;
}

function toTeam(
  { id, name, zone, days, from, to, holidays, head_count, people }: TeamRecord,
  defaultZone: string,
): Team {
  const usual = defaultCalendar(zone ?? defaultZone);
  return {
    id,
    name: name ?? id,
    calendar: {
      ...usual,
      days: days ?? usual.days,
      from: from ?? usual.from,
      to: to ?? usual.to,
      holidays: holidays ?? [],
    },
    ...(head_count !== undefined && { headCount: head_count }),
    ...(people !== undefined && {
      people: people.map(({ allocation, absent_hours }): TeamMember => ({ allocation, absentHours: absent_hours })),
    }),
  };
}

function toRecord({ id, name, calendar, headCount, people }: Team): unknown {
  const { zone, days, from, to, holidays } = calendar;
  return {
    id,
    name,
    zone,
    days,
    from,
    to,
    holidays,
    ...(headCount !== undefined && { head_count: headCount }),
    ...(people !== undefined && {
      people: people.map(({ allocation, absentHours }) => ({ allocation, absent_hours: absentHours })),
    }),
  };
}

/** A day that exists: 2026-02-30 does not. */
function isDate(text: string): boolean {
  const instant = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
