import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/index.ts';
import { epochMs, hours, points } from '../../src/domain/index.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { labelQuestions } from '../../src/metrics/questions/label-questions.ts';
import { quietSprints } from '../../src/metrics/questions/quiet-sprints.ts';
import { reportingHealth } from '../../src/metrics/questions/reporting-health.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnTeam } from './drawn-dataset.ts';

describe('reporting health', () => {
  const began = (id: string, time: string, changes: Partial<Incident> = {}) =>
    drawnIncident(id, { startedAt: at(time), ...changes });
  const declined = drawnIncident('INC-9', { startedAt: at('2026-03-20T10:00Z'), severity: 'unknown' });
  const item = drawnItem('W1', {
    sprintKeys: ['neutral:S1'],
    createdAt: at('2026-03-04T10:00Z'),
    completedAt: at('2026-03-05T10:00Z'),
  });
  const dataset = drawnDataset({
    sprints: [drawnSprint('S1', '2026-03-02'), drawnSprint('S2', '2026-03-16')],
    workItems: [item],
    incidents: [
      began('INC-1', '2026-03-03T10:00Z', { severity: 1 }),
      began('INC-2', '2026-03-04T10:00Z', { severity: 4 }),
      began('INC-3', '2026-03-05T10:00Z', { severity: 'unknown' }),
      // Half past midnight in London on 1 April: the second quarter there, the first in UTC.
      began('INC-4', '2026-03-31T23:30Z', { severity: 3 }),
      began('INC-5', '2026-03-06T10:00Z', { teamIds: ['osprey'] }),
      drawnIncident('INC-6'),
    ],
    verdicts: {
      items: new Map([['neutral:W1', 'confirmed']]),
      incidents: new Map([['neutral:INC-9', 'confirmed']]),
    },
  });
  const health = reportingHealth(dataset, 'kestrel', labelQuestions(dataset, [declined]));

  it('sets declared incidents against those and what was confirmed, by sprint', () => {
    expect(health.sprints).toEqual([
      // INC-1 to INC-3, and the item: 3 of 4.
      { key: 'neutral:S1', declared: 3, confirmed: 1, share: 0.75, withSeverity: 2, lowSeverity: 1 },
      // The record that was called no incident.
      { key: 'neutral:S2', declared: 0, confirmed: 1, share: 0, withSeverity: 0, lowSeverity: 0 },
    ]);
  });

  it('counts quarters by the team’s own dates', () => {
    expect(health.quarters).toEqual([
      { key: '2026-Q1', declared: 3, confirmed: 2, share: 0.6, withSeverity: 2, lowSeverity: 1 },
      { key: '2026-Q2', declared: 1, confirmed: 0, share: 1, withSeverity: 1, lowSeverity: 1 },
    ]);
  });

  it('knows nothing of a team without anything', () => {
    const empty = drawnDataset({ teams: [drawnTeam()] });
    expect(reportingHealth(empty, 'kestrel', [])).toEqual({ sprints: [], quarters: [] });
    expect(reportingHealth(empty, 'nobody', [])).toEqual({ sprints: [], quarters: [] });
  });
});

describe('a quiet sprint', () => {
  const range = (value: number) => ({
    ...{ value: points(value), low: points(value), high: points(value) },
    label: 'full' as const,
  });
  const sprint = (key: string, load: number, unexplained: number): SprintAnalysis => ({
    ...{ key, id: key, name: key, teamId: 'kestrel', state: 'closed', unit: 'points', incidentCount: 0 },
    ...{
      start: epochMs(0),
      end: epochMs(1),
      hoursOn: hours(0),
      hoursOff: hours(0),
      hoursByGrade: {},
      hoursByGroup: {},
    },
    ...{ incidentsByGrade: {}, editedIncidents: 0, flags: [] },
    load,
    committed: points(40),
    unexplained: range(unexplained),
  });
  const usual = [sprint('S1', 0.1, 0), sprint('S2', 0.2, 0)];
  const found = (asked: SprintAnalysis, candidates = 1) =>
    quietSprints([...usual, asked], () => candidates).map(({ sprintKey }) => sprintKey);

  it('left a quarter of its plan unexplained at a load not above the median, with an item to ask about', () => {
    // 10 of 40 is 25 %; the median of 10, 20 and 10 % is 10 %.
    expect(quietSprints([...usual, sprint('S3', 0.1, 10)], () => 2)).toEqual([
      { sprintKey: 'S3', unexplained: 10, committed: 40, load: 0.1, usualLoad: 0.1, candidates: 2 },
    ]);
  });

  it.each<[string, SprintAnalysis, number]>([
    ['less than a quarter', sprint('S3', 0.1, 9.9), 1],
    // The median of 10, 20 and 21 % is 20 %.
    ['a load above the median', sprint('S3', 0.21, 20), 1],
    ['no item to ask about', sprint('S3', 0.1, 10), 0],
  ])('is none with %s', (_what, asked, candidates) => {
    expect(found(asked, candidates)).toEqual([]);
  });

  it('needs three sprints to tell what is usual', () => {
    expect(quietSprints([sprint('S2', 0.1, 20), sprint('S3', 0.1, 20)], () => 1)).toEqual([]);
  });
});
