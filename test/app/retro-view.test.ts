import { describe, expect, it } from 'vitest';
import { clockText, elapsedMs, milestoneBetween, STOPPED, toggled } from '../../src/app/view/retro/retro-timer.ts';
import {
  returnLines,
  sprintAfter,
  sprintOfTeam,
  sprintToHold,
  upToSprint,
} from '../../src/app/view/retro/retro-view.ts';
import { parseRetroSearch } from '../../src/app/view/retro-search.ts';
import { epochMs, points } from '../../src/domain/index.ts';
import type { LedgerAnswer } from '../../src/engine/api.ts';
import { factsHeadline } from '../../src/wording/retro-facts-words.ts';
import { retroMarkdown } from '../../src/wording/retro-markdown.ts';
import { RETURNS_STEP, returnsHeadline } from '../../src/wording/retro-returns-words.ts';
import { TIMER_SAYS } from '../../src/wording/retro-words.ts';
import { SPRINT, TEAM } from './team.ts';

/** A search as the router hands it on. */
function searched(input: object) {
  return parseRetroSearch(input as Parameters<typeof parseRetroSearch>[0]);
}

describe('the address', () => {
  it('keeps the keys that it knows and leaves out the rest', () => {
    expect(searched({ team: 'kestrel', sprint: 'jira:42', step: 'usual', id: 'a1' })).toEqual({
      team: 'kestrel',
      sprint: 'jira:42',
      step: 'usual',
      id: 'a1',
    });
    expect(searched({ team: 7, step: 'nonsense', id: { x: 1 }, note: 'private' })).toEqual({ team: '7' });
  });

  it('names no step for the first one', () => {
    expect(searched({ step: 'frame' })).toEqual({});
  });
});

describe('the clock', () => {
  it('adds up what ran before and after a pause', () => {
    const started = toggled(STOPPED, 1000);
    const paused = toggled(started, 61_000);
    expect(elapsedMs(paused, 500_000)).toBe(60_000);
    expect(elapsedMs(toggled(paused, 500_000), 530_000)).toBe(90_000);
  });

  it('begins at 10:00 and ends at 0:00', () => {
    expect([600_000, 599_999, 545_000, 1, 0].map(clockText)).toEqual(['10:00', '10:00', '9:05', '0:01', '0:00']);
  });

  it('says the latest milestone that was passed, and each only as it is passed', () => {
    expect(milestoneBetween(299_900, 300_000)).toBe(TIMER_SAYS.half);
    expect(milestoneBetween(300_000, 300_250)).toBeUndefined();
    // The tab slept from the fourth minute to the eleventh.
    expect(milestoneBetween(240_000, 660_000)).toBe(TIMER_SAYS.over);
  });
});

describe('the sprints', () => {
  const later = { ...SPRINT, key: 'jira:43', name: 'Sprint 43', state: 'active' as const };
  const future = { ...SPRINT, key: 'jira:44', name: 'Sprint 44', state: 'future' as const };
  const team = { ...TEAM, sprints: [SPRINT, later, future] };

  it('stand together up to the one that is looked back on', () => {
    expect(upToSprint(team, 'jira:42').sprints.map(({ key }) => key)).toEqual(['jira:42']);
    const many = { ...TEAM, sprints: Array.from({ length: 9 }, (_, at) => ({ ...SPRINT, key: `s${at}` })) };
    expect(upToSprint(many, 's7').sprints.map(({ key }) => key)).toEqual(['s2', 's3', 's4', 's5', 's6', 's7']);
  });

  it('are followed by the next one, and the latest closed one is to be looked back on', () => {
    expect(sprintAfter(team, 'jira:42')?.name).toBe('Sprint 43');
    expect(sprintAfter(team, 'jira:44')).toBeUndefined();
    expect(sprintToHold(team)?.key).toBe('jira:42');
    expect(sprintToHold({ sprints: [later, future] })?.key).toBe('jira:43');
    expect(sprintToHold({ sprints: [future] })).toBeUndefined();
  });
});

it('a sprint is named with its team, once', () => {
  expect(sprintOfTeam('Kestrel', 'Sprint 43')).toBe('Kestrel · Sprint 43');
  expect(sprintOfTeam('Kestrel', 'kestrel 43')).toBe('kestrel 43');
});

