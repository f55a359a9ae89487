import { daysTouched } from '../hours/burden.ts';
import { hasReturn } from '../points/returns.ts';
import { hidesSplit, type SprintContext } from './context.ts';
import { figureValue, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import { effortPart, incidentPart, largestFirst, type SharedEffort, sharedEfforts } from './parts.ts';
import type { Trace, TracePart, TraceTerm } from './trace.ts';

/** Incident hours of one sprint, in or outside working time (METHOD 2.4, 2.5): the sum over its incidents. */
export function traceHours(context: SprintContext, figure: 'hours-on' | 'hours-off'): Trace {
  const isOn = figure === 'hours-on';
  const isClipped = isOn && context.numbers.cutHours !== undefined;
  return makeTrace({
    figure,
    unit: 'hours',
    value: figureValue(context, figure),
    formula: isClipped ? 'clipped-hours' : 'sum-of-hours',
    terms: isOn ? hoursTerms(context) : [term('days-touched', 'days', touchedDays(context))],
    parts: hoursParts(context, ({ share }) => (isOn ? share.hoursOn : share.hoursOff)),
    isSum: true,
    flags: relevantFlags(figure, context.numbers.flags),
  });
}

/** Hours of those incidents that led to a held review or a finished follow-up (METHOD 2.14-3), on and off. */
export function traceReturn(context: SprintContext): Trace {
  const { numbers } = context;
  return makeTrace({
    figure: 'with-return',
    unit: 'hours',
    value: figureValue(context, 'with-return'),
    formula: 'sum-of-hours',
    terms: [
      term('hours-on', 'hours', numbers.hoursOn, 'hours-on'),
      ...(hidesSplit(context) ? [] : [term('hours-off', 'hours', numbers.hoursOff, 'hours-off')]),
    ],
    parts: hoursParts(context, ({ share, effort }) =>
      hasReturn(effort.incident, context.finished()) ? share.hoursOn + share.hoursOff : 0,
    ),
    isSum: true,
    flags: relevantFlags('with-return', numbers.flags),
  });
}

/** The incidents with time in one sprint; one on which nobody worked counts where it began. */
export function traceIncidents(context: SprintContext): Trace {
  return makeTrace({
    figure: 'incidents',
    unit: 'incidents',
    value: figureValue(context, 'incidents'),
    formula: 'count',
    parts: presentIncidents(context),
    isSum: true,
    flags: relevantFlags('incidents', context.numbers.flags),
  });
}

/** One part of 1 for each incident with time in the sprint, the one with the most hours first. */
export function presentIncidents(context: SprintContext): readonly TracePart[] {
  const present = new Set(context.facts.present.cells().map(({ incident }) => incident.key));
  return sharedEfforts(context)
    .filter(({ share }) => present.has(share.incidentKey))
    .map(({ share }) => ({ ...incidentPart(share, 1), hours: share.hoursOn + share.hoursOff }))
    .sort((left, right) => right.hours - left.hours || (left.key < right.key ? -1 : 1));
}

/** The days part of the off-hours burden (METHOD 2.6). */
function touchedDays({ dataset, facts }: SprintContext): number {
  const { team, sprint, present } = facts;
  const incidents = present.cells().map(({ incident }) => incident);
  const windows = [sprint.window];
  const [touched] = daysTouched({ incidents, teams: [{ team: team.team, windows }], method: dataset.method });
  return touched?.days ?? 0;
}

function hoursParts(context: SprintContext, hoursOf: (entry: SharedEffort) => number): readonly TracePart[] {
  const { method } = context.dataset;
  return largestFirst(sharedEfforts(context).map((entry) => effortPart(entry, hoursOf(entry), method)));
}

function hoursTerms({ numbers }: SprintContext): readonly TraceTerm[] {
  const { overheadHours, lieuHours, cutHours, capacity } = numbers;
  return [
    ...(overheadHours === undefined ? [] : [term('overhead', 'hours', overheadHours)]),
    ...(cutHours === undefined
      ? []
      : [
          ...(lieuHours === undefined ? [] : [term('lieu', 'hours', lieuHours, 'hours-off')]),
          term('cut', 'hours', cutHours),
          term('capacity', 'hours', capacity, 'capacity'),
        ]),
  ];
}
