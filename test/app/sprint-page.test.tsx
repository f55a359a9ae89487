// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SprintBarCard } from '../../src/app/components/sprint/sprint-bar-card.tsx';
import { SprintBoughtCard } from '../../src/app/components/sprint/sprint-bought-card.tsx';
import { SprintChangesCard } from '../../src/app/components/sprint/sprint-changes-card.tsx';
import { SprintCheckCard } from '../../src/app/components/sprint/sprint-check-card.tsx';
import { SprintExperimentCard } from '../../src/app/components/sprint/sprint-experiment-card.tsx';
import { SprintUsualCard } from '../../src/app/components/sprint/sprint-usual-card.tsx';
import { boughtIn } from '../../src/app/view/sprint/sprint-bought.ts';
import { sprintChecks } from '../../src/app/view/sprint/sprint-checks.ts';
import { shownSprint, sprintNumbers } from '../../src/app/view/sprint/sprint-view.ts';
import {
  ask,
  backTo,
  close,
  followOn,
  parseSprintSearch,
  type SprintChanges,
  type SprintSearch,
  stepOf,
} from '../../src/app/view/sprint-search.ts';
import { lastLoads } from '../../src/charts/last-loads-rows.ts';
import { prepareSprintBar } from '../../src/charts/sprint-bar-rows.ts';
import { epochMs, hours, points } from '../../src/domain/index.ts';
import type { IncidentPage, LedgerAnswer } from '../../src/engine/api.ts';
import { SCOPE_CHANGES } from '../../src/wording/burn-up-words.ts';
import { STATE_NAMES } from '../../src/wording/ledger-words.ts';
import { SPRINT_CHECK } from '../../src/wording/sprint-check-words.ts';
import { SPRINT_USUAL, usualInWords } from '../../src/wording/sprint-usual-words.ts';
import { EXPERIMENT, SPRINT_BAR } from '../../src/wording/sprint-words.ts';
import { sprintsWith, usualSource } from '../support/usual-samples.ts';
import { renderInTheme } from './render.tsx';
import { ANALYSIS, SPRINT, share, TEAM } from './team.ts';

/** Renders what has links inside a router whose only page it is. */
async function renderOnPage(children: ReactNode) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => children });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory() });
  // The router's type is registered for the app's own tree.
  const shown = renderInTheme(<RouterProvider router={router as never} />);
  await waitFor(() => expect(shown.container.querySelector('section')).not.toBeNull());
  return shown;
}

const SEARCH = { team: 'kestrel', sprint: SPRINT.key };

