// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RetroChanged } from '../../src/app/components/retro/retro-changed.tsx';
import { RetroClock } from '../../src/app/components/retro/retro-clock.tsx';
import { RetroDecide } from '../../src/app/components/retro/retro-decide.tsx';
import { RetroFacts } from '../../src/app/components/retro/retro-facts.tsx';
import { type RetroKeys, useRetroKeys } from '../../src/app/components/retro/retro-keys.ts';
import { RetroNote } from '../../src/app/components/retro/retro-note.tsx';
import { RetroStage } from '../../src/app/components/retro/retro-stage.tsx';
import { RetroSteps } from '../../src/app/components/retro/retro-steps.tsx';
import { RetroVotes } from '../../src/app/components/retro/retro-votes.tsx';
import { STOPPED, toggled } from '../../src/app/view/retro/retro-timer.ts';
import type { DefinitionVotes, Experiment } from '../../src/domain/index.ts';
import type { ChangedSince } from '../../src/engine/api.ts';
import { DECIDE, DEFINITION_STEP, RETRO, SAY, TIMER_SAYS } from '../../src/wording/retro-words.ts';
import { CHANGED_SINCE, MEASURES } from '../../src/wording/retrospective-words.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, TEAM } from './team.ts';

function Keys({ done }: { readonly done: string[] }) {
  const says = (text: string) => () => done.push(text);
  const keys: RetroKeys = {
    isPresenting: false,
    onPrevious: says('previous'),
    onNext: says('next'),
    onPresent: says('present'),
    onTimer: says('timer'),
    onNote: says('note'),
    onLeave: says('leave'),
  };
  useRetroKeys(keys);
  return <textarea aria-label="field" />;
}

function Counted() {
  const [votes, setVotes] = useState<DefinitionVotes>({ severe: 1 });
  const onVote = (change: DefinitionVotes) => setVotes({ ...votes, ...change });
  return <RetroVotes ids={['all', 'severe']} own={[]} votes={votes} onVote={onVote} />;
}

function Decide({ kept }: { readonly kept: (Experiment | 'none')[] }) {
  const [experiment, setExperiment] = useState<Experiment>();
  return (
    <RetroDecide
      experiment={experiment}
      nextSprint="Sprint 43"
      onExperiment={(next) => {
        kept.push(next);
        setExperiment(next === 'none' ? undefined : next);
      }}
    />
  );
}

describe('the steps', () => {
  it('say which one is on, with their minutes, and lead to the others', () => {
    const onStep = vi.fn();
    renderInTheme(<RetroSteps step="usual" onStep={onStep} />);
    const buttons = screen.getAllByRole('button');
    expect(buttons).toHaveLength(7);
    expect(screen.getByRole('button', { current: 'step' }).textContent).toBe('Usual?, 3–4 min');
    fireEvent.click(screen.getByRole('button', { name: /^Returns/ }));
    expect(onStep).toHaveBeenCalledWith('returns');
  });

  it('put the focus on the idea of the step, over the line to say', () => {
    renderInTheme(
      <RetroStage step="facts" headline="We planned 40." note="" onNote={() => undefined} onStep={() => undefined} />,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'We planned 40.' }));
    expect(screen.getByText(SAY.facts)).toBeTruthy();
  });

  it('end at both ends', () => {
    const stage = (step: 'frame' | 'close') => (
      <RetroStage step={step} headline="x" note="" onNote={() => undefined} onStep={() => undefined} />
    );
    const { unmount } = renderInTheme(stage('frame'));
    expect(screen.getByRole('button', { name: RETRO.previous }).hasAttribute('disabled')).toBe(true);
    unmount();
    renderInTheme(stage('close'));
    expect(screen.getByRole('button', { name: RETRO.next }).hasAttribute('disabled')).toBe(true);
  });
});

