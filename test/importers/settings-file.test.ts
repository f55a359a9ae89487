import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  DefinitionCondition,
  OwnDefinition,
  QuestionWords,
  Settings,
  Team,
  TeamEstimates,
} from '../../src/domain/index.ts';
import {
  ASSIGN_FIELDS,
  COEFFICIENTS,
  DEFINITIONS,
  NO_SETTINGS,
  SEVERITIES,
  STANDARD_WORDS,
  severityRuleName,
} from '../../src/domain/index.ts';
import { parseSettingsFile, toSettingsFile } from '../../src/importers/settings/settings-file.ts';

function read(text: string, zone = 'UTC'): Settings {
  const parsed = parseSettingsFile(text, zone);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kolkata'];
const DAY_MS = 86_400_000;

const date = fc.integer({ min: 0, max: 4000 }).map((day) => localDay(Date.UTC(2020, 0, 1) + day * DAY_MS));
/** 6 January 2020 was a Monday. */
const monday = fc.integer({ min: 0, max: 500 }).map((week) => localDay(Date.UTC(2020, 0, 6) + week * 7 * DAY_MS));
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
/** The names of an object's own machinery are no ids: the schema passes them over as keys. */
const word = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).filter((text) => !['prototype', 'constructor'].includes(text));

function localDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

const estimates: fc.Arbitrary<TeamEstimates> = fc.oneof(
  fc.constantFrom('points', 'hours', 'items').map((unit) => ({ in: unit })),
  fc
    .dictionary(fc.constantFrom('XS', 'S', 'M', 'L', 'XL', '½'), amount, { noNullPrototype: true })
    .map((sizes) => ({ in: 'sizes' as const, sizes })),
);

/** Leaves out what is undefined: an absent setting has no key. */
function known<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const team = fc
  .record({
    id: word,
    name: fc.string(),
    calendar: fc.record({
      zone: fc.constantFrom(...ZONES),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.constantFrom('00:00', '08:30', '09:00'),
      to: fc.constantFrom('16:00', '23:59', '24:00'),
      holidays: fc.array(date, { maxLength: 3 }),
    }),
    headCount: optional(amount),
    people: optional(
      fc.array(fc.record({ allocation: amount, absentHours: fc.dictionary(word, amount, { noNullPrototype: true }) }), {
        maxLength: 3,
      }),
    ),
    estimates: optional(estimates),
    windows: optional(fc.record({ monday, weeks: fc.integer({ min: 1, max: 13 }) })),
    typedPace: optional(amount.map((value) => value + 0.001)),
    baselineFrom: optional(date),
    reserve: optional(amount),
  })
  .map(known) as fc.Arbitrary<Team>;

const method = fc
  .tuple(
    ...COEFFICIENTS.map(({ id, unit, least, most, standard }) => {
      const isCount = unit === 'sprints' || unit === 'incidents';
      const value = isCount
        ? fc.integer({ min: least, max: most })
        : fc.double({ min: least, max: most, noNaN: true }).map((each) => each + 0);
      return optional(value.filter((each) => each !== standard)).map((each) => [id, each] as const);
    }),
  )
  .map((entries) => known(Object.fromEntries(entries)) as Record<string, number>);

const texts = fc.array(word, { minLength: 1, maxLength: 3 });
const negated = fc.constantFrom({}, { isNot: true as const });
const condition: fc.Arbitrary<DefinitionCondition> = fc
  .tuple(
    fc.oneof(
      fc.subarray([...SEVERITIES], { minLength: 1 }).map((severities) => ({ field: 'severity' as const, severities })),
      fc
        .subarray(['yes', 'no', 'not-known'] as const, { minLength: 1 })
        .map((felt) => ({ field: 'felt' as const, felt })),
      fc.tuple(fc.constantFrom('label', 'type', 'service'), texts).map(([field, values]) => ({ field, values })),
      texts.map((words) => ({ field: 'text' as const, words })),
    ),
    negated,
  )
  .map(([asked, isNot]) => ({ ...asked, ...isNot }));
