// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ViewBar, type ViewBarProps } from '../../src/app/components/overview/view-bar.tsx';
import { ViewServices } from '../../src/app/components/overview/view-bar-services.tsx';
import { sprintUnitChoice } from '../../src/app/view/sprint/sprint-unit.ts';
import type { SprintResult, TeamResult } from '../../src/app/view/team-view.ts';
import { chooseSprints } from '../../src/app/view/team-view.ts';
import { measured, unitChoice } from '../../src/app/view/unit-choice.ts';
import { explicitSearch, isFirstView, viewNotes } from '../../src/app/view/view-bar.ts';
import { mainChart } from '../../src/charts/charts.ts';
import { epochMs } from '../../src/domain/index.ts';
import { countedInWords } from '../../src/wording/definition-words.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { renderInTheme } from './render.tsx';
import { ANALYSIS, SPRINT, TEAM } from './team.ts';

const PROPS: ViewBarProps = {
  teams: [{ value: 'kestrel', label: 'Kestrel' }],
  team: { value: 'kestrel', onTakeBack: undefined },
  sprintText: '37–42',
  sprints: { value: 6, onTakeBack: undefined },
  range: undefined,
  services: { value: [], onTakeBack: undefined },
  serviceList: null,
  severities: { value: [], onTakeBack: undefined },
  definition: { value: 'all', onTakeBack: undefined },
  own: [],
  unit: { chosen: 'points', text: 'points', options: [] },
  isUnitSet: false,
  excluded: 0,
  facts: '2 files',
  notes: [],
  onTeam: vi.fn(),
  onSprints: vi.fn(),
  onSeverities: vi.fn(),
  onDefinition: vi.fn(),
  onUnit: vi.fn(),
  onReset: undefined,
  onCopyLink: vi.fn(),
};