describe('the bar', () => {
  it('adds up to the plan, and each of its figures opens its rows', () => {
    const onWhy = vi.fn();
    renderInTheme(<SprintBarCard bar={prepareSprintBar(TEAM, SPRINT.key)} sprintKey={SPRINT.key} onWhy={onWhy} />);
    expect(screen.getByRole('heading').textContent).toBe('Where the 40 planned story points went');
    const figures = screen.getAllByRole('definition').map((each) => each.textContent ?? '');
    // 30 finished; of the 10 left 4.5 + 1.5 + 2 + 2, printed in whole points since they are 10 together: 5 + 1 + 2 + 2.
    expect(figures).toEqual(['30', '5', '1', '2', '2', '5 points (likely 4 to 7)']);
    expect(figures.slice(0, 5).reduce((sum, figure) => sum + Number(figure), 0)).toBe(40);
    fireEvent.click(within(screen.getAllByRole('definition')[1] ?? expect.fail('no part')).getByRole('button'));
    expect(onWhy).toHaveBeenCalledWith({ why: 'explained', sprint: SPRINT.key });
  });

  it('is that of working time where the plan is not known, and says why', () => {
    const { scope: _scope, committed: _committed, explained: _explained, ...bare } = SPRINT;
    const team = { ...TEAM, sprints: [{ ...bare, flags: ['plan-unknown' as const] }] };
    const bar = prepareSprintBar(team, SPRINT.key);
    expect(bar?.title).toBe('Where the 400 h of working time went');
    expect(bar?.note).toBe(SPRINT_BAR.whyNoPlan('the plan is not known'));
    // 43 of 400 hours.
    expect(bar?.segments.map(({ text }) => text)).toEqual(['43 h', '357 h']);
    expect(bar?.ring).toBeUndefined();
  });

  it('is of working time where that is asked for, in hours or in shares of them; the points stay known', () => {
    const [inHours, inShares] = (['hours', 'share'] as const).map((measure) =>
      prepareSprintBar({ ...TEAM, measure }, SPRINT.key),
    );
    expect(inHours?.title).toBe('Where the 400 h of working time went');
    expect(inHours?.segments.map(({ text }) => text)).toEqual(['43 h', '357 h']);
    // 43 of 400 is 10.75 %, and the rest 89.25 %: printed as 11 and 89, which are 100 together.
    expect(inShares?.segments.map(({ text }) => text)).toEqual(['11 %', '89 %']);
    expect([inHours?.whole, inShares?.whole]).toEqual(['400 h of working time', '400 h of working time']);
    expect([inHours?.note, inShares?.note]).toEqual([undefined, undefined]);
  });

  it('prints a small share as finely as everywhere', () => {
    const few = { ...SPRINT, hoursOn: hours(9), load: 0.0225 };
    const bar = prepareSprintBar({ ...TEAM, sprints: [few], measure: 'share' }, SPRINT.key);
    // 9 of 400 is 2.25 %: in tenths the two are 2.3 and 97.7 by the largest remainder, ties to the first.
    expect(bar?.segments.map(({ text }) => text)).toEqual(['2.3 %', '97.7 %']);
  });

  it('stays in points where hours are asked for and working time is not known, and says so', () => {
    const { capacity: _capacity, load: _load, ...bare } = SPRINT;
    const bar = prepareSprintBar({ ...TEAM, sprints: [bare], measure: 'hours' }, SPRINT.key);
    expect(bar?.title).toBe('Where the 40 planned story points went');
    expect(bar?.note).toBe(SPRINT_BAR.noWorkingTime);
  });

  it('says so where neither plan nor working time is known', () => {
    const { scope: _scope, committed: _committed, capacity: _capacity, load: _load, ...bare } = SPRINT;
    const bar = prepareSprintBar({ ...TEAM, sprints: [bare] }, SPRINT.key);
    renderInTheme(<SprintBarCard bar={bar} sprintKey={SPRINT.key} onWhy={() => undefined} />);
    expect(screen.getByText(SPRINT_BAR.nothing)).toBeTruthy();
  });

  it('keeps the ring where all the hours had time for more than is missing', () => {
    const { ring, max } = prepareSprintBar(TEAM, SPRINT.key) ?? expect.fail('no bar');
    // From the 30 that are finished on: 30 + 4.9, and 30 + 3.5 to 30 + 6.8.
    expect([ring?.at, ring?.low, ring?.high]).toEqual([34.9, 33.5, 36.8]);
    expect(max).toBe(40);
    const over = {
      ...SPRINT,
      displaced: { ...TEAM.total.displaced, value: points(11), low: points(9), high: points(14) },
    };
    const wide = prepareSprintBar(
      { ...TEAM, sprints: [{ ...over, displaced: { ...over.displaced, label: 'likely' } }] },
      SPRINT.key,
    );
    expect(wide?.max).toBe(44);
  });
});

describe('the three numbers', () => {
  it('are hours with their share, points with their range, and hours with a return booked', () => {
    const numbers = sprintNumbers(TEAM, SPRINT, { hours: hours(52), withReturn: hours(18) });
    expect(numbers.map(({ figure, beside }) => [figure, beside])).toEqual([
      ['43 h', '11 % of working time'],
      ['≈ 5 points', 'likely 4 to 7'],
      ['18 of 52 h', 'with a return booked, the 9 h outside working time included'],
    ]);
    expect(numbers.map(({ why }) => why)).toEqual(['hours-on', 'displaced', 'with-return']);
  });

  it('tell a team of two no sum from which its nights could be read', () => {
    const [, , returned] = sprintNumbers({ ...TEAM, headCount: 2 }, SPRINT, {
      hours: hours(52),
      withReturn: hours(13),
    });
    expect(returned).toMatchObject({ figure: '25 %', beside: 'with a return booked' });
  });

  it('leave out what is not known', () => {
    const { displaced: _displaced, load: _load, ...bare } = SPRINT;
    expect(sprintNumbers(TEAM, bare, undefined).map(({ figure, beside }) => [figure, beside])).toEqual([
      ['43 h', 'in working time'],
    ]);
  });
});

/** Four incidents of 20, 12, 8 and 3 hours: 43. */
const PAGE: IncidentPage = {
  total: 4,
  shares: [share('INC-1', 20, 2), share('INC-2', 12, 1.5), share('INC-3', 8, 1), share('INC-4', 3, 0.4)],
  sums: { hoursOn: 43, hoursOff: 0, hoursNotPlaced: 0 },
};

