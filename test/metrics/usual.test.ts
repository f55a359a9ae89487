import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/index.ts';
import { defaultCalendar, hours, methodOf, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { WeekPicture } from '../../src/metrics/usual/hour-of-week.ts';
import type { PhaseId } from '../../src/metrics/usual/phases.ts';
import { type TeamUsual, usualOf } from '../../src/metrics/usual/usual.ts';
import { sprintsWith, workedOn } from '../support/usual-samples.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnTeam,
  sprintsFromText,
} from './drawn-dataset.ts';
import { incidents as someIncidents, teamsWith } from './drawn-inputs.ts';

function usual(dataset: Dataset): TeamUsual {
  return usualOf(dataset, 'all', 'kestrel') ?? expect.fail('no such team');
}

function week(dataset: Dataset): WeekPicture {
  const picture = usual(dataset).week;
  return picture.kind === 'shown' ? picture : expect.fail('hidden');
}

describe('the load of closed sprints', () => {
  it('stands against the limits of the first twelve', () => {
    // 20 and 40 of 400 h in turn: loads .05 and .1, every difference .05; then 90 h, .225 > .075 + 2.66 x .05 = .208.
    const { load } = usual(sprintsWith([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 90]));
    expect(load.limits).toMatchObject({ kind: 'limits', baseline: 12, isProvisional: false });
    expect(load.points.at(-1)).toMatchObject({ name: 'S12', signals: [{ rule: 'outside', side: 'above' }] });
    expect(load.points.at(-1)?.movingRange).toBeCloseTo(0.125, 9);
    expect(load.points.slice(0, -1).flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('has no limits before six sprints', () => {
    expect(usual(sprintsWith([20, 40, 20, 40, 20])).load.limits).toEqual({ kind: 'too-few', baseline: 5 });
  });

  it('starts anew where the team says, and keeps the sprints before it without limits', () => {
    const rebase = { from: '2026-02-02', reason: 'Two people joined.' };
    const { load } = usual(sprintsWith([90, 90, 20, 40, 20, 40, 20, 40], { rebase }));
    // S2 starts on 2 February. Six sprints from then on: .05 and .1 in turn, mean .075.
    expect(load.points.map(({ isJudged }) => isJudged)).toEqual([false, false, true, true, true, true, true, true]);
    expect(load.limits).toMatchObject({ kind: 'limits', baseline: 6, isProvisional: true });
    expect(load.rebase?.reason).toBe('Two people joined.');
    expect(load.points[2]?.movingRange).toBeUndefined();
    expect(load.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('says how many sprints have no load', () => {
    const holidays = Array.from({ length: 14 }, (_, day) => `2026-01-${String(5 + day).padStart(2, '0')}`);
    const calendar = { ...defaultCalendar('Europe/London'), holidays };
    const { load } = usual(sprintsWith([0, 20, 40], { calendar }));
    expect(load).toMatchObject({ withoutLoad: 1 });
    expect(load.points.map(({ name }) => name)).toEqual(['S1', 'S2']);
  });
});

describe('the reserve', () => {
  it('is the median and the 80th percentile of the last six closed sprints', () => {
    // METHOD G01; the first sprint is the seventh from the end.
    expect(usual(sprintsWith([99, 10, 40, 20, 0, 60, 30])).reserve).toEqual({
      ...{ kind: 'known', sprints: 6, median: 25, high: 40 },
      // 25 of 400 is 6.25 %: said as 7, since 6 would not cover it. 40 of 400 is 10 %: all but the 60 fit.
      ...{ percent: { median: 7, high: 10 }, covered: 5 },
    });
  });

  it('is in hours only where nobody knows the working time', () => {
    const { headCount: _, ...nobody } = drawnTeam();
    const dataset = { ...sprintsWith([10, 40, 20, 0, 60, 30]), teams: [nobody] };
    expect(usual(dataset).reserve).toEqual({ kind: 'known', sprints: 6, median: 25, high: 40, covered: 5 });
  });

  it('is not suggested after two sprints', () => {
    expect(usual(sprintsWith([10, 40])).reserve).toEqual({ kind: 'too-few', sprints: 2 });
  });
});

describe('load against completion', () => {
  it('pairs closed sprints whose plan is known', () => {
    const sprints = sprintsFromText(`
      sprint  from        planned  done-of-plan  done
      S1      2026-01-05  40       30            30
      S2      2026-01-19  0        0             5
      S3      2026-02-02  -        -             -
    `);
    const incidents = [workedOn('I1', '2026-01-05T10:00Z', '2026-01-05T11:00Z', 40)];
    const { completion } = usual(drawnDataset({ sprints, incidents }));
    // 40 of 400 h; 30 of 40 points. S2 planned nothing, S3 has no plan.
    expect(completion).toEqual({
      points: [{ key: 'neutral:S1', name: 'S1', load: 0.1, completionShare: 0.75 }],
      correlation: { kind: 'too-few', pairs: 1 },
      without: { load: 0, share: 2 },
    });
  });
});

describe('the picture of the week', () => {
  const MONDAY = 0;
  const SATURDAY = 5 * 24;

  it('puts every hour where it lies on the clock of the team', () => {
    const incidents = [
      // Monday 16:00 to 18:00 in London, 4 h logged: 2 in working time, 2 after it.
      workedOn('I1', '2026-01-05T16:00Z', '2026-01-05T18:00Z', 4),
      // Saturday 10:30 to 12:00: 3 h, of which a third lies before 11:00.
      workedOn('I2', '2026-01-10T10:30Z', '2026-01-10T12:00Z', 3),
    ];
    const { hours: cells, on, off, incidents: count } = week(drawnDataset({ incidents }));
    expect(cells[MONDAY + 16]?.on).toBeCloseTo(2, 9);
    expect(cells[MONDAY + 17]?.off).toBeCloseTo(2, 9);
    expect([cells[MONDAY + 16]?.off, cells[MONDAY + 17]?.on]).toEqual([0, 0]);
    expect(cells[SATURDAY + 10]?.off).toBeCloseTo(1, 9);
    expect(cells[SATURDAY + 11]?.off).toBeCloseTo(2, 9);
    expect(on).toBeCloseTo(2, 9);
    expect(off).toBeCloseTo(5, 9);
    expect(count).toBe(2);
  });

  it('follows summer time, and half hours of a zone', () => {
    const summer = [workedOn('I1', '2026-07-06T09:00Z', '2026-07-06T10:00Z', 1)];
    expect(week(drawnDataset({ incidents: summer })).hours[10]?.on).toBeCloseTo(1, 9);
    const teams = [drawnTeam({ calendar: defaultCalendar('Asia/Kolkata') })];
    // 04:00 to 05:00 UTC is 09:30 to 10:30 in India.
    const incidents = [workedOn('I1', '2026-07-06T04:00Z', '2026-07-06T05:00Z', 1)];
    const cells = week(drawnDataset({ teams, incidents })).hours;
    expect(cells[9]?.on).toBeCloseTo(0.5, 9);
    expect(cells[10]?.on).toBeCloseTo(0.5, 9);
  });

  it('is hidden for a team of two, and says hours without a time', () => {
    const incidents = [drawnIncident('I1', { effort: { logged: hours(3) } })];
    const teams = [drawnTeam({ headCount: 2 })];
    expect(usual(drawnDataset({ teams, incidents })).week).toEqual({ kind: 'hidden' });
    expect(week(drawnDataset({ incidents }))).toMatchObject({ on: 0, off: 0, incidents: 1, notPlaced: 3 });
  });

  it('holds exactly the hours of the analysis, cut to capacity, in sprints and between them', () => {
    fc.assert(
      fc.property(someIncidents, fc.constantFrom(3, 9), (incidents, headCount) => {
        const teams = teamsWith(headCount);
        const sprints = teams.flatMap(({ team, windows }) =>
          windows.map(({ sprintKey: key, start: startAt, end: endAt }) => ({
            ...drawnSprint(key, '2026-03-16', { teamId: team.id, startAt, endAt }),
            key,
          })),
        );
        const shown = teams.map(({ team }) => ({ ...team, headCount }));
        const dataset = drawnDataset({ teams: shown, sprints, incidents, asOf: at('2026-05-01T00:00Z') });
        for (const team of analyse(dataset, { definition: 'all', rangesFor: new Set() }).teams) {
          const picture = usualOf(dataset, 'all', team.id)?.week;
          if (picture?.kind !== 'shown') return expect.fail('not shown');
          const sum = (of: (sprint: (typeof team.sprints)[number]) => number) =>
            team.sprints.reduce((total, sprint) => total + of(sprint), 0);
          expect(picture.on).toBeCloseTo(sum(({ hoursOn }) => hoursOn) + team.gap.hoursOn, 6);
          expect(picture.off).toBeCloseTo(sum(({ hoursOff }) => hoursOff) + team.gap.hoursOff, 6);
          expect(picture.notPlaced).toBeCloseTo(team.notPlaced.hours, 6);
          expect(picture.withoutHour).toBe(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells resumption overhead apart, which belongs to no hour', () => {
    const incidents = [workedOn('I1', '2026-01-05T10:00Z', '2026-01-05T11:00Z', 1, { responderCount: 2 })];
    const sprints = [drawnSprint('S1', '2026-01-05')];
    const method = methodOf({ overhead_minutes: 15 });
    const { on, withoutHour } = week(drawnDataset({ incidents, sprints, method }));
    // Two people resume once each: half an hour beside the logged one.
    expect(on).toBeCloseTo(1, 9);
    expect(withoutHour).toBeCloseTo(0.5, 9);
  });
});

describe('severity since declared', () => {
  it('is counted where the source tells what was declared', () => {
    const incidents = [
      drawnIncident('raised', { severity: 1, severityFirst: 3 }),
      drawnIncident('lowered', { severity: 4, severityFirst: 2 }),
      drawnIncident('same', { severity: 2, severityFirst: 2 }),
      drawnIncident('typed', { severity: 1, severityFirst: 2, edited: ['severity'] }),
      drawnIncident('silent', { severity: 1 }),
      drawnIncident('unclear', { severity: 'unknown', severityFirst: 2 }),
    ];
    const { severity } = usual(drawnDataset({ incidents }));
    expect(severity).toEqual({ raised: 1, lowered: 1, same: 1, typed: 1, notKnown: 2 });
  });
});

describe('the phases', () => {
  const STARTED = at('2026-01-05T10:00Z');
  const incidents = [
    // Ten minutes to detection, twenty more to acknowledgement, 4 h of work, a review of 3 h.
    workedOn('I1', '2026-01-05T10:30Z', '2026-01-05T12:00Z', 4, {
      ...{ startedAt: STARTED, detectedAt: at('2026-01-05T10:10Z'), reviewHours: hours(3) },
    }),
    // Nobody knows when it was detected: half an hour from the start.
    workedOn('I2', '2026-01-05T10:30Z', '2026-01-05T12:00Z', 2, { startedAt: STARTED, reviewStatus: 'published' }),
    // Detected before it started.
    workedOn('I3', '2026-01-05T10:30Z', '2026-01-05T12:00Z', 9, {
      ...{ startedAt: STARTED, detectedAt: at('2026-01-05T09:00Z') },
    }),
    drawnIncident('I4', { autoResolved: true, startedAt: STARTED, mitigatedAt: STARTED, resolvedAt: STARTED }),
  ];
  const phase = (dataset: Dataset, id: PhaseId) =>
    usual(dataset).phases.find((each) => each.id === id) ?? expect.fail('no such phase');

  it('are elapsed until detection and acknowledgement, which are nobody’s hours', () => {
    const detect = phase(drawnDataset({ incidents }), 'detect');
    expect(detect).toMatchObject({ known: 1, gaps: [expect.anything(), expect.anything()] });
    expect(detect.median).toBeCloseTo(10 / 60, 9);
    expect(detect.total).toBeUndefined();
    expect(detect.gaps).toEqual([
      { gap: 'no-detection', incidents: 2 },
      { gap: 'wrong-order', incidents: 1 },
    ]);
    const respond = phase(drawnDataset({ incidents }), 'respond');
    // 20 minutes, half an hour from the start, and an hour and a half: half an hour is in the middle.
    expect(respond).toMatchObject({ known: 3, notes: [{ note: 'from-start', incidents: 1 }] });
    expect(respond.median).toBeCloseTo(0.5, 9);
    expect(respond.gaps).toEqual([{ gap: 'no-acknowledgement', incidents: 1 }]);
  });

  it('are person-hours from there on', () => {
    const dataset = drawnDataset({ incidents });
    expect(phase(dataset, 'fix')).toMatchObject({
      ...{ known: 3, median: 4, total: 15 },
      gaps: [{ gap: 'nobody', incidents: 1 }],
    });
    expect(phase(dataset, 'review')).toMatchObject({
      ...{ known: 1, median: 3, total: 3 },
      gaps: [
        { gap: 'no-review', incidents: 2 },
        { gap: 'review-length', incidents: 1 },
      ],
    });
  });

  it('count the hours of the tracker’s issue for a follow-up of the incident tool that names it', () => {
    // The follow-up has no time of its own; the issue that it names has 6 h, and is linked too: it is no second follow-up.
    const linked = { workOrigin: 'incident_followup', completedAt: at('2026-02-20T10:00Z') } as const;
    const workItems = [
      drawnItem('F1', { ...linked, source: 'incident.io', aliases: ['FERRY-7'], incidentKeys: ['neutral:I1'] }),
      drawnItem('FERRY-7', { ...linked, source: 'jira', timeSpent: hours(6), incidentKeys: ['neutral:I1'] }),
    ];
    const followUp = phase(drawnDataset({ incidents, workItems }), 'follow-up');
    expect(followUp).toMatchObject({ known: 1, total: 6, notes: [] });
  });

  it('count follow-ups by their logged hours, else by points at the recent pace', () => {
    const sprints = sprintsFromText(`
      sprint  from        planned  done-of-plan  done
      S1      2026-01-05  40       40            40
      S2      2026-01-19  40       40            40
      S3      2026-02-02  40       40            40
      S4      2026-02-16  40       40            40
    `);
    const linked = { workOrigin: 'incident_followup', completedAt: at('2026-02-20T10:00Z') } as const;
    const workItems = [
      drawnItem('F1', { ...linked, incidentKeys: ['neutral:I1'], timeSpent: hours(7), points: points(5) }),
      drawnItem('F2', { ...linked, incidentKeys: ['neutral:I2'], points: points(2) }),
      drawnItem('F3', { ...linked, incidentKeys: ['neutral:I3'] }),
    ];
    const followUp = phase(drawnDataset({ sprints, incidents, workItems }), 'follow-up');
    // The pace before S4 is 40 points / (400 - 15) h in S1 and .1 in S2 and S3: .1. So 2 points are 20 h.
    expect(followUp).toMatchObject({ known: 2, notes: [{ note: 'from-points', incidents: 1 }] });
    expect(followUp.total).toBeCloseTo(27, 9);
    expect(followUp.gaps).toEqual([
      { gap: 'no-follow-up', incidents: 1 },
      { gap: 'follow-up-hours', incidents: 1 },
    ]);
  });
});
