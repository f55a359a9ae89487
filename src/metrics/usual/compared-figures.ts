import { attribute } from '../points/attribution.ts';
import type { PreparedSprint } from '../sprint-analysis.ts';
import { mean } from '../statistics/mean.ts';

/** A number that is compared. `load` is a share; all others are amounts, which grow with a sprint. */
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];
export const COMPARED_FIGURES = [
  'hours-on',
  'load',
  'incidents',
  'displaced',
  'committed',
  'finished',
  'unexplained',
] as const;

/** A sprint with its working days by the team's calendar. */
export type Measured = PreparedSprint & { readonly workingDays: number };

/** The mean over the sprints; per working day that of their sums. Absent where one of them is not known. */
export function meanOf(figure: ComparedFigure, sprints: readonly Measured[], isPerDay: boolean): number | undefined {
  const known = sprints.flatMap((sprint) => valueIn(figure, sprint) ?? []);
  if (known.length < sprints.length) return undefined;
  if (!isPerDay || !isAmount(figure)) return mean(known);
  const days = sprints.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return days > 0 ? known.reduce((sum, value) => sum + value, 0) / days : undefined;
}

/** True for what grows with the length of a sprint. */
export function isAmount(figure: ComparedFigure): boolean {
  return figure !== 'load';
}

/** True for what is counted in the unit of the plan. */
export function isInPoints(figure: ComparedFigure): boolean {
  return figure !== 'load' && figure !== 'hours-on' && figure !== 'incidents';
}

/** One number of one sprint; undefined where it is not known. */
export function valueIn(figure: ComparedFigure, { base, conversion }: Measured): number | undefined {
  switch (figure) {
    case 'hours-on':
      return base.hoursOn;
    case 'load':
      return base.load;
    case 'incidents':
      return base.incidentCount;
    case 'committed':
      return base.committed;
    case 'finished':
      return base.finished;
    case 'displaced':
      return conversion === undefined ? undefined : attribute(conversion.situation, conversion.pace.value).displaced;
    case 'unexplained':
      return conversion?.situation.plan === undefined
        ? undefined
        : attribute(conversion.situation, conversion.pace.value).unexplained;
  }
}