type Line = LedgerAnswer['incidents'][number];

function line(id: string, day: number, more: Partial<Line> = {}): Line {
  return {
    key: `x:${id}`,
    id,
    severity: 3,
    startedAt: epochMs(Date.UTC(2026, 9, day)),
    services: ['checkout'],
    felt: 'not-known',
    hours: hours(10),
    state: 'none',
    isReviewHeld: false,
    isReviewTyped: false,
    followUpCounts: { created: 0, done: 0, open: 0, dropped: 0 },
    followUps: [],
    fixes: 0,
    notes: {},
    fileLine: [],
    linkDecisions: {},
    ...more,
  };
}

function ledgerOf(...incidents: readonly Line[]): LedgerAnswer {
  const none = { hours: hours(0), items: 0, fromPoints: 0, notKnown: 0 };
  const spent = {
    hoursOn: hours(0),
    hoursOff: hours(0),
    hoursNotPlaced: hours(0),
    followUp: none,
    review: { hours: hours(0), reviews: 0, notKnown: 0 },
  };
  const reviews = { due: 0, held: 0, notSaid: 0 };
  return {
    unit: 'points',
    sprints: [],
    elsewhere: spent,
    total: { ...spent, sprintsWithoutPoints: 0 },
    returns: {
      reviews: { all: reviews, severe: reviews },
      followUps: {
        created: 0,
        done: 0,
        open: 0,
        dropped: 0,
        aged: 0,
        doneInTime: 0,
        withoutDates: 0,
        openPoints: 0,
        openWithoutPoints: 0,
      },
      yield: { hours: hours(0), withReturn: hours(0) },
      states: { 'paid-back': 0, paying: 0, none: 0 },
    },
    returnsBySprint: {},
    recurrences: { compared: [], others: [], tested: 0 },
    incidents,
    items: {},
  };
}

describe('what it bought', () => {
  it('shows the few largest, and the rest in one row; the hours add up', async () => {
    const bought = boughtIn(PAGE, undefined, 2, 43);
    expect(bought.rows.map(({ id, hours: text }) => [id, text])).toEqual([
      ['INC-1', '20 h'],
      ['INC-2', '12 h'],
    ]);
    expect(bought.rest).toMatchObject({ count: 2, hours: '11 h' });
    await renderOnPage(<SprintBoughtCard bought={bought} sub="" search={SEARCH} />);
    expect(screen.getByRole('row', { name: /^2 more/ })).toBeTruthy();
  });

  it('makes no row for a single rest', () => {
    const bought = boughtIn(PAGE, undefined, 3, 43);
    expect(bought.rows).toHaveLength(4);
    expect(bought.rest).toBeUndefined();
  });

  it('says what came back: follow-ups as dots and in words, the review, the state, and how often the service came', async () => {
    const ledger = ledgerOf(
      line('INC-1', 20, {
        state: 'paying',
        isReviewHeld: true,
        followUpCounts: { created: 3, done: 2, open: 1, dropped: 0 },
      }),
      line('INC-0', 3, { services: ['Checkout'] }),
      line('INC-2', 21, { services: ['search'] }),
    );
    const bought = boughtIn(PAGE, ledger, 4, 43);
    expect(bought.rows[0]?.returns).toEqual({
      done: 2,
      open: 1,
      isReviewHeld: true,
      state: 'paying',
      again: '2nd in checkout',
    });
    expect(bought.rows[1]?.returns?.again).toBeUndefined();
    const { container } = await renderOnPage(<SprintBoughtCard bought={bought} sub="" search={SEARCH} />);
    const row = screen.getByRole('row', { name: /INC-1 / });
    expect(row.textContent).toContain('2 of 3 follow-ups done');
    expect(row.textContent).toContain(STATE_NAMES.paying);
    expect([...container.querySelectorAll('[data-kind]')].map((dot) => dot.getAttribute('data-kind'))).toEqual([
      'done',
      'done',
      'open',
    ]);
  });

  it('counts items that stand for incidents apart', () => {
    const page = { ...PAGE, shares: [...PAGE.shares.slice(0, 3), share('FAL-1', 3, 0.4, { isItem: true })] };
    const bought = boughtIn(page, undefined, 5, 43);
    expect(bought.rows).toHaveLength(3);
    expect(bought.items).toEqual({ count: 1, hours: '3 h' });
  });
});

