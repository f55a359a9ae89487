import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition, IncidentFilter, Row, Severity } from '../../src/domain/index.ts';
import { DEFINITIONS, epochMs, HOUR_MS, hours, NO_SETTINGS, points, SEVERITIES } from '../../src/domain/index.ts';
import { createAnalyses } from '../../src/engine/analyses.ts';
import { analyseShelf, toResult } from '../../src/engine/analysis-result.ts';
import type { IncidentQuery } from '../../src/engine/api.ts';
import { incidentPage } from '../../src/engine/incident-page.ts';
import type { Shelf } from '../../src/engine/library.ts';
import { traceAnswer } from '../../src/engine/trace-answer.ts';
import { KESTREL } from './engine-visit.ts';
import { incident, sprint, utc } from './rows.ts';
import { shelfOf } from './shelf.ts';

const FIRST_DAY = utc('2026-01-05 00:00');
const SERVICES = ['checkout', 'Search', 'login'];

/** Three closed two-week sprints of Kestrel: 40 planned, 30 of them finished, 32 in all. */
const SPRINTS: readonly Row[] = ['S1', 'S2', 'S3'].map((id, at) => {
  const startAt = epochMs(FIRST_DAY + at * 14 * 24 * HOUR_MS);
  return sprint(id, {
    teams: ['Kestrel'],
    startAt,
    endAt: epochMs(startAt + 14 * 24 * HOUR_MS),
    state: 'closed',
    sums: { committed: points(40), completedOfCommitted: points(30), completed: points(32) },
    planEvidence: 'P1',
  });
});

type Drawn = {
  readonly at: number;
  readonly length: number;
  readonly logged: number;
  readonly services: readonly string[];
  readonly severity: Severity;
  readonly isFelt: boolean;
};

const aDrawn: fc.Arbitrary<Drawn> = fc.record({
  at: fc.integer({ min: -48, max: 44 * 24 }),
  length: fc.integer({ min: 1, max: 60 }),
  logged: fc.integer({ min: 0, max: 40 }),
  services: fc.subarray(SERVICES),
  severity: fc.constantFrom(...SEVERITIES),
  isFelt: fc.boolean(),
});

function shelfWith(drawn: readonly Drawn[]): Shelf {
  const incidents = drawn.map(({ at, length, logged, services, severity, isFelt }, index) => {
    const startedAt = epochMs(FIRST_DAY + at * HOUR_MS);
    return incident(`INC-${index}`, {
      line: index + 2,
      title: `Title ${index % 3}`,
      teams: ['Kestrel'],
      ...{ services, severity, startedAt, resolvedAt: epochMs(startedAt + length * HOUR_MS) },
      ...(isFelt && { customerImpact: 'major' }),
      effort: { logged: hours(logged) },
    });
  });
  return shelfOf([...SPRINTS, ...incidents], { settings: KESTREL });
}

const aFilter: fc.Arbitrary<IncidentFilter> = fc.record({
  services: fc.subarray(['CHECKOUT', 'search ', 'login']),
  severities: fc.subarray([...SEVERITIES]),
});

function near(actual: number | undefined, expected: number | undefined): void {
  expect(actual ?? 0).toBeCloseTo(expected ?? 0, 8);
}

/** All lines of a question, three at a time. */
function allLines(shelf: Shelf, query: Omit<IncidentQuery, 'offset' | 'limit'>) {
  const first = incidentPage(shelf, { ...query, offset: 0, limit: 3 });
  const pages = Array.from({ length: Math.ceil(first.total / 3) }, (_, page) =>
    incidentPage(shelf, { ...query, offset: page * 3, limit: 3 }),
  );
  return { ...first, shares: pages.flatMap(({ shares }) => shares) };
}

function sumOf<Line>(lines: readonly Line[], read: (line: Line) => number | undefined): number {
  return lines.reduce((sum, line) => sum + (read(line) ?? 0), 0);
}

