import { describe, expect, it } from 'vitest';
import type { Incident, WorkItem } from '../../src/domain/index.ts';
import { preparedOf } from '../../src/metrics/analyse.ts';
import { finishedItems, hasReturn, returnsOf } from '../../src/metrics/points/returns.ts';
import { at, drawnDataset, drawnIncident, drawnItem, incidentsFromText, sprintsFromText } from './drawn-dataset.ts';

const LINK = { incidentKeys: ['neutral:I1'] };

/** Whether incident I1 has a return, given this of its record and these items. */
function returnOf(changes: Partial<Incident>, ...items: readonly WorkItem[]): boolean {
  return hasReturn(drawnIncident('I1', changes), finishedItems({ workItems: items }));
}

describe('a return', () => {
  it('is a held review, not one that is planned or drafted', () => {
    expect(returnOf({ reviewStatus: 'published' })).toBe(true);
    expect(returnOf({ reviewStatus: 'planned' })).toBe(false);
    expect(returnOf({ reviewStatus: 'draft' })).toBe(false);
    expect(returnOf({})).toBe(false);
  });

  it('is a finished follow-up by the record’s own counts, if both are known', () => {
    expect(returnOf({ followUpsTotal: 3, followUpsOpen: 2 })).toBe(true);
    expect(returnOf({ followUpsTotal: 3, followUpsOpen: 3 })).toBe(false);
    expect(returnOf({ followUpsTotal: 3 })).toBe(false);
  });

  it('is a finished, linked item that is called a follow-up by its origin or its type', () => {
    expect(returnOf({}, drawnItem('F', { ...LINK, workOrigin: 'incident_followup' }))).toBe(true);
    expect(returnOf({}, drawnItem('F', { ...LINK, type: 'incident_followup' }))).toBe(true);
    expect(returnOf({}, drawnItem('F', { ...LINK, type: 'incident_followup', statusCategory: 'todo' }))).toBe(false);
    expect(returnOf({}, drawnItem('F', { type: 'incident_followup', incidentKeys: ['neutral:I2'] }))).toBe(false);
  });

  it('is a finished item that the incident names as its follow-up, by key, id or other name', () => {
    const item = drawnItem('PAY-7', { ...LINK, aliases: ['10007'] });
    expect(returnOf({ followUpKeys: ['PAY-7'] }, item)).toBe(true);
    expect(returnOf({ followUpKeys: ['neutral:PAY-7'] }, item)).toBe(true);
    expect(returnOf({ followUpKeys: ['10007'] }, item)).toBe(true);
    expect(returnOf({ followUpKeys: ['PAY-8'] }, item)).toBe(false);
  });

  it('is a linked item done more than 24 h after the end, since the fix itself is none', () => {
    const times = { startedAt: at('2026-03-02T10:00Z'), mitigatedAt: at('2026-03-02T12:00Z') };
    const done = (text: string) => drawnItem('W', { ...LINK, completedAt: at(text) });
    expect(returnOf(times, done('2026-03-03T12:00Z'))).toBe(false);
    expect(returnOf(times, done('2026-03-03T12:01Z'))).toBe(true);
    expect(returnOf({ startedAt: times.startedAt }, done('2026-03-20T12:00Z'))).toBe(false);
    expect(returnOf(times, drawnItem('W', LINK))).toBe(false);
  });
});

describe('the hours with a return', () => {
  const sprints = sprintsFromText(`
    sprint  from        planned  done-of-plan  done
    S1      2026-03-02  40       40            40
    S2      2026-03-16  40       40            40
  `);
  const incidents = incidentsFromText(`
    incident  acknowledged      mitigated         severity  people  logged
    I1        2026-03-03T16:00  2026-03-03T20:00  3         1       8
    I2        2026-03-05T10:00  2026-03-05T12:00  3         1       4
    I3        2026-03-17T10:00  2026-03-17T12:00  3         1       5
  `);

  function returnsIn(...keys: readonly string[]) {
    const held = incidents.map((incident) =>
      incident.id === 'I2' ? incident : { ...incident, reviewStatus: 'published' as const },
    );
    const dataset = drawnDataset({ sprints, incidents: held });
    const facts = preparedOf(dataset, { definition: 'all' }).teams.flatMap((team) => team.facts);
    const asked = facts.filter(({ sprint }) => keys.includes(sprint.sprint.key));
    return returnsOf(asked, finishedItems(dataset));
  }

  it('count on and off working time, of the sprints that are asked about only', () => {
    // S1: I1 8 h (1/4 of 16:00-20:00 in working time: 2 on, 6 off) with a review, I2 4 h without. S2: I3 5 h with one.
    expect(returnsIn('neutral:S1')).toEqual({ hours: 12, withReturn: 8 });
    expect(returnsIn('neutral:S1', 'neutral:S2')).toEqual({ hours: 17, withReturn: 13 });
  });

  it('are none of none without sprints', () => {
    expect(returnsIn()).toEqual({ hours: 0, withReturn: 0 });
  });
});