describe('usual?', () => {
  const { usual, sprints } = usualSource(sprintsWith([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 120]));

  it('compares a sprint with what is usual, and rings what stands out', () => {
    const loads = lastLoads(sprints.slice(-6), 'neutral:S12', usual);
    expect(loads.unit).toBe('share');
    // Mean .075 and every change .05: .075 + 2.66 x .05 = .208.
    expect(loads.limits?.upper).toBeCloseTo(0.208, 6);
    expect(loads.sprints.map(({ isShown, isDifferent }) => isShown && isDifferent)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    const last = sprints.at(-1) ?? expect.fail('no sprint');
    expect(usualInWords(usual?.load, last)).toBe('Above what is usual for this team.');
    expect(usualInWords(usual?.load, sprints[3] ?? last)).toBe('Ordinary variation for this team.');
  });

  it('is drawn in hours where those are asked for, without the band that is told of shares', () => {
    const loads = lastLoads(sprints.slice(-2), 'neutral:S12', usual, 'hours');
    expect(loads).toMatchObject({ unit: 'hours', limits: undefined });
    expect(loads.sprints.map(({ value }) => value)).toEqual([40, 120]);
    expect(lastLoads(sprints.slice(-2), 'neutral:S12', usual, 'share').unit).toBe('share');
  });

  it('says how many sprints are missing, and shows hours where working time is not known', () => {
    const few = usualSource(sprintsWith([20, 40, 20]));
    const last = few.sprints.at(-1) ?? expect.fail('no sprint');
    expect(usualInWords(few.usual?.load, last)).toBe('Too few closed sprints to tell what is usual: 3 of 6.');
    const bare = few.sprints.map(({ load: _load, ...sprint }) => sprint);
    expect(lastLoads(bare, last.key, few.usual)).toMatchObject({ unit: 'hours', limits: undefined });
  });

  it('leads to each of the last sprints, named by what tells them apart', async () => {
    const named = sprints.slice(-2).map((sprint, at) => ({ ...sprint, name: `Kestrel ${41 + at}` }));
    await renderOnPage(
      <SprintUsualCard loads={lastLoads(named, 'neutral:S12', usual)} sentence="Ordinary." search={SEARCH} />,
    );
    const links = within(screen.getByRole('list', { name: SPRINT_USUAL.list })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['41', '42']);
    expect(links[1]?.getAttribute('aria-label')).toBe('Kestrel 42: 30 % of incident work');
    expect(links[1]?.getAttribute('aria-current')).toBe('page');
  });
});

describe('check before you trust it', () => {
  const facts = { sprint: SPRINT, team: TEAM, lens: undefined, questions: undefined, analysis: ANALYSIS };

  it('counts estimates, and says what stays unexplained', () => {
    const checks = sprintChecks(facts);
    expect(checks.map(({ text }) => text)).toEqual([
      '2 of 3 durations are estimates',
      '2 points stay unexplained',
      'Plan: sprint report or velocity snapshot',
      SPRINT_CHECK.noneSkipped,
    ]);
  });

  it('asks for the number of people where working time is not known', () => {
    const { capacity: _capacity, ...bare } = SPRINT;
    expect(sprintChecks({ ...facts, sprint: bare })[0]).toMatchObject({ id: 'head-count', door: { to: '/settings' } });
  });

  it('leads to the page or the trace behind each', async () => {
    const onWhy = vi.fn();
    await renderOnPage(
      <SprintCheckCard checks={sprintChecks(facts)} sprintKey={SPRINT.key} search={SEARCH} onWhy={onWhy} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^correct/ }));
    expect(onWhy).toHaveBeenCalledWith({ why: 'hours-on', sprint: SPRINT.key });
    expect(screen.getByRole('link', { name: /^files/ }).getAttribute('href')).toBe('/data');
  });
});

describe('the experiment', () => {
  it('is kept when the field is left, and comes with the one before', () => {
    const onText = vi.fn();
    const last = { text: 'Runbook for payments', moved: '15 % → 11 %: ordinary variation for this team.' };
    renderInTheme(<SprintExperimentCard until="Sprint 43" text="" isClosed={false} last={last} onText={onText} />);
    expect(screen.getByRole('heading').textContent).toBe('One experiment until Sprint 43');
    expect(screen.getByText('Last time: “Runbook for payments”')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: EXPERIMENT.label });
    fireEvent.change(field, { target: { value: ' Pair on alerts ' } });
    expect(onText).not.toHaveBeenCalled();
    fireEvent.blur(field);
    expect(onText).toHaveBeenCalledWith('Pair on alerts');
  });

  it('is not changed once its retrospective is closed', () => {
    renderInTheme(
      <SprintExperimentCard
        until={undefined}
        text="Pair on alerts"
        isClosed
        last={undefined}
        onText={() => undefined}
      />,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Pair on alerts')).toBeTruthy();
  });
});

