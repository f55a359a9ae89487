import { describe, expect, it } from 'vitest';
import { hours, points } from '../../src/domain/index.ts';
import type { Figure, TermName, Trace, TracePart, TraceTerm } from '../../src/metrics/trace/trace.ts';
import {
  baselineCaption,
  baselineCells,
  cautionSentences,
  changedCoefficient,
  evidenceLine,
  figureName,
  formulaInWords,
  isCrossCheck,
  multiplierLine,
  partName,
  partValue,
  rangeSentence,
  termName,
  termText,
  type WordedTrace,
  whyTitle,
} from '../../src/wording/trace-words.ts';

function traceFrom(changes: Partial<WordedTrace> & Pick<Trace, 'figure' | 'formula'>): WordedTrace {
  return {
    unit: 'points',
    terms: [],
    parts: [],
    isSum: true,
    baseline: [],
    multipliers: [],
    flags: [],
    ...changes,
  };
}

function terms(values: Readonly<Partial<Record<TermName, number>>>): readonly TraceTerm[] {
  return Object.entries(values).map(([name, value]) => ({ name: name as TermName, unit: 'points', value }));
}

function incident(changes: Partial<TracePart> = {}): TracePart {
  return { kind: 'incident', key: 'neutral:I1', id: 'I1', value: 4, flags: [], origins: [], ...changes };
}

const said = (trace: WordedTrace) => formulaInWords(trace, 'points').join(' ');

describe('the question above a trace', () => {
  const title = (figure: Figure, unit: Trace['unit'], value?: number) =>
    whyTitle(traceFrom({ figure, formula: 'count', unit, ...(value !== undefined && { value }) }), 'points');

  it('names the number as the page prints it', () => {
    expect(title('displaced', 'points', 4.63)).toBe('Why about 5 story points?');
    expect(title('hours-on', 'hours', 43.2)).toBe('Why 43 hours of incident work in working time?');
    expect(title('load', 'share', 0.1075)).toBe('Why 11 % of working time?');
    expect(title('pace', 'points-per-hour', 0.0952)).toBe('Why 0.0952 points per hour?');
    expect(title('incidents', 'incidents', 1)).toBe('Why 1 incident?');
    expect(title('committed', 'points', 40)).toBe('Why 40 story points planned?');
    expect(title('explained', 'points', 5)).toBe('Why could incidents account for about 5 story points?');
    expect(title('unexplained', 'points', 1)).toBe('Why is about 1 story point not explained?');
    expect(title('absorbed', 'points', 2.4)).toBe('Why were about 2.5 story points absorbed?');
  });

  it('says what is not known', () => {
    expect(title('pace', 'points-per-hour')).toBe('Why is the recent pace not known?');
    expect(figureName('shortfall')).toBe('what was planned and not finished');
  });
});

