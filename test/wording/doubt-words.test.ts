import { describe, expect, it } from 'vitest';
import { hours, points } from '../../src/domain/index.ts';
import type { Sensitivity } from '../../src/metrics/sensitivity/sensitivity.ts';
import { objectionsInWords } from '../../src/wording/doubt-answers.ts';
import { estimatedInWords, widthInWords } from '../../src/wording/doubt-width.ts';
import { type DoubtFacts, driverInWords, halfFigure, halfInWords } from '../../src/wording/doubt-words.ts';
import { estimate } from '../support/analysis-samples.ts';

/** 43 h at 0.1 points an hour; 30 of them estimated, 25 without a return. */
const SENSITIVITY: Sensitivity = {
  displaced: estimate(4.3, 2.2, 7.1),
  drivers: [
    { id: 'evidence', group: 'D', hours: hours(30), low: points(2.5), high: points(6.1) },
    { id: 'pace', paces: 6, low: points(3.9), high: points(5.2) },
  ],
  halved: { hoursOn: hours(21.5), displaced: estimate(2.1, 1.1, 3.6) },
  incidents: { estimated: 7, all: 12 },
  returns: { hours: hours(43), withReturn: hours(18) },
};

const FACTS: DoubtFacts = {
  sensitivity: SENSITIVITY,
  unit: 'points',
  hoursOn: 43,
  share: '12 %',
  unexplained: 3,
  paceSource: 'recent',
  hidesOffHours: false,
};

function facts(changes: Partial<Sensitivity>, others: Partial<DoubtFacts> = {}): DoubtFacts {
  return { ...FACTS, ...others, sensitivity: { ...SENSITIVITY, ...changes } };
}

function withoutPoints(): Sensitivity {
  const { displaced: _displaced, ...rest } = SENSITIVITY;
  return { ...rest, drivers: [], halved: { hoursOn: hours(21.5) } };
}

function answer(id: string, given: DoubtFacts = FACTS): string | undefined {
  return objectionsInWords(given).find((objection) => objection.id === id)?.answer;
}

describe('how wide the range is', () => {
  it('says the width between the printed ends, and that the evidence makes most of it', () => {
    // Ends 2.2 and 7.1 print as 2 and 7. Evidence 3.6 of 3.6 + 1.3 points: more than two thirds.
    expect(widthInWords(FACTS)).toBe(
      'Likely 2 to 7 points, 5 points wide. Most of that comes from how the hours are known: 7 of 12 incidents have estimated hours.',
    );
  });

  it('says that the pace makes most of it', () => {
    const drivers: Sensitivity['drivers'] = [
      { id: 'pace', paces: 6, low: points(2), high: points(6) },
      { id: 'evidence', group: 'A', hours: hours(43), low: points(4), high: points(4.6) },
    ];
    expect(widthInWords(facts({ drivers }))).toMatch(/comes from the pace, which varies between 6 sprints\.$/);
  });

  it('names both where neither makes two thirds', () => {
    const drivers: Sensitivity['drivers'] = [
      { id: 'pace', paces: 3, low: points(3), high: points(5) },
      { id: 'evidence', group: 'A', hours: hours(43), low: points(3), high: points(5) },
    ];
    const text = widthInWords(facts({ drivers, incidents: { estimated: 0, all: 4 } }));
    expect(text).toMatch(/\(43 h are logged by the team\), and the pace, which varies between 3 sprints\.$/);
  });

  it('names the record that moves the number most, before what is estimated', () => {
    const drivers: Sensitivity['drivers'] = [
      { id: 'evidence', group: 'B', hours: hours(98), low: points(2), high: points(7) },
      { id: 'evidence', group: 'D', hours: hours(30), low: points(3), high: points(6) },
    ];
    expect(widthInWords(facts({ drivers }))).toMatch(
      /known: 98 h are measured by the tool and 7 of 12 incidents have estimated hours\.$/,
    );
  });

  it('does not take the definition for a part of the range', () => {
    const drivers: Sensitivity['drivers'] = [
      { id: 'definition', low: points(0), high: points(40), lowest: 'severe', highest: 'all' },
      { id: 'evidence', group: 'D', hours: hours(30), low: points(2.5), high: points(6.1) },
    ];
    expect(widthInWords(facts({ drivers }))).toMatch(/^Likely 2 to 7 .* how the hours are known/);
  });

  it('gives no width where an end is less than half a point', () => {
    const text = widthInWords(facts({ displaced: estimate(1, 0.1, 2, 'full'), drivers: [] }));
    expect(text).toBe('Between less than half a point and 2.');
  });

  it('says that a pace of the plan has no range', () => {
    expect(widthInWords(facts({}, { paceSource: 'plan' }))).toMatch(/plan assumes; it has no range of its own\.$/);
  });

  it('says that there are hours only', () => {
    const given = { ...FACTS, sensitivity: withoutPoints() };
    expect(widthInWords(given)).toBe('No points can be told here, so there is no range: hours only.');
  });
});

