import { hours } from '../../domain/units.ts';
import type { SprintContext } from './context.ts';
import { figureValue, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import type { FormulaId, Trace, TraceTerm } from './trace.ts';

const FORMULAS = {
  people: 'members-time',
  'person-days': 'person-days',
  'head-count': 'people-times-time',
} as const satisfies Readonly<Record<string, FormulaId>>;

/** Working time of the team in one sprint, person-hours (METHOD 2.1), by people, person-days or head count. */
export function traceCapacity(context: SprintContext): Trace {
  const { basis } = context.facts.capacity;
  return makeTrace({
    figure: 'capacity',
    unit: 'hours',
    value: figureValue(context, 'capacity'),
    formula: basis === undefined ? 'not-known' : FORMULAS[basis],
    terms: capacityTerms(context),
    flags: relevantFlags('capacity', context.numbers.flags),
  });
}

/** The share of capacity that incidents took (METHOD 2.6). */
export function traceLoad(context: SprintContext): Trace {
  const { numbers } = context;
  return makeTrace({
    figure: 'load',
    unit: 'share',
    value: figureValue(context, 'load'),
    formula: 'hours-per-capacity',
    terms: [...countedTerms(numbers), term('capacity', 'hours', numbers.capacity, 'capacity')],
    flags: relevantFlags('load', numbers.flags),
  });
}

/** The hours that count against capacity: those in working time, and time off in lieu where that is on. */
export function countedTerms({
  hoursOn,
  lieuHours,
}: {
  readonly hoursOn: number;
  readonly lieuHours?: number;
}): readonly TraceTerm[] {
  return [
    term('hours-on', 'hours', hoursOn, 'hours-on'),
    ...(lieuHours === undefined ? [] : [term('lieu', 'hours', lieuHours, 'hours-off')]),
  ];
}

function capacityTerms({ facts: { capacity, sprint } }: SprintContext): readonly TraceTerm[] {
  const time = term('working-hours', 'hours', capacity.workingHours);
  const people = term('head-count', 'people', capacity.headCount);
  switch (capacity.basis) {
    case 'people':
      return [people, time, term('away', 'hours', awayHours(capacity))];
    case 'person-days':
      return [term('person-days', 'person-days', sprint.sprint.capacityPersonDays), time];
    default:
      return [people, time];
  }
}

/** What part time and absences take, of all people together: nobody's own hours are shown (METHOD section 4). */
function awayHours({ headCount = 0, workingHours, capacity = hours(0) }: SprintContext['facts']['capacity']): number {
  return headCount * workingHours - capacity;
}