describe('a formula in words', () => {
  it('multiplies hours by pace', () => {
    const trace = traceFrom({
      figure: 'displaced',
      formula: 'pace-times-hours',
      value: 4.3,
      terms: terms({ 'hours-on': 43, pace: 0.1 }),
    });
    expect(formulaInWords(trace, 'points')).toEqual(['43 h × 0.1 points per hour = 4.3 points.']);
    expect(formulaInWords(trace, 'items')).toEqual(['43 h × 0.1 items per hour = 4.3 items.']);
  });

  it('adds what linked items and time off in lieu bring', () => {
    const trace = traceFrom({
      figure: 'displaced',
      formula: 'pace-times-hours',
      value: 5.2,
      terms: terms({ 'hours-on': 40, lieu: 2, pace: 0.1, 'recorded-points': 1 }),
    });
    expect(formulaInWords(trace, 'points')[0]).toBe(
      '(40 h + 2 h of time off in lieu) × 0.1 points per hour + 1 point for items linked to incidents = 5.2 points.',
    );
  });

  it('tells the claims on a shortfall and what each gets', () => {
    // A03: claims 6 + 5 + 4 = 15 of 12, so each gets 80 %.
    const trace = traceFrom({
      figure: 'explained',
      formula: 'share-of-shortfall',
      value: 4.8,
      terms: terms({
        displaced: 6,
        slack: 0,
        claim: 6,
        'added-other': 5,
        'over-plan': 4,
        asked: 15,
        shortfall: 12,
        share: 0.8,
      }),
    });
    expect(said(trace)).toBe(
      'Incidents took time for 6 points, and the plan needed all of the time there was. ' +
        'Incidents ask for 6 points, other added work for 5 points, a plan above the recent pace for 4 points. ' +
        'All claims together ask for 15 points of the 12 points planned and not finished. ' +
        'That is more than there is, so each gets 80 % of what it asks for: 4.8 points here.',
    );
  });

  it('tells when the plan did not need the time', () => {
    // A09: slack 10 is more than D = 8.
    const trace = traceFrom({
      figure: 'explained',
      formula: 'share-of-shortfall',
      value: 0,
      terms: terms({ displaced: 8, slack: 10, claim: 0, asked: 0, shortfall: 4, share: 1 }),
    });
    expect(said(trace)).toBe(
      'Incidents took time for 8 points, but there was time for 10 points that the plan did not need: ' +
        'they account for none of the unfinished work.',
    );
  });

  it('subtracts what is explained from what is not finished, and from what incidents took time for', () => {
    const rest = traceFrom({
      figure: 'unexplained',
      formula: 'rest-of-shortfall',
      value: 1,
      terms: terms({ shortfall: 14, claim: 6, 'added-other': 3, 'over-plan': 4, asked: 13 }),
    });
    expect(said(rest)).toBe(
      '14 points planned and not finished − 13 points (6 points for incidents, 3 points for other added work, ' +
        '4 points for a plan above the recent pace) = 1 point, not explained by anything recorded.',
    );
    const absorbed = traceFrom({
      figure: 'absorbed',
      formula: 'rest-of-displaced',
      value: 2,
      terms: terms({ displaced: 5, explained: 3 }),
    });
    expect(said(absorbed)).toBe(
      '5 points that incidents took time for − 3 points of the unfinished work = 2 points. ' +
        'The plan held despite that much incident work: reserve, slack, extra hours or an over-estimate. ' +
        'The data cannot tell which.',
    );
  });

  it('adds up hours, and says what a cut took', () => {
    const sum = { figure: 'hours-on', unit: 'hours', parts: [incident(), incident()] } as const;
    expect(said(traceFrom({ ...sum, formula: 'sum-of-hours', value: 43.4 }))).toBe(
      'The hours of 2 incidents in working time, added up: 43.4 h.',
    );
    expect(
      said(traceFrom({ ...sum, formula: 'clipped-hours', value: 80, terms: terms({ cut: 15, capacity: 80 }) })),
    ).toBe(
      '2 incidents have 95 h in working time, more than the 80 h that the team has. So each is reduced in proportion, ' +
        'by 15 h together: 80 h in working time are left. Is the number of people right?',
    );
  });

  it('counts the parts beyond the screen too', () => {
    const trace = traceFrom({
      figure: 'hours-on',
      unit: 'hours',
      formula: 'sum-of-hours',
      value: 50,
      parts: [incident()],
      moreParts: { count: 11, value: 20 },
    });
    expect(said(trace)).toBe('The hours of 12 incidents in working time, added up: 50 h.');
  });

  it('makes capacity from people and load from hours', () => {
    const capacity = traceFrom({
      figure: 'capacity',
      unit: 'hours',
      formula: 'people-times-time',
      value: 400,
      terms: terms({ 'head-count': 5, 'working-hours': 80 }),
    });
    expect(said(capacity)).toBe('5 people × 80 h of working time = 400 h.');
    const load = traceFrom({
      figure: 'load',
      unit: 'share',
      formula: 'hours-per-capacity',
      value: 0.1075,
      terms: terms({ 'hours-on': 43, capacity: 400 }),
    });
    expect(said(load)).toBe('43 h of 400 h of working time = 11 %.');
  });

  it('tells how a pace was found', () => {
    const pace = { figure: 'pace', unit: 'points-per-hour', value: 0.105 } as const;
    expect(
      said(traceFrom({ ...pace, formula: 'median-pace', pace: { method: 'calm', n: 5, laterSprintsUsed: false } })),
    ).toBe(
      'The middle value of the paces of 5 sprints with little incident work, ' +
        'each the finished work per hour left over after incidents: 0.105 points per hour.',
    );
    expect(
      said(
        traceFrom({
          ...pace,
          formula: 'plan-assisted-pace',
          terms: terms({ committed: 36, capacity: 400 }),
          baseline: [{ sprintKey: 'S1', pace: 0.12 }, { pace: 0.09 }],
          pace: { method: 'plan-assisted', n: 1, laterSprintsUsed: false },
        }),
      ),
    ).toBe(
      'Only 1 sprint tells a pace, so the plan’s own joins: 36 points planned ÷ 400 h = 0.09 points per hour. ' +
        'The middle value of them is 0.105 points per hour.',
    );
    expect(said(traceFrom({ ...pace, formula: 'typed-pace' }))).toBe(
      'Typed by a person in place of the recent pace: 0.105 points per hour.',
    );
  });

  it('adds up a plan from its items, or takes it from a report', () => {
    const trace = traceFrom({
      figure: 'shortfall',
      formula: 'sum-of-items',
      value: 8,
      parts: [incident(), incident()],
      terms: terms({ removed: 3, 'not-finished': 5 }),
    });
    expect(said(trace)).toBe(
      'The estimates at the start of the planned items that were removed or not finished, 2 in all, added up: 8 points. ' +
        '3 points removed + 5 points not finished = 8 points.',
    );
    expect(said(traceFrom({ figure: 'velocity', formula: 'sum-of-report', value: 33 }))).toBe(
      'The sprint’s report gives this sum without its items: 33 points.',
    );
  });

  it('names what is missing', () => {
    expect(said(traceFrom({ figure: 'displaced', formula: 'not-known', flags: ['no-pace'] }))).toBe(
      'Not known: no earlier sprint has finished points.',
    );
    expect(said(traceFrom({ figure: 'committed', formula: 'not-known', flags: ['nothing-planned'] }))).toBe(
      'Not known: nothing was planned.',
    );
  });

  it('never says a code, and never blames', () => {
    const formulas = [
      'sum-of-hours',
      'clipped-hours',
      'people-times-time',
      'members-time',
      'person-days',
      'hours-per-capacity',
      'median-pace',
      'plan-assisted-pace',
      'plan-implied-pace',
      'typed-pace',
      'sum-of-items',
      'sum-of-report',
      'typed-plan',
      'pace-times-hours',
      'share-of-shortfall',
      'rest-of-shortfall',
      'rest-of-displaced',
      'count',
      'sum-of-sprints',
      'not-known',
    ] as const;
    for (const formula of formulas) {
      for (const value of [0, 1, 12.34]) {
        const words = said(traceFrom({ figure: 'explained', formula, value, flags: ['no-pace', 'exceeds-capacity'] }));
        expect(words, formula).toMatch(/^[A-Z0-9(].*\.$|\?$/);
        expect(words, formula).not.toMatch(/undefined|NaN|\b(cost|lost|failed|wasted|missed)\b|-(of|on|share)-/);
      }
    }
  });
});

describe('the lines of a trace', () => {
  it('print an input with its unit', () => {
    expect(termName({ name: 'slack' })).toBe('room that the plan did not need');
    expect(termText({ name: 'pace', unit: 'points-per-hour', value: 0.0952 }, 'points')).toBe('0.0952 points per hour');
    expect(termText({ name: 'head-count', unit: 'people', value: 1 }, 'points')).toBe('1 person');
    expect(termText({ name: 'removed', unit: 'points' }, 'points')).toBe('not known');
    expect(isCrossCheck({ name: 'share-method' })).toBe(true);
    expect(isCrossCheck({ name: 'pace' })).toBe(false);
  });

  it('tell the evidence of an incident, its cap and what was typed', () => {
    const part = incident({
      hours: 8,
      grade: 'D',
      group: 'D',
      rawHours: 40,
      responderCount: 2,
      isLump: true,
      edited: ['hours'],
      flags: ['capped', 'open'],
    });
    expect(evidenceLine(part)).toBe(
      '8 h, how long × how many people, capped, one total without times: spread over the incident, ' +
        'limited by the team’s capacity alone, 2 people, 40 h before the cap, typed: hours, still open',
    );
  });

  it('name each kind of part', () => {
    expect(partName(incident())).toBe('I1');
    expect(partName({ ...incident(), kind: 'sprint', title: 'Sprint 4' })).toBe('Sprint 4');
    expect(partName({ ...incident(), kind: 'rest' })).toBe('Not split into items');
    expect(partValue(incident({ value: 0.4 }), 'points', 'points')).toBe('0.4 points');
    expect(evidenceLine({ ...incident(), kind: 'item', flags: ['unestimated-items'] })).toBe(
      'no estimate, counts as 0',
    );
  });

  it('show the sprints behind a pace', () => {
    const baseline = [
      { sprintKey: 'k:S1', name: 'S1', finished: 36, capacity: 400, hoursOn: 40, load: 0.1, pace: 0.1 },
      { pace: 0.09 },
    ];
    const trace = traceFrom({
      figure: 'pace',
      formula: 'plan-assisted-pace',
      baseline,
      pace: { method: 'plan-assisted', n: 1, laterSprintsUsed: false },
    });
    expect(baselineCaption(trace, 'points')).toBe(
      'The pace comes from 1 sprint, and the plan’s own pace: points finished ÷ (working time − incident hours).',
    );
    expect(baseline.map((sprint) => baselineCells(sprint, 'points'))).toEqual([
      {
        name: 'S1',
        finished: '36 points',
        capacity: '400 h',
        hours: '40 h',
        load: '10 %',
        pace: '0.1 points per hour',
      },
      { name: 'This sprint’s own plan', finished: '', capacity: '', hours: '', load: '', pace: '0.09 points per hour' },
    ]);
  });
});

describe('the words about a range', () => {
  const displaced = { figure: 'displaced', formula: 'pace-times-hours', value: 6 } as const;

  it('say how it was drawn, or that it is the full one', () => {
    const likely = traceFrom({ ...displaced, range: { low: points(4), high: points(9), label: 'likely' } });
    expect(rangeSentence(likely, 'points')).toBe(
      'Likely 4 to 9: 2,000 draws, each with one of the paces and a factor on the hours of each kind of evidence; ' +
        'one in twenty lies below it and one in twenty above. About four in five such ranges hold.',
    );
    const full = traceFrom({ ...displaced, range: { low: points(2.16), high: points(11.52), label: 'full' } });
    expect(rangeSentence(full, 'points')).toBe(
      'Between 2 and 12: each of the paces, with all hours at their least and at their most. ' +
        'It is the full range of the few sprints available.',
    );
    expect(rangeSentence(traceFrom(displaced), 'points')).toBeUndefined();
  });

  it('say how far off hours may be, and which settings differ', () => {
    expect(multiplierLine({ group: 'D', hours: hours(60), low: 0.5273, high: 1.909 })).toBe(
      '60 h how long × how many people, capped: × 0.527 to 1.91',
    );
    expect(changedCoefficient({ id: 'cap_hours.3', value: 6, standard: 4 })).toBe(
      'Longest time counted per responder, severity 3: 6 h instead of 4 h',
    );
  });

  it('say what limits a number, in one sprint or in some of several', () => {
    const flags = ['not-closed', 'unestimated-items'] as const;
    expect(cautionSentences({ flags, formula: 'pace-times-hours' })).toEqual(['Items without an estimate count as 0.']);
    expect(cautionSentences({ flags, formula: 'sum-of-sprints' })).toEqual([
      'In some of these sprints: items without an estimate count as 0.',
    ]);
  });
});
