import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherLines, sprintLines } from '../../src/app/view/overview/incident-lines.ts';
import { hours, points } from '../../src/domain/index.ts';
import { SPRINT, share, TEAM } from './team.ts';

/** 18 + 15 + 10 = 43 h, 2.1 + 1.7 + 1.1 = 4.9 points. */
const PAGE = { total: 3, shares: [share('A', 18, 2.1), share('B', 15, 1.7), share('C', 10, 1.1)] };

describe('the incidents behind a bar', () => {
  it('add up to the ring, the hatch and the hours that the chart prints', () => {
    const { lines, sum } = sprintLines(PAGE, SPRINT, TEAM);
    // 10 points are unfinished, so all is printed in whole points: the ring 5, the hatch 5 (4.5 takes the larger remainder).
    expect(sum).toEqual({ hours: '43 h', ring: '5', hatch: '5' });
    // 2.1, 1.7, 1.1 floor to 2, 1, 1; the one missing point goes to the largest remainder, 1.7.
    expect(lines.map(({ ring }) => ring)).toEqual(['2', '2', '1']);
    // 1.93, 1.56, 1.01 floor to 1, 1, 1; the two missing ones go to 1.93 and 1.56.
    expect(lines.map(({ hatch }) => hatch)).toEqual(['2', '2', '1']);
    expect(lines.map((line) => line.hours)).toEqual(['18 h', '15 h', '10 h']);
  });

  it('hold what is beyond the screenful in one line', () => {
    const { rest, lines } = sprintLines({ total: 9, shares: PAGE.shares.slice(0, 2) }, SPRINT, TEAM);
    // 43 - 33 = 10 h; 4.9 - 3.8 = 1.1 points.
    expect(rest).toMatchObject({ count: 7, hours: '10 h', ring: '1' });
    expect(lines).toHaveLength(2);
  });

  it('say less than one where a part rounds to nothing', () => {
    const small = { total: 2, shares: [share('A', 42.8, 4.8), share('B', 0.2, 0.1)] };
    const { lines } = sprintLines(small, SPRINT, TEAM);
    expect(lines[1]).toMatchObject({ hours: '< 1 h', ring: '< 1', hatch: '< 1' });
  });

  it('have no points where the sprint has none', () => {
    const { displaced: _, explained: __, ...bare } = SPRINT;
    const noPoints = PAGE.shares.map(({ points: _points, explainedPoints: _explained, ...rest }) => rest);
    const { sum, lines } = sprintLines({ total: 3, shares: noPoints }, bare, TEAM);
    expect(sum).toEqual({ hours: '43 h', ring: undefined, hatch: undefined });
    expect(lines[0]?.ring).toBeUndefined();
  });

  it('name the evidence, what is odd, and the line of the file', () => {
    const odd = share('A', 43, 4.9, {
      grade: 'B',
      group: 'Bh',
      flags: ['capped'],
      fileLine: [
        { file: 'a.json', line: 12 },
        { file: 'b.json', line: 3 },
      ],
    });
    const [line] = sprintLines({ total: 1, shares: [odd] }, SPRINT, TEAM).lines;
    expect(line?.evidence).toMatch(/acknowledged to resolved/);
    expect(line?.remarks).toHaveLength(1);
    expect(line?.source).toBe('a.json, line 12 and 1 other place');
  });

  it('say what was typed, and whether users felt it where that is known', () => {
    const typed = share('A', 43, 4.9, { edited: ['hours', 'severity'], felt: 'yes' });
    const [line] = sprintLines({ total: 1, shares: [typed] }, SPRINT, TEAM).lines;
    expect(line?.remarks).toEqual(['typed: hours and severity', 'users felt it']);
  });

  it('tell no hours outside working time for a team of two: they would describe a person', () => {
    const night = { total: 1, shares: [share('A', 43, 4.9, { hoursOff: hours(9) })] };
    expect(sprintLines(night, SPRINT, TEAM).lines[0]?.hoursOff).toBe('9 h');
    expect(sprintLines(night, SPRINT, { ...TEAM, headCount: 2 }).lines[0]?.hoursOff).toBeUndefined();
  });

  it('always add up, whatever the parts', () => {
    const parts = fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        // 10 points are unfinished: up to 6 of them explained, 1.5 added, 2 over pace, the rest not explained.
        const explained = Math.min(total, 6);
        const sprint = {
          ...SPRINT,
          hoursOn: hours(total),
          displaced: exactly(total),
          explained: exactly(explained),
          unexplained: exactly(6.5 - explained),
        };
        const shares = values.map((value, at) => share(String(at), value, value));
        const { lines, sum } = sprintLines({ total: values.length, shares }, sprint, TEAM);
        expect(sumOf(lines.map((line) => line.hours))).toBeCloseTo(printed(sum.hours), 6);
        expect(sumOf(lines.map((line) => line.ring ?? ''))).toBeCloseTo(printed(sum.ring ?? ''), 6);
      }),
    );
  });
});

describe('the incidents outside all sprints', () => {
  it('add up in hours, in and outside working time together', () => {
    const page = {
      total: 2,
      shares: [share('A', 3, 0, { place: 'gap', hoursOff: hours(2) }), share('B', 1, 0, { place: 'gap' })],
    };
    const { lines, sum } = otherLines(page, 6, true);
    expect(lines.map((line) => line.hours)).toEqual(['5 h', '1 h']);
    expect(sum).toEqual({ hours: '6 h', ring: undefined, hatch: undefined });
  });
});

function exactly(value: number) {
  return { value: points(value), low: points(value), high: points(value), label: 'likely' } as const;
}

/** What a printed figure counts for: less than a step counts as nothing. */
function printed(text: string): number {
  return text.startsWith('<') ? 0 : Number(text.replace(/[^\d.]/g, ''));
}

function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + printed(text), 0);
}