describe('the half-hours test', () => {
  it('is said in points, in hours where there are no points, and not at all where only half has none', () => {
    expect(halfInWords(FACTS)).toBe('If the true hours were half, this would be about 2 points.');
    const hoursOnly = { ...FACTS, sensitivity: withoutPoints() };
    expect(halfInWords(hoursOnly)).toBe('If the true hours were half, this would be 22 hours of working time.');
    expect(halfInWords(facts({ halved: { hoursOn: hours(21.5) } }))).toBeUndefined();
  });

  it('is printed as a figure with its range', () => {
    expect(halfFigure({ displaced: estimate(4.3, 2.2, 7.1), hoursOn: 43 }, 'points')).toEqual({
      figure: '≈ 4 points',
      range: '2–7',
    });
    expect(halfFigure({ displaced: estimate(0.2, 0.1, 1), hoursOn: 2 }, 'items')).toEqual({
      figure: '< 0.5 items',
      range: '< 0.5–1',
    });
    expect(halfFigure({ hoursOn: 21.5 }, 'points')).toEqual({ figure: '22 h' });
  });
});

describe('an assumption in words', () => {
  it('has its own name, what is known of it, and where it leads', () => {
    expect(SENSITIVITY.drivers.map(driverInWords)).toEqual([
      { name: 'Estimated hours', detail: '30 h', figures: '2.5 to 6.1' },
      { name: 'Pace', detail: 'slowest to fastest of 6', figures: '3.9 to 5.2' },
    ]);
    const definition = { id: 'definition', low: points(1.96), high: points(12.4), lowest: 'severe', highest: 'all' };
    expect(driverInWords(definition as Sensitivity['drivers'][number])).toEqual({
      name: 'Definition',
      detail: 'severity 1 and 2 to all records',
      figures: '2 to 12',
    });
  });

  it('counts incidents whose hours are estimates', () => {
    expect(estimatedInWords({ estimated: 1, all: 9 })).toBe('1 of 9 incidents has estimated hours');
    expect(estimatedInWords({ estimated: 1, all: 1 })).toBe('the one incident has estimated hours');
  });
});

describe('"The hours are inflated."', () => {
  it('is answered by what is estimated and by the half-hours test', () => {
    expect(answer('inflated')).toBe(
      '7 of 12 incidents have estimated hours. If the true hours were half, this would be about 2 points.',
    );
  });

  it('is answered by the records where nothing is estimated', () => {
    expect(answer('inflated', facts({ incidents: { estimated: 0, all: 12 } }))).toMatch(
      /^The hours of all 12 incidents were logged or measured, not estimated\. If /,
    );
  });

  it('has no hours to doubt without incidents', () => {
    expect(answer('inflated', facts({ incidents: { estimated: 0, all: 0 } }))).toMatch(/^No incident is recorded here/);
  });
});

describe('"Points dress up a time share."', () => {
  it('is agreed with, and bounded', () => {
    expect(answer('dressed-up')).toBe(
      'Yes: 12 % of working time, at your own recent pace. It shows room, not cause; 3 points stay unexplained.',
    );
    expect(answer('dressed-up', facts({}, { unexplained: 1 }))).toMatch(/; 1 point stays unexplained\.$/);
    expect(answer('dressed-up', facts({}, { unexplained: 0 }))).toMatch(/; nothing stays unexplained\.$/);
  });

  it('says whose pace it is', () => {
    expect(answer('dressed-up', facts({}, { paceSource: 'plan' }))).toMatch(/at the pace that the plan assumes/);
  });

  it('leaves out what is not known', () => {
    const { share: _share, unexplained: _unexplained, ...unknown } = FACTS;
    expect(answer('dressed-up', unknown)).toBe('Yes: the hours, at your own recent pace. It shows room, not cause.');
    const hoursOnly = { ...FACTS, sensitivity: withoutPoints() };
    expect(answer('dressed-up', hoursOnly)).toBe('No points are shown here, only hours, 12 % of working time.');
  });
});

describe('"Investment is spin."', () => {
  it('is answered by the hours that have no return', () => {
    // 43 - 18 = 25.
    expect(answer('spin')).toBe(
      'The hours are spent either way. A return is counted only for a finished follow-up or a held review: 25 of 43 hours have none.',
    );
  });

  it('says so where the hours outside working time are among them', () => {
    const returns = { hours: hours(52), withReturn: hours(27) };
    expect(answer('spin', facts({ returns }))).toMatch(/: 25 of 52 hours, in and outside working time, have none\.$/);
  });

  it('tells a team of two no hours from which those outside working time could be worked out', () => {
    // 25 of 52 are 48.1 %.
    const returns = { hours: hours(52), withReturn: hours(27) };
    const text = answer('spin', facts({ returns }, { hidesOffHours: true }));
    expect(text).toMatch(/: 48 % of the hours have none\.$/);
  });

  it('says all, none and nothing', () => {
    expect(answer('spin', facts({ returns: { hours: hours(43), withReturn: hours(43) } }))).toMatch(/all of these/);
    expect(answer('spin', facts({ returns: { hours: hours(43), withReturn: hours(0) } }))).toMatch(/none of these/);
    expect(answer('spin', facts({ returns: { hours: hours(0), withReturn: hours(0) } }))).toMatch(/^No incident hours/);
  });
});

describe('the language', () => {
  it('blames nobody and claims no cause', () => {
    const texts = [FACTS, facts({}, { paceSource: 'plan' }), { ...FACTS, sensitivity: withoutPoints() }].flatMap(
      (given) => [
        widthInWords(given),
        halfInWords(given) ?? '',
        ...objectionsInWords(given).map((each) => each.answer),
      ],
    );
    for (const text of texts) expect(text).not.toMatch(/\b(cost|lost|fail\w*|waste\w*|blame|because of|caused)\b/i);
  });
});