describe('what came in and what went out', () => {
  const change = (id: string, more = {}) =>
    ({
      itemKey: `x:${id}`,
      id,
      title: `Title of ${id}`,
      amount: 3,
      isIncidentWork: false,
      end: 'completed',
      ...more,
    }) as const;

  it('shows a swap as a pair, and both items in their lists', () => {
    const cameIn = change('FIX-1', { isIncidentWork: true, at: epochMs(Date.UTC(2026, 9, 21)) });
    const wentOut = change('STORY-1', { end: 'removed', at: epochMs(Date.UTC(2026, 9, 21, 5)) });
    const changes = { unit: 'points', cameIn: [cameIn], wentOut: [wentOut], swaps: [{ cameIn, wentOut }] } as const;
    renderInTheme(<SprintChangesCard changes={changes} scope={undefined} unit="points" zone="Europe/London" />);
    expect(screen.getByRole('heading', { name: SCOPE_CHANGES.swaps(1) })).toBeTruthy();
    const pair = screen.getAllByRole('listitem')[0]?.textContent ?? '';
    expect(pair).toContain('in FIX-1');
    expect(pair).toContain('out STORY-1');
    expect(screen.getByRole('heading', { name: 'Came in: 1 (3 points)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Went out: 1 (3 points)' })).toBeTruthy();
  });

  it('says what the sums tell where there are no items', () => {
    renderInTheme(<SprintChangesCard changes={undefined} scope={SPRINT.scope} unit="points" zone="Europe/London" />);
    expect(screen.getByText(SCOPE_CHANGES.sums('2 points', '4 points'))).toBeTruthy();
  });
});

/** As the router does it. */
function withChanges(search: SprintSearch, changes: SprintChanges): SprintSearch {
  return parseSprintSearch(Object.assign(Object.create(null), search, changes));
}

describe('the address', () => {
  it('reads any search into a valid one', () => {
    const from = [{ why: 'displaced', sprint: 'jira:42' }, { why: 'nonsense' }];
    const raw = { team: 'kestrel', sprint: 42, why: 'pace', at: 'jira:41', from, x: 1 };
    expect(parseSprintSearch(raw as never)).toEqual({
      team: 'kestrel',
      sprint: '42',
      why: 'pace',
      at: 'jira:41',
      from: [{ why: 'displaced', sprint: 'jira:42' }],
    });
    expect(parseSprintSearch({ why: 'nonsense', at: 'jira:41' } as never)).toEqual({});
  });

  it('goes from a number to what it is made from, back, and leaves with the sprint that was shown', () => {
    const start = { team: 'kestrel', sprint: 'jira:42' };
    const asked = withChanges(start, ask({ why: 'displaced' }));
    expect(stepOf(asked, 'jira:42')).toEqual({ why: 'displaced', sprint: 'jira:42' });
    const followed = withChanges(asked, followOn(asked, 'jira:42', { why: 'velocity', sprint: 'jira:41' }));
    expect(followed).toEqual({
      ...start,
      why: 'velocity',
      at: 'jira:41',
      from: [{ why: 'displaced', sprint: 'jira:42' }],
    });
    expect(stepOf(withChanges(followed, backTo(followed, 'jira:42', 0)), 'jira:42')).toEqual({
      why: 'displaced',
      sprint: 'jira:42',
    });
    expect(withChanges(followed, close(followed, 'jira:42'))).toEqual(start);
  });

  it('shows the sprint it names, else the latest closed one, and says if that is another', () => {
    const running = { ...SPRINT, key: 'jira:43', name: 'Sprint 43', state: 'active' as const };
    const team = { ...TEAM, sprints: [SPRINT, running] };
    expect(shownSprint(team, undefined)?.sprint.key).toBe('jira:42');
    expect(shownSprint(team, 'jira:43')).toMatchObject({ sprint: running, earlier: SPRINT, isOther: false });
    expect(shownSprint(team, 'jira:99')).toMatchObject({ sprint: SPRINT, isOther: true });
    expect(shownSprint({ ...team, sprints: [] }, undefined)).toBeUndefined();
  });
});