const own: fc.Arbitrary<OwnDefinition> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('all', 'any'), fc.array(condition, { maxLength: 3 }))
  .map(([number, match, conditions]) => ({ id: `rule-${number}`, name: `Rule ${number}`, match, conditions }));

const settings: fc.Arbitrary<Settings> = fc.record({
  definition: fc.constantFrom(...DEFINITIONS),
  definitions: fc.uniqueArray(own, { selector: ({ id }) => id, maxLength: 3 }),
  words: fc.oneof(
    fc.constant(STANDARD_WORDS),
    fc.record({ strong: fc.array(word), weak: texts, negative: fc.array(word) }).filter(hasLetters),
  ),
  method,
  teams: fc.uniqueArray(team, { selector: ({ id }) => id, maxLength: 3 }),
  assign: fc.array(
    fc.record({
      field: fc.constantFrom(...ASSIGN_FIELDS),
      value: fc.string(),
      team: word,
    }),
    { maxLength: 3 },
  ),
  severities: fc.uniqueArray(fc.record({ source: word, raw: fc.string(), severity: fc.constantFrom(...SEVERITIES) }), {
    selector: severityRuleName,
    maxLength: 4,
  }),
  countsUntouched: fc.boolean(),
});

/** A word of dashes alone could never be found, and is refused. */
function hasLetters({ strong, weak, negative }: QuestionWords): boolean {
  return [...strong, ...weak, ...negative].every((each) => /[A-Za-z0-9]/.test(each));
}

test('what the app writes is read as the same settings, whatever they are and wherever that is', () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(read(JSON.stringify(toSettingsFile(given)), 'Pacific/Auckland')).toEqual(given);
    }),
    { numRuns: 200 },
  );
});

test('a definition of one\u2019s own is read, and can be the chosen one', () => {
  const text = `{"definition":"rule-checkout","definitions":[{"id":"rule-checkout","name":" Checkout ","match":"any",
    "conditions":[{"field":"severity","is":["SEV1","unknown"]},{"field":"label","is":["drill"],"not":true}]}]}`;
  expect(read(text)).toEqual({
    ...NO_SETTINGS,
    definition: 'rule-checkout',
    definitions: [
      {
        id: 'rule-checkout',
        name: 'Checkout',
        match: 'any',
        conditions: [
          { field: 'severity', severities: [1, 'unknown'] },
          { field: 'label', values: ['drill'], isNot: true },
        ],
      },
    ],
  });
});

test('what is left out is as usual: weekdays from nine to five, in the zone of the reader', () => {
  expect(read('{"teams":[{"id":"kestrel"}]}', 'Asia/Kolkata')).toEqual({
    ...NO_SETTINGS,
    teams: [
      {
        id: 'kestrel',
        name: 'kestrel',
        calendar: { zone: 'Asia/Kolkata', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] },
      },
    ],
  });
});

test('coefficients are nested by their names, and those that are as usual are no change', () => {
  const text = '{"method":{"overhead_minutes":15,"cap_hours":{"1":8,"2":5},"multipliers":{"D":{"low":0.4,"high":2}}}}';
  const changes = { 'cap_hours.2': 5, 'multipliers.D.high': 2, overhead_minutes: 15 };
  expect(read(text).method).toEqual(changes);
  expect(toSettingsFile({ ...NO_SETTINGS, method: changes })).toEqual({
    definition: 'all',
    method: { cap_hours: { 2: 5 }, multipliers: { D: { high: 2 } }, overhead_minutes: 15 },
    teams: [],
    assign: [],
    severities: [],
    count_untouched: false,
  });
  expect(toSettingsFile(NO_SETTINGS)).not.toHaveProperty('method');
});

