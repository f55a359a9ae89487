// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { laterChartById } from '../../src/charts/later-charts.ts';
import type { Dataset, SprintItem } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { burnUpOf } from '../../src/metrics/plans/burn-up.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from '../metrics/drawn-dataset.ts';

afterEach(cleanup);

const chart = laterChartById('burn-up');

/** Planned A 5 and B 3; C 2 comes in on Wednesday 4 March, A is done on the 3rd, C on the 5th: 8 + 2 = 10, done 7. */
const ROWS: readonly SprintItem[] = [
  drawnSprintItem('S1', 'A', { pointsAtStart: points(5), pointsAtEnd: points(5), outcome: 'completed' }),
  drawnSprintItem('S1', 'B', { pointsAtStart: points(3), pointsAtEnd: points(3), outcome: 'not_completed' }),
  drawnSprintItem('S1', 'C', {
    scope: 'added',
    pointsAtEnd: points(2),
    outcome: 'completed',
    addedAt: at('2026-03-04T10:00Z'),
  }),
];

function dataset(changes: Partial<Dataset> = {}): Dataset {
  return drawnDataset({
    teams: [drawnTeam()],
    sprints: [drawnSprint('S1', '2026-03-02')],
    incidents: [
      drawnIncident('INC-7', {
        startedAt: at('2026-03-04T09:00Z'),
        acknowledgedAt: at('2026-03-04T09:00Z'),
        mitigatedAt: at('2026-03-05T09:00Z'),
        effort: { logged: hours(6) },
      }),
    ],
    workItems: [
      drawnItem('A', { completedAt: at('2026-03-03T16:00Z') }),
      drawnItem('B', { statusCategory: 'todo' }),
      drawnItem('C', { completedAt: at('2026-03-05T11:00Z') }),
    ],
    sprintItems: ROWS,
    ...changes,
  });
}

function sourceOf(data: Dataset): ChartSource {
  const [team] = analyse(data, { definition: 'all', rangesFor: new Set() }).teams;
  const burnUp = burnUpOf(data, 'all', { teamId: 'kestrel', sprintKey: 'neutral:S1' });
  if (team === undefined || burnUp === undefined) throw new Error('no sprint was drawn');
  const { shares: _, ...source } = team;
  return { ...source, burnUp };
}

function draw(data: Dataset, { width = 940, height = 340, theme = 'light' as const } = {}): SVGSVGElement {
  const rows = chart.prepare(sourceOf(data));
  const { container } = render(<chart.Chart rows={rows} size={{ width, height }} theme={theme} />);
  return container.querySelector<SVGSVGElement>('svg.recharts-surface') ?? expect.fail('nothing was drawn');
}

const WITHOUT_DAYS = dataset({
  sprintItems: ROWS.map(({ addedAt: _added, ...row }) => row),
  workItems: dataset().workItems.map(({ completedAt: _done, ...item }) => item),
});
const SUMS_ONLY = drawnDataset({
  teams: [drawnTeam()],
  sprints: [drawnSprint('S1', '2026-03-02', { sums: { committed: points(40), completed: points(33) } })],
});

describe('the burn-up chart', () => {
  it('says what was finished and what moved', () => {
    const words = chart.words(chart.prepare(sourceOf(dataset())));
    expect(words.takeaway).toBe('7 of 10 points finished; 2 came in while it ran');
    expect(words.explanation).toContain('8 planned + 2 added = 10 at the end.');
  });

  it('is an image with a sentence of 80 to 150 characters, whatever is known', () => {
    for (const data of [dataset(), WITHOUT_DAYS, SUMS_ONLY]) {
      const label = draw(data).getAttribute('aria-label') ?? '';
      expect(label.length, label).toBeGreaterThanOrEqual(80);
      expect(label.length, label).toBeLessThanOrEqual(150);
      cleanup();
    }
  });

  it('draws both lines, their ends, and a band over the days of an incident', () => {
    const svg = draw(dataset());
    expect(svg.querySelectorAll('[data-mark="scope"] polyline')).toHaveLength(2);
    expect(svg.querySelectorAll('[data-mark="guess"]')).toHaveLength(0);
    const [band] = svg.querySelectorAll('[data-mark="incident"]');
    const [free] = svg.querySelectorAll('[data-mark="free-day"]');
    // A whole day from 09:00 to 09:00 is as wide as a free Saturday.
    expect(Number(band?.getAttribute('width'))).toBeCloseTo(Number(free?.getAttribute('width')), 0);
    expect(svg.querySelectorAll('[data-mark="free-day"]')).toHaveLength(4);
  });

  it('draws a dashed line to the end where the files tell no days, and says so', () => {
    const svg = draw(WITHOUT_DAYS);
    expect(svg.querySelectorAll('[data-mark="guess"]')).toHaveLength(2);
    const words = chart.words(chart.prepare(sourceOf(WITHOUT_DAYS)));
    expect(words.explanation).toContain('The files do not say on which days: 2 added and 7 finished (points).');
  });

  it('has the same numbers as a table: the last day and what has no day make the end', () => {
    const table = chart.table(chart.prepare(sourceOf(WITHOUT_DAYS)));
    expect(table.rows.at(-3)).toEqual(['15 Mar', '8', '0', '–']);
    expect(table.rows.at(-2)).toEqual(['Days not known', '+2', '+7', '–']);
    expect(table.rows.at(-1)).toEqual(['At the end', '10', '7', '–']);
    expect(table.rows.find(([day]) => day === '4 Mar')?.at(-1)).toBe('INC-7');
    expect(table.rows.every((row) => row.length === table.headers.length)).toBe(true);
  });

  it('stays inside its surface on a phone and on a wide screen, and needs nothing from outside', () => {
    for (const width of [330, 1700]) {
      const svg = draw(dataset(), { width });
      expect(svg.innerHTML).not.toContain('var(--');
      for (const rect of svg.querySelectorAll('g rect')) {
        expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(width + 1);
      }
      cleanup();
    }
  });

  it('says each day: what stood at its end, its incidents, and what has no day', () => {
    const labelsOf = (data: Dataset) => {
      const { container } = render(
        <chart.Chart
          rows={chart.prepare(sourceOf(data))}
          size={{ width: 940, height: 340 }}
          theme="light"
          onWalk={() => undefined}
        />,
      );
      return [...container.querySelectorAll('[role="option"]')].map((mark) => mark.getAttribute('aria-label'));
    };
    const labels = labelsOf(dataset());
    // 2 to 15 March; C came in on the 4th, A was done on the 3rd.
    expect(labels).toHaveLength(14);
    expect(labels[1]).toBe('3 Mar, in the sprint: 8 points, finished: 5.');
    expect(labels[2]).toBe('4 Mar, in the sprint: 10 points, finished: 5. Incidents worked on: INC-7.');
    cleanup();
    expect(labelsOf(WITHOUT_DAYS)[1]).toBe('3 Mar, in the sprint: not known, finished: not known.');
  });

  it('ends where the data end in a running sprint', () => {
    const running = dataset({
      sprints: [drawnSprint('S1', '2026-03-02', { state: 'active' })],
      asOf: at('2026-03-06T12:00Z'),
    });
    expect(draw(running).querySelector('[data-mark="as-of"]')).not.toBeNull();
  });
});
