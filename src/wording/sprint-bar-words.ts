import type { EstimateUnit } from '../domain/index.ts';
import { isolated } from './names.ts';
import { shortUnitWord } from './numbers.ts';

/** What the picture of one sprint's bar says: where its plan went, or its working time where no plan is known. */
export const BAR_CHART = {
  title: 'Where the plan of one sprint went',
  kind: 'Bar chart of one sprint',
  span: 'as one bar that adds up',
  parts: (whole: string) => `with the parts of ${whole}`,
  part: 'Part',
  amount: 'Amount',
  together: 'Together',
  unknownWhole: 'Neither the plan nor the working time of this sprint is known.',
  unknown: 'neither plan nor working time is known',
  subject: (unit: EstimateUnit | undefined) =>
    unit === undefined ? 'working time of one sprint' : `planned ${shortUnitWord(unit, 2)} of one sprint`,
  explainPlan:
    'The parts add up to the plan. Hatched: what incidents could account for of what was not finished. Ring below: all the incident hours had time for, with its range.',
  explainTime: 'The parts add up to the working time. Hatched: incident hours in it.',
  notePlan:
    'The parts add up to the plan. Ring: all the incident hours had time for; past the hatch it was absorbed, or came from other work.',
  briefPlan: 'Ring: all the hours had time for; past the hatch: absorbed, or from other work.',
  briefTime: 'Hatched: incident hours in working time.',
  briefAtLeast: '“Not finished” is at least this.',
  line: (name: string, amount: string) => `${name}: ${amount}`,
  brief: {
    finished: 'Finished',
    incidents: 'Incidents',
    added: 'Added',
    'over-plan': 'Above pace',
    unexplained: 'Not explained',
    unfinished: 'Not finished',
    rest: 'Everything else',
    ring: 'Took time for',
  },
} as const;

type PlanWords = {
  readonly finished: string;
  /** "39 planned". */
  readonly whole: string;
  readonly unit: EstimateUnit;
  /** "8 points (likely 6 to 10)"; absent = not known. */
  readonly took: string | undefined;
};

/** Before what is said of a sprint; '' where its name stands elsewhere. */
function named(sprint: string, said: string): string {
  return sprint === '' ? `${said.charAt(0).toUpperCase()}${said.slice(1)}` : `${isolated(sprint)}: ${said}`;
}

/** "Sprint 42: 27 of 39 planned points finished; incidents took time for about 8 points (likely 6 to 10)". */
export function planTakeaway(sprint: string, { finished, whole, unit, took }: PlanWords): string {
  const done = named(sprint, `${finished} of ${whole} ${shortUnitWord(unit, 2)} finished`);
  return took === undefined ? done : `${done}; incidents took time for about ${took}`;
}

/** "Sprint 42: incidents took 43 h of 300 h of working time". */
export function timeTakeaway(sprint: string, took: string, whole: string): string {
  return named(sprint, `incidents took ${took} of ${whole}`);
}

/** Neither plan nor working time is known. */
export function unknownTakeaway(sprint: string | undefined): string {
  return sprint === undefined ? 'No sprint has begun yet' : named(sprint, BAR_CHART.unknown);
}