test('raw severities mean what is written, and records that nobody worked on count only where that is', () => {
  const text = `{"severities":[{"source":"jira","raw":"Highest","severity":"SEV1"},
    {"source":"jira","raw":"","severity":"SEV3"},{"source":"opsgenie","raw":"Highest","severity":"unknown"}],
    "count_untouched":true}`;
  expect(read(text)).toEqual({
    ...NO_SETTINGS,
    severities: [
      { source: 'jira', raw: 'Highest', severity: 1 },
      { source: 'jira', raw: '', severity: 3 },
      { source: 'opsgenie', raw: 'Highest', severity: 'unknown' },
    ],
    countsUntouched: true,
  });
  expect(toSettingsFile(read(text))).toMatchObject({ ...JSON.parse(text) });
});

test('a file that an earlier release wrote says nothing of severities, and sets untouched records apart', () => {
  expect(read('{"definition":"all","teams":[],"assign":[]}')).toEqual(NO_SETTINGS);
});

test('a team has its estimates, windows, pace, baseline and reserve; sizes are in upper case', () => {
  const [team] = read(
    `{"teams":[{"id":"kestrel","estimates":{"in":"sizes","sizes":{"s":1,"M":2.5}},"windows":{"monday":"2026-03-16","weeks":2},
      "typed_pace":0.1,"baseline_from":"2026-01-05","reserve":0}]}`,
  ).teams;
  expect(team).toMatchObject({
    estimates: { in: 'sizes', sizes: { S: 1, M: 2.5 } },
    windows: { monday: '2026-03-16', weeks: 2 },
    typedPace: 0.1,
    baselineFrom: '2026-01-05',
    reserve: 0,
  });
});

