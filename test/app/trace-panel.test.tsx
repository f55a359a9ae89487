// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TraceBody, TraceSentence, traceTitle } from '../../src/app/components/overview/trace-panel.tsx';
import { TraceWay } from '../../src/app/components/overview/trace-way.tsx';
import { recordLines } from '../../src/app/view/overview/trace-lines.ts';
import type { TraceStep } from '../../src/app/view/overview-search.ts';
import type { TraceAnswer } from '../../src/engine/api.ts';
import { TRACE } from '../../src/wording/trace-page.ts';
import { renderInTheme } from './render.tsx';

type Part = TraceAnswer['parts'][number];

function incident(id: string, value: number, more: Partial<Part> = {}): Part {
  return {
    kind: 'incident',
    key: `x:${id}`,
    id,
    title: `Title of ${id}`,
    value,
    grade: 'D',
    flags: [],
    origins: [],
    fileLine: [{ file: 'incidents.json', line: 12 }],
    ...more,
  };
}

/** 2.46 + 1.44 + 0.7 = 4.6 points; 46 h × 0.1 points per hour. */
const TRACE_OF_DISPLACED: TraceAnswer = {
  figure: 'displaced',
  unit: 'points',
  value: 4.6,
  range: { low: 3.9, high: 6, label: 'likely' },
  formula: 'pace-times-hours',
  terms: [
    { name: 'pace', unit: 'points-per-hour', value: 0.1, figure: 'pace' },
    { name: 'hours-on', unit: 'hours', value: 46, figure: 'hours-on' },
  ],
  parts: [
    incident('A', 2.46, { rawHours: 30, hours: 24.6, edited: ['people'], responderCount: 3 }),
    incident('B', 1.44, { hours: 14.4, grade: 'A' }),
    incident('C', 0.7, {
      hours: 7,
      fileLine: [
        { file: 'b.csv', line: 3 },
        { file: 'c.csv', line: 4 },
      ],
    }),
  ],
  isSum: true,
  baseline: [
    { sprintKey: 'jira:41', name: 'Sprint 41', finished: 36, capacity: 400, hoursOn: 40, load: 0.1, pace: 0.1 },
    { pace: 0.12 },
  ],
  pace: { method: 'all', n: 1, laterSprintsUsed: false },
  multipliers: [{ group: 'D', hours: 31.6, low: 0.4, high: 1.6 }],
  flags: [],
  changedCoefficients: [{ id: 'cap_hours.3', value: 6, standard: 4 }],
};

function show(trace: TraceAnswer = TRACE_OF_DISPLACED) {
  const steps: TraceStep[] = [];
  const opened: (string | undefined)[] = [];
  renderInTheme(
    <>
      <TraceSentence trace={trace} unit="points" />
      <TraceBody
        trace={trace}
        unit="points"
        sprintKey="jira:42"
        correction={{ openKey: 'x:B', onOpen: (key) => opened.push(key), editor: <p>the correction</p> }}
        onFollow={(step) => steps.push(step)}
      />
    </>,
  );
  return { steps, opened };
}

describe('the trace of a number', () => {
  it('asks with the number itself', () => {
    expect(traceTitle(TRACE_OF_DISPLACED, 'points')).toMatch(/^Why about 5 story points\?$/);
  });

  it('fills the formula in, and says how its range was made', () => {
    show();
    const text = document.body.textContent ?? '';
    expect(text).toContain('46 h × 0.1 points per hour');
    expect(text).toContain('2,000 draws');
  });

  it('follows an input to its own trace, in the same sprint', () => {
    const { steps } = show();
    fireEvent.click(screen.getByRole('button', { name: TRACE.whyOf('46 h') }));
    fireEvent.click(screen.getByRole('button', { name: TRACE.whyOf('0.1 points per hour') }));
    expect(steps).toEqual([
      { why: 'hours-on', sprint: 'jira:42' },
      { why: 'pace', sprint: 'jira:42' },
    ]);
  });

  it('follows an earlier sprint behind the pace to what it finished', () => {
    const { steps } = show();
    fireEvent.click(screen.getByRole('button', { name: TRACE.whyOf('36 points, Sprint 41') }));
    expect(steps).toEqual([{ why: 'velocity', sprint: 'jira:41' }]);
  });

  it('shows records with evidence, cap, what was typed, and every file and line', () => {
    show();
    const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    const first = rows.find((row) => row.includes('Title of A')) ?? '';
    expect(first).toContain('how long × how many people, capped');
    expect(first).toContain('30 h before the cap');
    expect(first).toContain('typed: people');
    expect(first).toContain('incidents.json, line 12');
    expect(rows.find((row) => row.includes('Title of C'))).toContain('b.csv, line 3 · c.csv, line 4');
  });

  it('prints records that add up to the number', () => {
    const records = recordLines(TRACE_OF_DISPLACED, 'points');
    // In steps of 0.1: 2.46, 1.44, 0.7 floor to 2.4, 1.4, 0.7; the one tenth missing to 4.6 goes to the larger remainder, A.
    expect(records?.lines.map(({ value }) => value)).toEqual(['2.5 points', '1.4 points', '0.7 points']);
    expect(records?.sum).toBe('4.6 points');
  });

  it('counts what is beyond the screenful into the sum', () => {
    const [first, second] = TRACE_OF_DISPLACED.parts;
    const parts = [first, second].filter((part) => part !== undefined);
    const records = recordLines({ ...TRACE_OF_DISPLACED, parts, moreParts: { count: 9, value: 0.7 } }, 'points');
    expect(records?.rest).toEqual({ name: TRACE.more('9'), value: '0.7 points' });
    expect(records?.sum).toBe('4.6 points');
  });

  it('has no sum where its records do not add up to it', () => {
    show({ ...TRACE_OF_DISPLACED, figure: 'load', unit: 'share', value: 0.1, isSum: false });
    expect(screen.getByText(TRACE.notSum)).toBeTruthy();
    expect(screen.queryByText('Sum')).toBeNull();
  });

  it('opens the correction of an incident in its place', () => {
    const { opened } = show();
    expect(screen.getByText('the correction').closest('tr')?.previousElementSibling?.textContent).toContain(
      'Title of B',
    );
    fireEvent.click(screen.getByRole('button', { name: /Title of A/ }));
    expect(opened).toEqual(['x:A']);
  });

  it('lists the settings that differ from the defaults', () => {
    show();
    expect(within(screen.getByRole('region', { name: TRACE.settings })).getByRole('listitem').textContent).toMatch(
      /6 h instead of 4 h/,
    );
  });

  it('leads back along the way', () => {
    const back: number[] = [];
    renderInTheme(
      <TraceWay names={['What incidents took time for', 'The recent pace']} onGoBack={(at) => back.push(at)} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'The recent pace' }));
    fireEvent.click(screen.getByRole('button', { name: 'What incidents took time for' }));
    expect(back).toEqual([1, 0]);
  });
});
