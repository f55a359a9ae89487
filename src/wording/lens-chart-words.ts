import type { Lens } from '../metrics/definitions/lens.ts';
import { statementInWords } from './lens-words.ts';
import { formatEstimate, formatHours, shortUnitWord, unitWord } from './numbers.ts';

/** What the chart of the definitions says (METHOD 2.12). */
export const LENS_CHART = {
  title: 'The same sprints under each definition',
  chosen: 'counts now',
  ring: 'Ring: the number under one definition',
  hatch: 'Hatched: from one bound to the other',
  briefRing: 'one definition',
  briefHatch: 'bound to bound',
  shown: (shown: number, all: number) => `${shown} of ${all} definitions`,
  hoursAtEnd: (top: string) => `${top} h`,
  unitAtEnd: (top: string, unit: string) => `${top} ${unit}`,
  caption: (team: string) => `${team}: each definition in numbers`,
  row: (name: string, figures: string, unit: string, detail: string) =>
    `${name}: ${figures}${unit === '' ? '' : ` ${unit}`}${detail === '' ? '' : `; ${detail}`}`,
  name: (name: string, isChosen: boolean) => (isChosen ? `${name} (counts now)` : name),
} as const;

/** For the description of the chart. */
export const LENS_FIGURE = {
  kind: 'Range chart of the definitions of an incident',
  subject: (unit: Lens['unit']) =>
    unit === 'hours'
      ? 'estimated hours that incidents took the time for, under each definition'
      : `planned ${unitWord(unit, 2)} that incidents took the time for, under each definition`,
  subjectHours: 'hours of incident work in working time, under each definition',
  briefSubject: (unit: string) => `${unit} under each definition`,
  hours: 'hours',
  explanation:
    'Each line is one definition of an incident, counted anew for the same sprints. Ring: the number under it. Hatched: from one bound to the other, where part of it is not known.',
  note: 'Ring: the number under one definition; hatched: from bound to bound.',
  briefNote: 'Each line counts the same sprints under another definition.',
  nothing: 'where no incident is recorded',
  /** The takeaway in few words. */
  short: ({ points, hours, unit }: Pick<Lens, 'points' | 'hours' | 'unit'>) =>
    points === undefined
      ? `they took ${formatHours(hours.low)} to ${formatHours(hours.high)}`
      : `they took time for ${formatEstimate(points.low)} to ${formatEstimate(points.high)} ${unitsOf(unit)}`,
} as const;

/** "Incidents took time for 8.3 to 17 points, depending on what counts as one". */
export function lensTakeaway({ points, hours, unit, records }: Lens): string {
  if (records === 0 && hours.high <= 0) return 'No incident is recorded for these sprints, whatever counts as one';
  if (points !== undefined) {
    const [low, high] = [formatEstimate(points.low), formatEstimate(points.high)];
    if (low !== high) return `Incidents took time for ${low} to ${high} ${unitsOf(unit)}, ${DEPENDING}`;
    return `Incidents took time for about ${low} ${shortUnitWord(unit, points.high)}, ${WHATEVER}`;
  }
  const [low, high] = [formatHours(hours.low), formatHours(hours.high)];
  return low === high ? `Incidents took ${low}, ${WHATEVER}` : `Incidents took ${low} to ${high}, ${DEPENDING}`;
}

const DEPENDING = 'depending on what counts as one';
const WHATEVER = 'whatever counts as one';

function unitsOf(unit: Lens['unit']): string {
  return shortUnitWord(unit, 2);
}

/** The statements of which something can be said, under how many definitions each holds. */
export function lensStatements({ statements }: Lens): readonly string[] {
  return statements.filter(({ of, unknown }) => unknown < of).map(statementInWords);
}