describe('the facts in one sentence', () => {
  it('say what was planned, finished, and what incidents could account for', () => {
    // 40 planned, 30 finished, 10 left, 4.5 of them explained: "about 4.5" is said as "about 5".
    expect(factsHeadline(SPRINT)).toBe(
      'We planned 40 points and finished 30 of them. Incidents could account for about 5 story points of the other 10.',
    );
  });

  it('leave out what is not known, and say why', () => {
    const { explained: _, ...undivided } = SPRINT;
    expect(factsHeadline(undivided)).toContain('How the other 10 divide is not known.');
    const { scope: _scope, committed: _committed, ...planless } = SPRINT;
    expect(factsHeadline({ ...planless, finished: points(32), flags: ['plan-unknown'] })).toBe(
      '32 points finished in all: the plan is not known',
    );
    // How many people there are says nothing about a plan.
    expect(factsHeadline({ ...planless, finished: points(32), flags: ['no-head-count', 'plan-unknown'] })).toBe(
      '32 points finished in all: the plan is not known',
    );
    expect(factsHeadline({ ...planless, flags: ['no-head-count'] })).toBe(
      'Incidents took 43 h of working time. What was planned and finished is not known.',
    );
    expect(factsHeadline({ ...SPRINT, state: 'active' })).toContain('still running');
    expect(factsHeadline({ ...SPRINT, planEvidence: 'P4' })).toContain('the unfinished part of the plan is unknown');
  });
});

describe('returns', () => {
  it('are told in hours; for a team of one or two in shares alone', () => {
    expect(returnsHeadline(43, 18, false)).toBe('18 h of 43 h on incidents have a review or a finished follow-up');
    // 18 of 43 is 41.9 %.
    expect(returnsHeadline(43, 18, true)).toContain('42 % of the incident hours');
    expect(returnsHeadline(43, 0, false)).toBe(RETURNS_STEP.nothing);
    expect(returnsHeadline(43, 43, false)).toBe(RETURNS_STEP.all);
    expect(returnsHeadline(0, 0, false)).toBe(RETURNS_STEP.none);
  });

  it('count the earlier incidents of the same service', () => {
    const incident = (key: string, day: number, services: readonly string[]) =>
      ({ key, startedAt: epochMs(Date.UTC(2026, 9, day)), services }) as LedgerAnswer['incidents'][number];
    const incidents = [incident('c', 9, ['login', 'mail']), incident('b', 5, ['mail']), incident('a', 1, ['mail'])];
    const shares = [
      { incidentKey: 'c', hoursOn: 3, hoursOff: 1 },
      { incidentKey: 'a', hoursOn: 1, hoursOff: 0 },
    ];
    const [latest, first] = returnLines({ incidents }, shares);
    expect(latest?.earlier).toEqual({ service: 'mail', count: 2 });
    expect(latest?.hoursHere).toBe(4);
    expect(first).not.toHaveProperty('earlier');
  });
});

describe('the Markdown of a closed retrospective', () => {
  const TEXT = {
    team: 'Kestrel',
    sprint: 'Sprint #42 [red]',
    days: '20–31 Oct 2026',
    headline: 'Incidents took 43 hours.',
    facts: ['Had time for: 4.9 points'],
    definition: 'all records',
    alt: 'Bars of planned points',
    notes: [{ name: 'Facts', text: 'one\ntwo | <b>three</b>' }],
    votes: [{ name: 'severity 1 and 2', count: 2 }],
    stamp: 'Data 7F3A-91C2 · method 1',
  };

  it('has the sentence, the facts, the decision, notes and hands, and what it rests on', () => {
    const lines = retroMarkdown({ ...TEXT, experiment: { text: 'One a day', moves: 'load' } }).split('\n\n');
    expect(lines).toEqual([
      '## Kestrel · Sprint \\#42 \\[red\\] (20–31 Oct 2026)',
      '**Incidents took 43 hours.**',
      '- Had time for: 4.9 points',
      '**Experiment:** One a day (what it should move: Share of working time on incidents)',
      '- Facts: one two \\| \\<b\\>three\\</b\\>',
      'Who would count it differently? severity 1 and 2: 2 hands.',
      '![Bars of planned points](…)',
      'Counts as an incident: all records. Data 7F3A-91C2 · method 1.',
    ]);
  });

  it('says that no experiment was chosen', () => {
    expect(retroMarkdown(TEXT)).toContain('**Experiment:** No experiment was chosen.');
  });
});
