import { describe, expect, it } from 'vitest';
import { changedRows } from '../../src/app/view/retro/changed-since.ts';
import { parseStep, stepPlace } from '../../src/app/view/retro/retrospective-steps.ts';
import { RETROSPECTIVE_STEPS } from '../../src/domain/index.ts';
import type { ChangedSince } from '../../src/engine/api.ts';

const SINCE: ChangedSince = {
  definition: 'all',
  fingerprint: 'abc',
  sprint: 'there',
  causes: ['files', 'settings'],
  changes: [
    { figure: 'hours-on', before: { value: 6 }, after: { value: 8 }, why: [['files'], ['settings']] },
    { figure: 'displaced', before: { value: 0.66 }, after: { value: 0.68 }, why: [['files']] },
    { figure: 'committed', after: { value: 44 }, why: [] },
  ],
  same: 12,
  unit: { before: 'points', after: 'items' },
};

describe('what moved since a retrospective was closed', () => {
  it('stands side by side, each side in its own unit, with what moved it', () => {
    const unit = { before: 'points', after: 'points' } as const;
    expect(changedRows({ ...SINCE, unit }).rows).toEqual([
      {
        figure: 'hours-on',
        name: 'Incident hours in working time',
        before: '6 h',
        after: '8 h',
        why: 'other files, then other settings',
      },
      { figure: 'committed', name: 'Planned', before: 'not known', after: '44 points', why: 'cannot be told' },
    ]);
    expect(changedRows(SINCE).rows[1]).toMatchObject({ before: '0.7 points', after: '0.7 items' });
  });

  it('needs no reasons row by row where one thing differs and moved them all', () => {
    const [first, second] = SINCE.changes;
    const moved = [first, second].flatMap((change) =>
      change === undefined ? [] : { ...change, why: [['files']] as const },
    );
    expect(changedRows({ ...SINCE, causes: ['files'], changes: moved }).hasOneCause).toBe(true);
    expect(changedRows({ ...SINCE, causes: ['files', 'settings'], changes: moved }).hasOneCause).toBe(false);
    expect(changedRows(SINCE).hasOneCause).toBe(false);
  });

  it('counts what moved by less than is printed', () => {
    // 0.66 and 0.68 points both print as 0.7.
    expect(changedRows({ ...SINCE, unit: { before: 'points', after: 'points' } }).small).toBe(1);
  });
});

describe('the steps of the ten minutes', () => {
  it('follow each other without a gap from the first minute to the tenth', () => {
    const places = RETROSPECTIVE_STEPS.map(stepPlace);
    expect(places.map(({ beginsMinute }) => beginsMinute)).toEqual([0, 1, 3, 4, 6, 8, 9]);
    expect(places.map(({ endsMinute }) => endsMinute)).toEqual([1, 3, 4, 6, 8, 9, 10]);
    expect(stepPlace('frame')).not.toHaveProperty('previous');
    expect(stepPlace('close')).not.toHaveProperty('next');
    expect(stepPlace('usual')).toMatchObject({ position: 3, count: 7, previous: 'facts', next: 'definition' });
  });

  it('are found from any text', () => {
    expect([parseStep('decide'), parseStep('nonsense'), parseStep(undefined)]).toEqual(['decide', 'frame', 'frame']);
  });
});
