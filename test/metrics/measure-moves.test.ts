import { describe, expect, it } from 'vitest';
import { epochMs, points } from '../../src/domain/index.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { measureMoves, type Variation } from '../../src/metrics/usual/measure-moves.ts';
import { kestrel } from '../support/analysis-samples.ts';

/** A closed sprint that carries all numbers; the figures of the tests take the place of some. */
function sprintWith(number: number, more: Partial<SprintAnalysis>): SprintAnalysis {
  const planned = kestrel().sprints.find(({ state, scope }) => state === 'closed' && scope !== undefined);
  if (planned === undefined) throw new Error('the sample has no closed sprint with a plan');
  const at = { key: `s${number}`, start: epochMs(number * 1000), end: epochMs(number * 1000 + 999) };
  return { ...planned, committed: points(40), ...at, ...more };
}

const withLoads = (loads: readonly number[]) => loads.map((load, at) => sprintWith(at + 1, { load }));

function loadIn(sprints: readonly SprintAnalysis[], after: string, limitsFrom?: number): Variation | undefined {
  const between = { before: 's1', after, ...(limitsFrom !== undefined && { limitsFrom: epochMs(limitsFrom) }) };
  return measureMoves(sprints, between).find(({ measure }) => measure === 'load')?.variation;
}

/** Mean 8 %, mean change 25 / 6 = 4.167 %, so 0 to 8 + 2.66 x 4.167 = 19.083 %. */
const LOADS = [0.05, 0.08, 0.04, 0.06, 0.07, 0.06, 0.2];

describe('what moved between two sprints', () => {
  it('is told with both sides, whatever can be judged', () => {
    const [load] = measureMoves(withLoads([0.05, 0.08]), { before: 's1', after: 's2' });
    expect(load).toEqual({
      measure: 'load',
      before: 0.05,
      after: 0.08,
      variation: { kind: 'too-few', sprints: 2, needed: 6 },
    });
  });

  it('is different outside the limits, and usual within them', () => {
    const range = { low: 0, high: expect.closeTo(0.08 + (2.66 * 0.25) / 6, 9), sprints: 7, isProvisional: true };
    expect(loadIn(withLoads(LOADS), 's7')).toEqual({ kind: 'different', rules: ['outside'], side: 'above', ...range });
    expect(loadIn(withLoads(LOADS), 's2')).toEqual({ kind: 'usual', ...range });
  });

  it('is not judged while the sprint runs, and the running one is in no limit', () => {
    const running = [...withLoads(LOADS), sprintWith(8, { load: 0.9, state: 'active' })];
    expect(loadIn(running, 's8')).toEqual({ kind: 'not-closed' });
    expect(loadIn(running, 's7')).toEqual(loadIn(withLoads(LOADS), 's7'));
  });

  it('begins its limits where the team said, and judges nothing before that', () => {
    const sprints = withLoads([0.5, 0.6, ...LOADS]);
    expect(loadIn(sprints, 's9', 3000)).toEqual(loadIn(withLoads(LOADS), 's7'));
    expect(loadIn(sprints, 's2', 3000)).toEqual({ kind: 'before-new-start' });
  });

  it('has no limits where most sprints had nothing', () => {
    expect(loadIn(withLoads([0, 0, 0, 0, 0.1, 0.1, 0.1]), 's7')).toEqual({ kind: 'mostly-zeros', sprints: 7 });
  });

  it('is not known where the sprint has no such number, or is not there', () => {
    const { load: _load, ...without } = sprintWith(8, {});
    const sprints = [...withLoads(LOADS), without];
    expect(loadIn(sprints, 's8')).toEqual({ kind: 'not-known' });
    expect(loadIn(sprints, 's99')).toEqual({ kind: 'not-known' });
    expect(measureMoves(sprints, { before: 's99', after: 's7' })[0]).not.toHaveProperty('before');
  });

  it('tells no finished share where nothing was planned or the plan is not known', () => {
    const { committed: _committed, ...unplanned } = sprintWith(2, {});
    const moves = measureMoves([sprintWith(1, {}), unplanned], { before: 's1', after: 's2' });
    const completion = moves.find(({ measure }) => measure === 'completion');
    expect(completion).toHaveProperty('before');
    expect(completion).toMatchObject({ variation: { kind: 'not-known' } });
    expect(completion).not.toHaveProperty('after');
  });

  it('lets no share of the plan be usual above the whole', () => {
    // 0.2 and 1 in turn: mean 0.6, mean change 0.8, upper limit 2.728: drawn at 1.
    const shares = [0.2, 1, 0.2, 1, 0.2, 1];
    const sprints = shares.map((completionShare, at) => {
      const { scope } = sprintWith(at, {});
      if (scope === undefined) throw new Error('the sample has no scope');
      return sprintWith(at + 1, { scope: { ...scope, completionShare } });
    });
    const completion = measureMoves(sprints, { before: 's1', after: 's6' }).find(
      (each) => each.measure === 'completion',
    );
    expect(completion?.variation).toMatchObject({ kind: 'usual', low: 0, high: 1 });
  });
});