describe('the incidents behind a bar', () => {
  it('add up to it, page by page, under any definition and filter, and so does its trace', () => {
    fc.assert(
      fc.property(
        fc.array(aDrawn, { maxLength: 10 }),
        fc.constantFrom<Definition>(...DEFINITIONS),
        aFilter,
        (drawn, definition, filter) => {
          const shelf = shelfWith(drawn);
          const view = { definition, filter };
          const team = analyseShelf(shelf, view).teams.find(({ id }) => id === 'kestrel') ?? expect.fail('no team');
          for (const bar of team.sprints) {
            const query = { ...view, teamId: 'kestrel', sprintKey: bar.key, place: 'sprint' } as const;
            const { total, shares, sums } = allLines(shelf, query);
            expect(shares).toHaveLength(total);
            expect(new Set(shares.map(({ incidentKey }) => incidentKey)).size).toBe(total);
            near(sums.hoursOn, bar.hoursOn);
            near(sums.hoursOff, bar.hoursOff);
            near(sums.points, bar.displaced?.value);
            near(sums.explainedPoints, bar.explained?.value);
            near(
              sumOf(shares, ({ hoursOn }) => hoursOn),
              bar.hoursOn,
            );
            near(
              sumOf(shares, (share) => share.points),
              bar.displaced?.value,
            );
            near(
              sumOf(shares, (share) => share.explainedPoints),
              bar.explained?.value,
            );
            const trace = traceAnswer(shelf, { ...view, teamId: 'kestrel', sprintKey: bar.key, figure: 'displaced' });
            near(trace?.value, bar.displaced?.value);
            near(trace?.range?.high, bar.displaced?.high);
            near(
              sumOf(trace?.parts ?? [], ({ value }) => value),
              bar.displaced?.value,
            );
          }
          const gap = allLines(shelf, { ...view, teamId: 'kestrel', place: 'gap' });
          near(gap.sums.hoursOn + gap.sums.hoursOff, team.gap.hoursOn + team.gap.hoursOff);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are those that a filter lets through: both lists have to hold, services without regard to case', () => {
    fc.assert(
      fc.property(fc.array(aDrawn, { maxLength: 10 }), aFilter, (drawn, filter) => {
        const shelf = shelfWith(drawn);
        const { shares } = allLines(shelf, { teamId: 'kestrel', definition: 'all', filter });
        const asked = filter.services?.map((name) => name.trim().toLowerCase()) ?? [];
        for (const { services, severity } of shares) {
          const isAsked = services.some((name) => asked.includes(name.toLowerCase()));
          expect(asked.length === 0 || isAsked).toBe(true);
          expect((filter.severities ?? []).length === 0 || filter.severities?.includes(severity)).toBe(true);
        }
      }),
    );
  });
});

/** INC-0 took 8 h, INC-1 2 h, INC-2 5 h; INC-10 has no severity and 1 h. */
const FOUR = shelfOf(
  [
    ...SPRINTS,
    ...[
      { id: 'INC-0', logged: 8, severity: 3, services: ['Checkout'], title: 'Slow pages' },
      { id: 'INC-1', logged: 2, severity: 1, services: ['login'], title: 'No entry' },
      { id: 'INC-2', logged: 5, severity: 2, services: [], title: 'slow search' },
      { id: 'INC-10', logged: 1, severity: 'unknown', services: ['login'] },
    ].map(({ id, logged, severity, services, title }, at) =>
      incident(id, {
        line: at + 2,
        teams: ['Kestrel'],
        services,
        severity: SEVERITIES.find((each) => each === severity) ?? 'unknown',
        ...(title !== undefined && { title }),
        startedAt: utc(`2026-01-0${6 + at} 10:00`),
        resolvedAt: utc(`2026-01-0${6 + at} 11:00`),
        effort: { logged: hours(logged) },
      }),
    ),
  ],
  { settings: KESTREL },
);

function ids(more: Partial<IncidentQuery>): readonly string[] {
  return incidentPage(FOUR, { teamId: 'kestrel', offset: 0, limit: 10, ...more }).shares.map(({ id }) => id);
}

describe('a page of incidents', () => {
  it('has the most hours first, and stands in any order that is asked for; what is not known comes last', () => {
    expect(ids({})).toEqual(['INC-0', 'INC-2', 'INC-1', 'INC-10']);
    expect(ids({ order: { by: 'id', isDescending: false } })).toEqual(['INC-0', 'INC-1', 'INC-2', 'INC-10']);
    expect(ids({ order: { by: 'started', isDescending: true } })).toEqual(['INC-10', 'INC-2', 'INC-1', 'INC-0']);
    expect(ids({ order: { by: 'severity', isDescending: true } })).toEqual(['INC-0', 'INC-2', 'INC-1', 'INC-10']);
    expect(ids({ order: { by: 'severity', isDescending: false } })).toEqual(['INC-1', 'INC-2', 'INC-0', 'INC-10']);
    expect(ids({ order: { by: 'title', isDescending: false } }).at(-1)).toBe('INC-10');
  });

  it('is narrowed by a text in id, title or service, and its sums with it', () => {
    expect(ids({ text: 'SLOW' })).toEqual(['INC-0', 'INC-2']);
    expect(ids({ text: ' login ' })).toEqual(['INC-1', 'INC-10']);
    expect(ids({ text: 'inc-10' })).toEqual(['INC-10']);
    // 8 h and 5 h.
    expect(incidentPage(FOUR, { teamId: 'kestrel', text: 'slow', offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      sums: { hoursOn: 13 },
    });
  });
});

describe('many lists of the same rows', () => {
  const aQuery = fc.record(
    {
      text: fc.constantFrom('', 'checkout', 'title 1', 'inc-1', ' {"by":"id","isDescending":true}'),
      order: fc.record({
        by: fc.constantFrom<NonNullable<IncidentQuery['order']>['by']>('id', 'title', 'severity', 'started', 'on'),
        isDescending: fc.boolean(),
      }),
      definition: fc.constantFrom<Definition>('all', 'severe'),
      sprintKeys: fc.subarray(['jira:S1', 'jira:S2'], { minLength: 1 }),
      offset: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['offset'] },
  );

  it('are kept apart: asked in turns, each is as if it were asked alone', () => {
    fc.assert(
      fc.property(
        fc.array(aDrawn, { maxLength: 10 }),
        fc.array(aQuery, { minLength: 2, maxLength: 20 }),
        (drawn, queries) => {
          const shelf = shelfWith(drawn);
          for (const each of queries) {
            const query = { teamId: 'kestrel', limit: 3, ...each };
            expect(incidentPage(shelf, query)).toEqual(incidentPage(shelfWith(drawn), query));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a filter', () => {
  it('is told with the numbers, and other numbers are remembered for another one', () => {
    const analyses = createAnalyses();
    const hoursOf = (filter?: IncidentFilter) => {
      const view = filter === undefined ? {} : { filter };
      return toResult(analyses.of(FOUR, view), FOUR, view).teams[0]?.total.hoursOn;
    };
    expect([hoursOf(), hoursOf({ services: ['LOGIN'] }), hoursOf({ severities: [1, 2] }), hoursOf()]).toEqual([
      16, 3, 7, 16,
    ]);
    expect(hoursOf({ services: ['login'], severities: [1] })).toBe(2);
    expect(analyseShelf(FOUR, { filter: { services: ['login', 'LOGIN'] } }).filter).toEqual({ services: ['LOGIN'] });
    expect(analyseShelf(FOUR, { filter: { services: [] } }).filter).toBeUndefined();
    expect(NO_SETTINGS.definition).toBe('all');
  });
});
