import { EXAMPLES, type HowExample, type HowFigure } from './how-examples.ts';

/** One number of the worked example: what it is, and its formulas with invented values. */
export type HowStep = HowExample & {
  readonly figure: HowFigure;
  /** What the number is and what it is counted in. */
  readonly meaning: string;
};

const MEANINGS: readonly (readonly [HowFigure, string])[] = [
  ['hours-on', 'Person-hours inside the team’s working time.'],
  ['hours-off', 'Person-hours at other times. They stay out of everything below.'],
  ['capacity', 'Person-hours that the team has in the sprint, by its calendar.'],
  ['load', 'How much of the working time went into incidents.'],
  ['pace', 'What the team finishes in an hour that incidents leave over.'],
  ['displaced', 'The planned work that would have fitted into those hours.'],
  ['committed', 'The plan at the start of the sprint.'],
  ['shortfall', 'What of the plan was removed or stayed open.'],
  ['explained', 'The part of it that incidents could account for, and never more than it.'],
  ['unexplained', 'What no record accounts for.'],
  ['absorbed', 'Incident work that fitted in beside the plan.'],
  ['with-return', 'Person-hours of incidents that something came back from: a held review or a finished follow-up.'],
];

/** The steps from hours to points and to what is left over, in the order in which each needs those before it. */
export const HOW_STEPS: readonly HowStep[] = MEANINGS.map(([figure, meaning]) => ({
  figure,
  meaning,
  ...EXAMPLES[figure],
}));
