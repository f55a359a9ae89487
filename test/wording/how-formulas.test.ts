import { describe, expect, it } from 'vitest';
import type { FormulaId } from '../../src/metrics/trace/trace.ts';
import { traceOf } from '../../src/metrics/trace/trace-of.ts';
import { HOW_STEPS } from '../../src/wording/how-formulas.ts';
import { formulaInWords, rangeSentence, type WordedTrace } from '../../src/wording/trace-words.ts';
import { drawnDataset, incidentsFromText, sprintsFromText } from '../metrics/drawn-dataset.ts';

/** METHOD's example A06, as in test/metrics/trace.test.ts: 60 h in S4, paces .09, .1 and .12 before it. */
const A06 = drawnDataset({
  sprints: sprintsFromText(`
    sprint from       planned done-of-plan done
    S1     2026-01-05 40      36           36
    S2     2026-01-19 40      40           40
    S3     2026-02-02 48      48           48
    S4     2026-02-16 44      30           33`),
  incidents: incidentsFromText(`
    incident acknowledged     mitigated        severity people logged
    I1       2026-02-16T09:00 2026-02-16T17:00 1        5      -
    I2       2026-02-17T09:00 2026-02-17T13:00 1        5      -`),
});

const said = (trace: WordedTrace) => [...formulaInWords(trace, 'points'), rangeSentence(trace, 'points')];

describe('the formulas of the page "How is this computed?"', () => {
  const worked = HOW_STEPS.filter(({ figure }) =>
    ['hours-on', 'capacity', 'load', 'pace', 'displaced', 'explained', 'unexplained', 'absorbed'].includes(figure),
  );

  it.each(worked)('says $figure of METHOD’s example A06 as its real trace does', ({ figure, example }) => {
    const options = { definition: 'all', rangesFor: new Set<string>() } as const;
    const real = traceOf(A06, options, { teamId: 'kestrel', sprintKey: 'neutral:S4', figure });
    if (real === undefined) throw new Error(`no trace of ${figure}`);
    // What incidents could account for has its range beside it in a trace; the page's example goes without.
    const [words, expected] = [said(example), said(real)];
    expect(words.slice(0, -1)).toEqual(expected.slice(0, -1));
    if (example.range !== undefined) expect(words.at(-1)).toBe(expected.at(-1));
  });

  it('works METHOD’s numbers out in words', () => {
    const sentence = (figure: string) => {
      const step = HOW_STEPS.find((each) => each.figure === figure);
      return step === undefined ? '' : formulaInWords(step.example, 'points').join(' ');
    };
    expect(sentence('displaced')).toBe('60 h × 0.1 points per hour = 6 points.');
    expect(sentence('load')).toBe('60 h of 400 h of working time = 15 %.');
    expect(sentence('capacity')).toBe('5 people × 80 h of working time = 400 h.');
  });

  it('has every formula of these figures once or more', () => {
    const used = new Set(
      HOW_STEPS.flatMap(({ example, others }) => [example, ...others]).map(({ formula }) => formula),
    );
    const elsewhere: readonly FormulaId[] = ['count', 'sum-of-sprints', 'not-known'];
    const all: Readonly<Record<FormulaId, true>> = {
      'sum-of-hours': true,
      'clipped-hours': true,
      'people-times-time': true,
      'members-time': true,
      'person-days': true,
      'hours-per-capacity': true,
      'median-pace': true,
      'plan-assisted-pace': true,
      'plan-implied-pace': true,
      'typed-pace': true,
      'sum-of-items': true,
      'sum-of-report': true,
      'typed-plan': true,
      'pace-times-hours': true,
      'share-of-shortfall': true,
      'rest-of-shortfall': true,
      'rest-of-displaced': true,
      count: true,
      'sum-of-sprints': true,
      'not-known': true,
    };
    expect(Object.keys(all).filter((formula) => ![...used, ...elsewhere].some((each) => each === formula))).toEqual([]);
  });
});
