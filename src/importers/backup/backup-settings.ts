import * as v from 'valibot';
import type { OwnDefinition, OwnDefinitionId, Settings, Team } from '../../domain/index.ts';
import { ASSIGN_FIELDS, COEFFICIENTS, isOwnDefinitionId } from '../../domain/index.ts';
import {
  count,
  day,
  definition,
  finite,
  isNumbers,
  isText,
  maybe,
  numbers,
  severity,
  texts,
  zone,
} from './backup-checks.ts';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

const teamSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  calendar: v.strictObject({ zone, days: v.array(weekday), from: clock, to: clock, holidays: v.array(day) }),
  headCount: maybe(finite),
  people: maybe(v.array(v.strictObject({ allocation: finite, absentHours: numbers }))),
  estimates: maybe(
    v.variant('in', [
      v.strictObject({ in: v.picklist(['points', 'hours', 'items']) }),
      v.strictObject({ in: v.literal('sizes'), sizes: numbers }),
    ]),
  ),
  windows: maybe(v.strictObject({ monday: day, weeks: count })),
  typedPace: maybe(finite),
  baselineFrom: maybe(day),
  rebase: maybe(v.strictObject({ from: day, reason: v.string() })),
  reserve: maybe(finite),
} satisfies Readonly<Record<keyof Team, v.GenericSchema>>);

const isNot = { isNot: maybe(v.literal(true)) };
const definitionSchema = v.strictObject({
  id: v.custom<OwnDefinitionId>((value) => isText(value) && isOwnDefinitionId(value), 'the id of an own definition'),
  name: v.string(),
  match: v.picklist(['all', 'any']),
  conditions: v.array(
    v.variant('field', [
      v.strictObject({ field: v.literal('severity'), severities: v.array(severity), ...isNot }),
      v.strictObject({ field: v.literal('felt'), felt: v.array(v.picklist(['yes', 'no', 'not-known'])), ...isNot }),
      v.strictObject({ field: v.picklist(['label', 'type', 'service']), values: texts, ...isNot }),
      v.strictObject({ field: v.literal('text'), words: texts, ...isNot }),
    ]),
  ),
} satisfies Readonly<Record<keyof OwnDefinition, v.GenericSchema>>);

/** Settings as a backup holds them: those of this program, not the settings file, so that nothing is rounded or filled in. */
export const settingsSchema = v.strictObject({
  definition,
  method: v.custom<Settings['method']>(isMethod, 'coefficients within their bounds'),
  teams: v.array(teamSchema),
  assign: v.array(v.strictObject({ field: v.picklist(ASSIGN_FIELDS), value: v.string(), team: v.string() })),
  severities: v.array(v.strictObject({ source: v.string(), raw: v.string(), severity })),
  countsUntouched: v.boolean(),
  definitions: v.array(definitionSchema),
  words: v.strictObject({ strong: texts, weak: texts, negative: texts }),
  zone: maybe(zone),
} satisfies Readonly<Record<keyof Settings, v.GenericSchema>>);

function isMethod(value: unknown): boolean {
  if (!isNumbers(value)) return false;
  return Object.entries(value).every(([id, changed]) =>
    COEFFICIENTS.some((known) => known.id === id && changed >= known.least && changed <= known.most),
  );
}