describe('the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const running = (elapsedMs: number) => ({ beforeMs: elapsedMs, sinceMs: 1_000_000 });
  const nothing = () => undefined;

  it('says the last minute once, as it begins', () => {
    const said: string[] = [];
    renderInTheme(
      <RetroClock
        timer={running(538_500)}
        onToggle={nothing}
        onRestart={nothing}
        onMilestone={(text) => said.push(text)}
      />,
    );
    expect(screen.getByRole('timer').textContent).toBe('1:02 left');
    act(() => vi.advanceTimersByTime(10_000));
    expect(said).toEqual([TIMER_SAYS.last]);
    // 538.5 s and 10 s of 600 s: 51.5 s are left, shown as 0:52.
    expect(screen.getByRole('timer').textContent).toBe('0:52 left');
  });

  it('goes on past the ten minutes and says by how much', () => {
    renderInTheme(
      <RetroClock timer={{ beforeMs: 665_000 }} onToggle={nothing} onRestart={nothing} onMilestone={nothing} />,
    );
    expect(screen.getByRole('timer').textContent).toBe('1:05 over ten minutes');
  });

  it('offers to start at first, then to pause, then to go on or begin again', () => {
    const clock = (timer: Parameters<typeof RetroClock>[0]['timer']) => (
      <RetroClock timer={timer} onToggle={nothing} onRestart={nothing} onMilestone={nothing} />
    );
    const texts = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
    const first = renderInTheme(clock(STOPPED));
    expect(texts()).toEqual([RETRO.startTimer]);
    first.unmount();
    const second = renderInTheme(clock(toggled(STOPPED, 1_000_000)));
    act(() => vi.advanceTimersByTime(3000));
    expect(texts()).toEqual([RETRO.pause]);
    second.unmount();
    renderInTheme(clock({ beforeMs: 3000 }));
    expect(texts()).toEqual([RETRO.goOn, RETRO.restart]);
  });
});

describe('the keys', () => {
  it('step, run the timer, present, lead to the note and leave', () => {
    const done: string[] = [];
    renderInTheme(<Keys done={done} />);
    for (const key of ['ArrowRight', 'ArrowLeft', 't', 'P', 'n', 'Escape', 'x']) {
      fireEvent.keyDown(document.body, { key });
    }
    expect(done).toEqual(['next', 'previous', 'timer', 'present', 'note', 'leave']);
  });

  it('belong to a field while somebody types; Esc leaves the field first', () => {
    const done: string[] = [];
    renderInTheme(<Keys done={done} />);
    const field = screen.getByLabelText('field');
    field.focus();
    fireEvent.keyDown(field, { key: 'ArrowRight' });
    fireEvent.keyDown(field, { key: 't' });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(done).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });

  it('leave the browser its own: with a modifier, and Page Down unless presenting', () => {
    const done: string[] = [];
    renderInTheme(<Keys done={done} />);
    fireEvent.keyDown(document.body, { key: 'ArrowLeft', altKey: true });
    fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    expect(done).toEqual([]);
  });
});

describe('a note', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });

  it('is kept once typing pauses, not at every key', () => {
    const kept: string[] = [];
    renderInTheme(<RetroNote step="facts" note="" onNote={(text) => kept.push(text)} />);
    type('on');
    type('one');
    expect(kept).toEqual([]);
    act(() => vi.advanceTimersByTime(500));
    expect(kept).toEqual(['one']);
  });

  it('is kept when its step goes away in the middle of a word', () => {
    const kept: string[] = [];
    const { unmount } = renderInTheme(<RetroNote step="facts" note="old" onNote={(text) => kept.push(text)} />);
    type('new');
    unmount();
    expect(kept).toEqual(['new']);
  });

  it('is not kept where nobody typed', () => {
    const kept: string[] = [];
    const { unmount } = renderInTheme(<RetroNote step="facts" note="old" onNote={(text) => kept.push(text)} />);
    fireEvent.blur(screen.getByRole('textbox'));
    unmount();
    expect(kept).toEqual([]);
  });
});

it('raised hands go up and down, and never below none', () => {
  renderInTheme(<Counted />);
  const counter = within(screen.getByRole('group', { name: DEFINITION_STEP.count('severity 1 and 2') }));
  const press = (name: string) => fireEvent.click(counter.getByRole('button', { name }));
  press(DEFINITION_STEP.more('severity 1 and 2'));
  expect(counter.getByRole('status').textContent).toBe('2');
  for (let times = 0; times < 3; times += 1) press(DEFINITION_STEP.fewer('severity 1 and 2'));
  expect(counter.getByRole('status').textContent).toBe('0');
});