describe('the bar', () => {
  it('has every filter in sight, and nothing to take back in the first view', () => {
    renderInTheme(<ViewBar {...PROPS} />);
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Team Kestrel',
      'Sprints 37–42',
      'Service all',
      'Severity all',
      'Counts as an incident all records',
      'Counted in points',
      VIEW.copyLink,
    ]);
  });

  it('takes one filter back with one press, and all of them with another', () => {
    const onTakeBack = vi.fn();
    const onReset = vi.fn();
    renderInTheme(<ViewBar {...PROPS} severities={{ value: [1, 'unknown'], onTakeBack }} onReset={onReset} />);
    expect(screen.getByRole('button', { name: 'Severity 1, not known' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: VIEW.takeBack(VIEW.severities) }));
    expect(onTakeBack).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: VIEW.reset }));
    expect(onReset).toHaveBeenCalledOnce();
  });

  it('adds and leaves out severities one by one', async () => {
    const onSeverities = vi.fn();
    renderInTheme(<ViewBar {...PROPS} severities={{ value: [2], onTakeBack: vi.fn() }} onSeverities={onSeverities} />);
    fireEvent.click(screen.getByRole('button', { name: 'Severity 2' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Severity 1' }));
    expect(onSeverities).toHaveBeenLastCalledWith([2, 1]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Severity 2' }));
    expect(onSeverities).toHaveBeenLastCalledWith([]);
  });

  it('has the two ends of a range to choose by keyboard, in order of time whichever is chosen first', () => {
    const onEnds = vi.fn();
    const sprints = ['A', 'B', 'C'].map((name) => ({ key: `x:${name}`, name }));
    renderInTheme(<ViewBar {...PROPS} range={{ sprints, since: 'x:A', until: 'x:B', onEnds }} />);
    fireEvent.change(screen.getByLabelText(VIEW.from), { target: { value: 'x:C' } });
    expect(onEnds).toHaveBeenLastCalledWith('x:B', 'x:C');
    fireEvent.change(screen.getByLabelText(VIEW.to), { target: { value: 'x:C' } });
    expect(onEnds).toHaveBeenLastCalledWith('x:A', 'x:C');
  });

  it('says its notes where screen readers hear them', () => {
    renderInTheme(<ViewBar {...PROPS} notes={[VIEW.newer]} />);
    expect(within(screen.getByRole('status')).getByText(VIEW.newer)).toBeTruthy();
  });
});

it('among many services one is found by its name, and the chosen ones stay in sight', () => {
  const onChoose = vi.fn();
  const services = Array.from({ length: 9 }, (_, at) => ({ value: `service-${at}`, incidents: 9 - at }));
  renderInTheme(<ViewServices services={services} chosen={['service-0']} onChoose={onChoose} />);
  fireEvent.change(screen.getByRole('searchbox', { name: VIEW.findService }), { target: { value: 'ICE-7' } });
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  fireEvent.click(screen.getByRole('checkbox', { name: /service-7/ }));
  expect(onChoose).toHaveBeenCalledWith(['service-0', 'service-7']);
});

it('any of a thousand services is found, the chosen ones come first, and no more are chosen than an address holds', () => {
  const onChoose = vi.fn();
  const services = Array.from({ length: 1000 }, (_, at) => ({ value: `service-${at}`, incidents: 1000 - at }));
  const find = (text: string) =>
    fireEvent.change(screen.getByRole('searchbox', { name: VIEW.findService }), { target: { value: text } });
  const { unmount } = renderInTheme(<ViewServices services={services} chosen={['service-998']} onChoose={onChoose} />);
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes).toHaveLength(100);
  expect(boxes[0]).toBe(screen.getByRole('checkbox', { name: /service-998/ }));
  // 1,000 less the 100 that stand in the list.
  expect(screen.getByRole('status').textContent).toBe(VIEW.moreServices(900));
  find('service-999');
  fireEvent.click(screen.getByRole('checkbox', { name: /service-999/ }));
  expect(onChoose).toHaveBeenCalledWith(['service-998', 'service-999']);
  unmount();
  onChoose.mockClear();
  const full = services.slice(0, 40).map(({ value }) => value);
  renderInTheme(<ViewServices services={services} chosen={full} onChoose={onChoose} />);
  expect(screen.getByRole('status').textContent).toContain(VIEW.mostServices(40));
  fireEvent.click(screen.getByRole('checkbox', { name: /^service-50 ?950 / }));
  expect(onChoose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('checkbox', { name: /^service-7 ?993 / }));
  expect(onChoose).toHaveBeenCalledWith(full.filter((value) => value !== 'service-7'));
});

/** Sprints that begin on the 1st of these months of 2026. */
function teamOf(...months: readonly number[]): TeamResult {
  const sprints = months.map((month) => ({
    ...SPRINT,
    key: `m:${month}`,
    name: `M${month}`,
    start: epochMs(Date.UTC(2026, month - 1, 1, 9)),
  }));
  return { ...TEAM, sprints };
}

describe('which sprints are shown', () => {
  const keysOf = (team: TeamResult, search: object) => chooseSprints(team, { v: 1, ...search }).map(({ key }) => key);

  it('are those of the quarter in which the latest one begins', () => {
    expect(keysOf(teamOf(5, 6, 7, 8, 9), { last: 'quarter' })).toEqual(['m:7', 'm:8', 'm:9']);
  });

  it('are those of a quarter in the zone of the team, wherever the reader is', () => {
    // 30 June, 20:00 UTC is 1 July in Auckland.
    const late = { ...SPRINT, key: 'late', start: epochMs(Date.UTC(2026, 5, 30, 20)) };
    const team = { ...teamOf(8), zone: 'Pacific/Auckland' };
    expect(keysOf({ ...team, sprints: [late, ...team.sprints] }, { last: 'quarter' })).toEqual(['late', 'm:8']);
    expect(keysOf({ ...team, zone: 'UTC', sprints: [late, ...team.sprints] }, { last: 'quarter' })).toEqual(['m:8']);
  });

  it('are those of a range, whichever end comes first, and the latest where an end is not there', () => {
    expect(keysOf(teamOf(1, 2, 3, 4), { since: 'm:3', until: 'm:2' })).toEqual(['m:2', 'm:3']);
    expect(keysOf(teamOf(1, 2, 3, 4), { since: 'm:3', until: 'm:9' })).toEqual(['m:1', 'm:2', 'm:3', 'm:4']);
  });
});

describe('a copied address', () => {
  it('says what this browser takes for granted, and nothing that was not understood', () => {
    const severe = { ...ANALYSIS, definition: 'severe' } as const;
    expect(explicitSearch({ v: 1, newer: true, since: 'gone', until: 'gone', service: ['b2'] }, TEAM, severe)).toEqual({
      v: 1,
      team: 'kestrel',
      definition: 'severe',
      last: 6,
      service: ['b2'],
    });
    const range = { since: SPRINT.key, until: SPRINT.key };
    expect(explicitSearch({ v: 1, last: 3, ...range }, TEAM, ANALYSIS)).toMatchObject(range);
  });

  it('tells what it asks for and cannot be shown', () => {
    const search = { v: 1, team: 'gone', since: 'x', until: 'y', newer: true } as const;
    expect(viewNotes(ANALYSIS, TEAM, search, 2)).toEqual([
      VIEW.newer,
      VIEW.missingTeam,
      VIEW.missingRange,
      VIEW.missingService(2),
    ]);
    expect(viewNotes({ ...ANALYSIS, filter: { severities: [1] } }, TEAM, { v: 1 }, 0)).toEqual([
      VIEW.narrowed('severity is 1'),
    ]);
    expect(isFirstView({ v: 1, table: true, sprint: SPRINT.key })).toBe(true);
    expect(isFirstView({ v: 1, unit: 'hours' })).toBe(false);
  });
});

it('charts and pictures name the filter with the definition', () => {
  const counted = { definition: 'all', filter: { services: ['checkout', 'search'], severities: [1, 2] } } as const;
  expect(countedInWords(counted, [])).toBe(
    'all records, only where a service is “checkout” or “search” and severity is 1 or 2',
  );
  expect(countedInWords({ definition: 'all' }, [])).toBe('all records');
});

describe('the unit', () => {
  it('chooses the chart, and is the share only where working time is known', () => {
    expect(mainChart(measured(TEAM, undefined)).id).toBe('displaced-points');
    expect(mainChart(measured(TEAM, 'hours')).id).toBe('incident-hours');
    expect(mainChart(measured(TEAM, 'hours')).prepare(measured(TEAM, 'hours'))).toMatchObject({ measure: 'hours' });
    expect(mainChart(measured(TEAM, 'share')).prepare(measured(TEAM, 'share'))).toMatchObject({ measure: 'share' });
    const { load: _load, ...noTime } = SPRINT;
    expect(unitChoice(TEAM, [noTime], 'share')).toMatchObject({ chosen: 'share', text: VIEW.lacksShare });
    expect(unitChoice(TEAM, [SPRINT], undefined)).toMatchObject({ chosen: 'points', text: VIEW.units.points });
  });

  it('of a sprint’s page is that of its bar: hours without a plan, points without working time', () => {
    const { capacity: _capacity, load: _load, ...noTime } = SPRINT;
    const { scope: _scope, committed: _committed, explained: _explained, ...noPlan } = SPRINT;
    const of = (sprint: SprintResult, asked?: 'hours' | 'share') =>
      sprintUnitChoice({ ...TEAM, sprints: [sprint] }, sprint, asked);
    expect(of(SPRINT)).toMatchObject({ chosen: 'points', text: VIEW.units.points });
    expect(of(SPRINT, 'share')).toMatchObject({ chosen: 'share', text: VIEW.units.share });
    expect(of(noTime, 'hours')).toMatchObject({ chosen: 'hours', text: VIEW.lacksTime });
    expect(of(noPlan)).toMatchObject({ chosen: 'hours', text: VIEW.units.hours });
  });
});
