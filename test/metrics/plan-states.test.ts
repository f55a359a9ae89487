import { describe, expect, it } from 'vitest';
import type { Dataset, SprintItem, WorkItem } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

const S1 = drawnSprint('S1', '2026-01-05');
const S2 = drawnSprint('S2', '2026-01-19');

function sprintsOf(parts: Partial<Dataset>): readonly SprintAnalysis[] {
  const [team] = analyse(drawnDataset({ sprints: [S1, S2], ...parts }), { definition: 'all' }).teams;
  return team?.sprints ?? [];
}

const row = (sprintId: string, itemId: string, value: number, changes: Partial<SprintItem> = {}) =>
  drawnSprintItem(sprintId, itemId, { outcome: 'not_completed', pointsAtStart: points(value), ...changes });

describe('what spilled over', () => {
  it('was planned, not finished, and stands in the plan of the next sprint', () => {
    const sprintItems = [
      row('S1', 'over', 5),
      row('S1', 'dropped', 3),
      row('S1', 'done', 2, { outcome: 'completed' }),
      row('S1', 'added', 8, { scope: 'added' }),
      row('S1', 'later', 1),
      // Worth 13 by then; what spilled over is what had been planned of it.
      row('S2', 'over', 13),
      row('S2', 'added', 8),
      row('S2', 'later', 1, { scope: 'added' }),
    ];
    const [first, second] = sprintsOf({ sprintItems });
    expect(first?.scope).toMatchObject({ notFinished: 9, spilledOver: 5 });
    expect(second?.scope).not.toHaveProperty('spilledOver');
  });

  it('is not known where sums alone tell the sprint or the next one', () => {
    const sums = { committed: points(9), completed: points(5), completedOfCommitted: points(5) };
    const summed = { ...S1, sums };
    expect(sprintsOf({ sprints: [summed, S2], sprintItems: [row('S2', 'a', 4)] })[0]?.scope).toMatchObject({
      shortfall: 4,
    });
    expect(sprintsOf({ sprints: [summed, S2] })[0]?.scope).not.toHaveProperty('spilledOver');
    expect(sprintsOf({ sprintItems: [row('S1', 'a', 4)] })[0]?.scope).not.toHaveProperty('spilledOver');
  });
});

describe('the state in which an item left a sprint', () => {
  const removedAt = at('2026-01-12T12:00Z');
  const removed = (changes: Partial<SprintItem> = {}) =>
    row('S1', 'a', 5, { outcome: 'removed', removedAt, ...changes });
  const doneAt = (time: string) => [drawnItem('a', { completedAt: at(time) })];
  const scopeOf = (item: SprintItem, workItems: readonly WorkItem[] = []) =>
    sprintsOf({ sprintItems: [item], workItems })[0]?.scope;

  it('is done where it was done in the sprint before it was taken out', () => {
    expect(scopeOf(removed(), doneAt('2026-01-09T12:00Z'))).toMatchObject({ completedOfCommitted: 5, removed: 0 });
    const { outcome: _, ...untold } = removed();
    expect(scopeOf(untold, doneAt('2026-01-09T12:00Z'))).toMatchObject({ completedOfCommitted: 5, removed: 0 });
  });

  it('is removed where it was done later, or before the sprint, or nobody knows when', () => {
    expect(scopeOf(removed(), doneAt('2026-01-13T12:00Z'))).toMatchObject({ removed: 5 });
    expect(scopeOf(removed(), doneAt('2026-01-02T12:00Z'))).toMatchObject({ removed: 5 });
    expect(scopeOf(removed(), [drawnItem('a')])).toMatchObject({ removed: 5 });
  });

  it('is not removed where it came back', () => {
    expect(scopeOf(removed({ addedAt: at('2026-01-14T12:00Z') }))).toMatchObject({ removed: 0, notFinished: 5 });
  });
});

describe('the sources of a plan', () => {
  it('join what the items tell to sums that do not say what was finished', () => {
    // Only the current iteration is known from the items: P4 tells what was finished, the velocity chart what was planned.
    const summed = { ...S1, planEvidence: 'P1' as const, sums: { committed: points(9) } };
    const sprintItems = [row('S1', 'a', 5, { outcome: 'completed', planEvidence: 'P4' })];
    const [first] = sprintsOf({ sprints: [summed], sprintItems });
    expect(first).toMatchObject({ committed: 9, finished: 5, planEvidence: 'P1' });
    expect(first).not.toHaveProperty('scope');
  });
});

describe('an item that was linked to an incident and left unfinished', () => {
  it('counts in the sprint that was running when it was done, unless it had been planned', () => {
    const incident = drawnIncident('I1', {
      acknowledgedAt: at('2026-01-06T10:00Z'),
      mitigatedAt: at('2026-01-06T12:00Z'),
      effort: { logged: hours(0) },
    });
    const fix = drawnItem('fix', {
      incidentKeys: [incident.key],
      points: points(3),
      completedAt: at('2026-01-22T12:00Z'),
    });
    const displacedInS2 = (scope: SprintItem['scope']) => {
      const sprintItems = [
        row('S1', 'fix', 3, { scope }),
        row('S2', 'b', 10),
        row('S1', 'c', 10, { outcome: 'completed' }),
      ];
      return sprintsOf({ incidents: [incident], workItems: [fix], sprintItems })[1]?.displaced?.value;
    };
    expect(displacedInS2('added')).toBeCloseTo(3, 9);
    expect(displacedInS2('committed')).toBe(0);
  });
});