describe('the experiment', () => {
  const write = (text: string) => {
    const field = screen.getByRole('textbox', { name: DECIDE.label });
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  };

  it('is a text and what it should move, for the sprint that comes', () => {
    const kept: (Experiment | 'none')[] = [];
    renderInTheme(<Decide kept={kept} />);
    expect(screen.getByText(/Looked at again in Sprint 43/)).toBeTruthy();
    write('One person a day');
    fireEvent.click(screen.getByRole('radio', { name: MEASURES.load }));
    write('Two people a day');
    fireEvent.click(screen.getByRole('radio', { name: DECIDE.notMeasured }));
    expect(kept).toEqual([
      { text: 'One person a day' },
      { text: 'One person a day', moves: 'load' },
      { text: 'Two people a day', moves: 'load' },
      { text: 'Two people a day' },
    ]);
  });

  it('is none without a text, and then moves nothing', () => {
    const kept: (Experiment | 'none')[] = [];
    renderInTheme(<Decide kept={kept} />);
    write('x');
    write('  ');
    expect(kept.at(-1)).toBe('none');
    const group = screen.getByRole('group', { name: DECIDE.moves });
    expect(group.hasAttribute('disabled')).toBe(true);
  });
});

describe('the facts', () => {
  it('are the bar of the sprint in figures that add up to the plan, and the hours behind it', () => {
    renderInTheme(<RetroFacts team={TEAM} sprint={SPRINT} />);
    expect(screen.getByText('Where the 40 planned story points went')).toBeTruthy();
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent ?? '');
    // 30 finished; 4.5 + 1.5 + 2 + 2 unfinished, in whole points since the shortfall is 10. The ring is beside the sum.
    expect(figures[0]).toBe('30');
    expect(figures.slice(0, 5).reduce((sum, figure) => sum + Number(figure), 0)).toBe(40);
    expect(figures[5]).toBe('5 points (likely 4 to 7)');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/^43 h of working time went to/)).toBeTruthy();
  });

  it('are hours alone where nothing is known of a plan', () => {
    const { scope: _scope, committed: _committed, explained: _explained, ...bare } = SPRINT;
    const sprint = { ...bare, flags: ['plan-unknown' as const] };
    renderInTheme(<RetroFacts team={{ ...TEAM, sprints: [sprint] }} sprint={sprint} />);
    // 43 of 400 hours.
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['43 h', '357 h']);
  });
});

describe('changed since', () => {
  const SINCE: ChangedSince = {
    definition: 'all',
    fingerprint: 'aa',
    sprint: 'there',
    causes: ['files', 'settings'],
    changes: [
      { figure: 'hours-on', before: { value: 43 }, after: { value: 47 }, why: [['files']] },
      { figure: 'load', before: { value: 0.10749 }, after: { value: 0.10751 }, why: [['settings']] },
    ],
    same: 12,
    unit: { before: 'points', after: 'points' },
  };

  it('puts what was kept beside what is there now, with the reason', () => {
    renderInTheme(<RetroChanged since={SINCE} />);
    const row = screen.getByRole('row', { name: /^Incident hours in working time/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['43 h', '47 h', 'other files']);
    // The load moved by less than its two digits.
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText(CHANGED_SINCE.small(1))).toBeTruthy();
  });

  it('is one sentence where nothing moved, and another where the sprint is gone', () => {
    const { unmount } = renderInTheme(<RetroChanged since={{ ...SINCE, causes: [], changes: [] }} />);
    expect(screen.getByRole('heading', { name: CHANGED_SINCE.none })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    unmount();
    renderInTheme(<RetroChanged since={{ ...SINCE, sprint: 'gone', changes: [] }} />);
    expect(screen.getByText(CHANGED_SINCE.gone)).toBeTruthy();
  });
});