describe('refused with a sentence that names the place:', () => {
  const inTeam = (fields: string): string => `{"teams":[{"id":"a",${fields}}]}`;
  test.each([
    ['[]', 'a list'],
    ['{', 'not JSON'],
    [
      '{"definition":"serious"}',
      'at definition: expected "all", "customer", "customer-or-unknown", "severe", "off-plan" or the id of an own definition',
    ],
    ['{"definition":"rule-gone"}', 'choose the definition "rule-gone", but do not say what it is.'],
    ['{"definitions":[{"id":"checkout","name":"a"}]}', 'at definitions.0.id: expected an id such as "rule-checkout"'],
    ['{"definitions":[{"id":"rule-a","name":" "}]}', 'at definitions.0.name'],
    [
      '{"definitions":[{"id":"rule-a","name":"A","conditions":[{"field":"severity","is":["SEV9"]}]}]}',
      'at definitions.0.conditions.0.is.0',
    ],
    [
      '{"definitions":[{"id":"rule-a","name":"A","conditions":[{"field":"mood","is":["bad"]}]}]}',
      'at definitions.0.conditions.0.field',
    ],
    ['{"definitions":[{"id":"rule-a","name":"A"},{"id":"rule-b","name":"a"}]}', 'the definition "a" (rule-b) twice'],
    [inTeam('"zone":"Mars/Olympus"'), 'at teams.0.zone: expected an IANA time zone'],
    [inTeam('"holidays":["2026-02-30"]'), 'at teams.0.holidays.0: expected a date'],
    [inTeam('"from":"18:00"'), 'at teams.0: expected "to" later than "from"'],
    ['{"teams":[{"id":"a"},{"id":"a"}]}', 'the team "a" twice'],
    ['{"method":{"overhead_minutes":121}}', 'at method.overhead_minutes: expected a number from 0 to 120, found 121.'],
    [
      '{"method":{"overhead_minutes":"15"}}',
      'at method.overhead_minutes: expected a number from 0 to 120, found "15".',
    ],
    ['{"method":{"pace_sprints":4.5}}', 'at method.pace_sprints: expected a whole number from 3 to 26, found 4.5.'],
    ['{"method":{"cap_hours":{"6":1}}}', 'a key that is not known: method.cap_hours.6.'],
    ['{"method":{"cap_huors":{"1":1}}}', 'a key that is not known: method.cap_huors.'],
    ['{"method":{"toString":1}}', 'a key that is not known: method.toString.'],
    ['{"method":{"cap_hours":8}}', 'at method.cap_hours: expected its values by name, found 8.'],
    ['{"method":[]}', 'at method: expected its values by name, found [].'],
    [
      inTeam('"estimates":{"in":"shirts"}'),
      'at teams.0.estimates.in: expected ("sizes" | "points" | "hours" | "items")',
    ],
    [inTeam('"estimates":{"in":"points","sizes":{}}'), 'a key that is not known: teams.0.estimates.sizes.'],
    [inTeam('"estimates":{"in":"sizes"}'), 'at teams.0.estimates.sizes'],
    [inTeam('"estimates":{"in":"sizes","sizes":{"s":1,"S":2}}'), 'at teams.0.estimates.sizes: expected each size once'],
    [inTeam('"estimates":{"in":"sizes","sizes":{"S":-1}}'), 'at teams.0.estimates.sizes.S: expected >=0, found -1'],
    [inTeam('"windows":{"monday":"2026-03-17","weeks":2}'), 'at teams.0.windows.monday: expected the date of a Monday'],
    [
      inTeam('"windows":{"monday":"2026-03-16","weeks":14}'),
      'at teams.0.windows.weeks: expected a whole number from 1',
    ],
    [
      inTeam('"windows":{"monday":"2026-03-16","weeks":1.5}'),
      'at teams.0.windows.weeks: expected a whole number from 1',
    ],
    [inTeam('"typed_pace":0'), 'at teams.0.typed_pace: expected a number above 0, found 0.'],
    [inTeam('"baseline_from":"2026"'), 'at teams.0.baseline_from: expected a date'],
    [inTeam('"reserve":-1'), 'at teams.0.reserve: expected >=0, found -1'],
    ['{"severities":[{"source":"jira","raw":"High","severity":2}]}', 'at severities.0.severity: expected ("SEV1" |'],
    ['{"severities":[{"source":"","raw":"High","severity":"SEV2"}]}', 'at severities.0.source: expected'],
    ['{"severities":[{"source":"jira","severity":"SEV2"}]}', 'at severities.0.raw: expected'],
    [
      '{"severities":[{"source":"jira","raw":"High","severity":"SEV2"},{"source":"Jira","raw":" high ","severity":"SEV3"}]}',
      'the severity " high " of "Jira" twice',
    ],
    ['{"count_untouched":"yes"}', 'at count_untouched: expected boolean, found "yes"'],
    [inTeam('"head_cuont":5'), 'a key that is not known: teams.0.head_cuont.'],
  ])('%s', (wrong, place) => {
    const parsed = parseSettingsFile(wrong, 'UTC');
    expect(parsed.ok ? '' : parsed.error).toContain(place);
  });
});

describe('the zone of teams without a calendar', () => {
  test('is read and written, and is that of the teams which name none', () => {
    const settings = read('{"zone":"Asia/Tokyo","teams":[{"id":"a"},{"id":"b","zone":"Europe/London"}]}');
    expect(settings.zone).toBe('Asia/Tokyo');
    expect(settings.teams.map(({ calendar }) => calendar.zone)).toEqual(['Asia/Tokyo', 'Europe/London']);
    expect(read(JSON.stringify(toSettingsFile(settings)), 'America/New_York')).toEqual(settings);
  });

  test('is absent where a file names none, and refused where there is none of that name', () => {
    expect('zone' in read('{}')).toBe(false);
    const parsed = parseSettingsFile('{"zone":"Mars/Base"}', 'UTC');
    expect(parsed).toEqual({
      ok: false,
      error:
        'The settings file is not understood at zone: expected an IANA time zone such as Europe/London, found "Mars/Base".',
    });
  });
});
