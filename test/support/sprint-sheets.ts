import type { LastLoads } from '../../src/charts/last-loads.tsx';
import { prepareSprintBar } from '../../src/charts/sprint-bar-rows.ts';
import { epochMs } from '../../src/domain/index.ts';
import type { SprintSheet } from '../../src/share/sprint-sheet.ts';
import { headlineForSprint } from '../../src/wording/headline.ts';
import { KESTREL_DRAFTS, sampleTeam } from './analysis-samples.ts';

export type SheetNames = { readonly team: string; readonly sprint: string; readonly title?: string };

/** Sprint 42 of the drawing as its page is taken along: 40 planned, 43 hours, about 5 points (4 to 6). */
export function sampleSheet({ team: teamName, sprint: sprintName, title }: SheetNames): SprintSheet {
  const drafts = KESTREL_DRAFTS.slice(-1).map((draft) => ({ ...draft, name: sprintName }));
  const team = sampleTeam(drafts, { name: teamName });
  const [sprint] = team.sprints;
  if (sprint === undefined) throw new Error('no sprint');
  const titled = title === undefined ? {} : { title };
  return {
    team,
    sprint,
    headline: headlineForSprint(sprint, team),
    numbers: [
      { id: 'hours', figure: '43 h', beside: '11 % of working time' },
      { id: 'points', figure: '≈ 5 points', beside: 'likely 4 to 6' },
      { id: 'returns', figure: '18 of 52 h', beside: 'with a return booked, the 9 h outside working time included' },
    ],
    bar: prepareSprintBar(team, sprint.key),
    loads: loads(sprintName),
    usual: 'Ordinary variation for this team.',
    returns: {
      sub: '4 incidents, 43 h in working time and 9 h outside',
      states: [
        { id: 'paid-back', name: 'paid back', count: 1, hours: '18 h' },
        { id: 'none', name: 'no return booked yet', count: 3, hours: '25 h' },
      ],
      incidents: [
        {
          ...{ key: 'a', id: 'INC-1', hours: '18 h', ...titled },
          returns: { followUps: '1 of 1 follow-up done', review: 'review held', state: 'paid back' },
        },
        {
          ...{ key: 'b', id: 'INC-2', hours: '10 h', ...titled },
          returns: { followUps: 'no follow-up', review: '–', state: 'no return booked yet' },
        },
      ],
      rest: { count: 2, hours: '15 h' },
    },
    checks: ['3 to 7 points, by definition', '3 of 4 durations are estimates', 'No row was skipped'],
    lens: {
      band: '3 to 7 points, depending on what counts as an incident',
      table: {
        caption: `${teamName}: each definition in numbers`,
        headers: ['Definition', 'Incidents', 'Time for, points'],
        rows: [
          ['all records', '4', '4.6'],
          ['severity 1 and 2', '2', '3.1'],
        ],
      },
    },
    meta: {
      version: '1.0.0',
      madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
      fingerprint: '7f3a91c2deadbeef',
      definition: 'all records',
      files: [{ name: 'pagerduty-q3.json', rowsUsed: 35, rowsSkipped: 3 }],
      changedSettings: ['5 people'],
    },
  };
}

/** Shares of working time, of which the last one is the sprint's own. */
function loads(sprintName: string): LastLoads {
  const values = [0.045, 0.0675, 0.055, 0.0275, 0.0625, 0.1075];
  return {
    unit: 'share',
    sprints: values.map((value, at) => ({
      key: String(at),
      name: at === values.length - 1 ? sprintName : `Sprint ${37 + at}`,
      value,
      isShown: at === values.length - 1,
      isDifferent: false,
    })),
    limits: { lower: 0, upper: 0.14 },
  };
}
