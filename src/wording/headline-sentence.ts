import type { EstimateUnit, Hours } from '../domain/index.ts';
import type { Estimate, RangeLabel, SprintAnalysis } from '../metrics/analysis.ts';
import type { MetricFlag } from '../metrics/metric-flag.ts';
import { CURRENT_ITERATION_SENTENCE, isMostlyDefaults, missingInWords, rangeLabelInWords } from './evidence-words.ts';
import { aboutInWords, formatNumber, formatShare, hoursInWords, shortUnitWord } from './numbers.ts';
import { rangeInWords } from './range-words.ts';

/** A piece of a sentence; the page marks the hours and the points. `asks` names what a figure without a mark is. */
export type Segment = { readonly text: string; readonly emphasis?: 'hours' | 'points'; readonly asks?: 'planned' };

/** The headline of METHOD section 4: a sentence to read aloud, and what belongs beside it. */
export type Headline = {
  readonly segments: readonly Segment[];
  /** Sentences that are part of it but may stand smaller: hours outside working time, sprints without points. */
  readonly additions: readonly string[];
  /** What limits the numbers, for a chip or a note: "Rough", "Most of these hours are defaults, not records". */
  readonly notes: readonly string[];
  /** Segments and additions as one plain text. */
  readonly text: string;
};

/** `hours` leaves the points out even where they are known. */
export type HeadlineUnit = 'points' | 'hours';

/** How a sentence about hours outside working time ends, after its figure. */
export const FELL_OUTSIDE = 'fell outside working time.';

type Facts = {
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  readonly hoursByGrade: SprintAnalysis['hoursByGrade'];
  readonly incidentCount: number;
  readonly load?: number;
  readonly displaced?: Estimate;
  readonly unit: EstimateUnit;
  readonly flags: readonly MetricFlag[];
  readonly period: string;
  readonly nothing: string;
  readonly committed: number | undefined;
  readonly isCurrentIterationOnly: boolean;
  readonly show: HeadlineUnit;
  readonly hidesOffHours: boolean;
  readonly sprintsWithoutPoints: number;
  readonly sprintCount: number;
};

export function composeHeadline(facts: Facts): Headline {
  if (facts.incidentCount === 0) return plainHeadline(facts.nothing);
  const subject = facts.incidentCount === 1 ? 'One incident' : 'Incidents';
  const opening = tookTime(subject, facts.hoursOn, facts.period);
  return headlineWith([...opening, ...restOf(facts)], additionsTo(facts), notesTo(facts));
}

function restOf(facts: Facts): readonly Segment[] {
  if (facts.hoursOn === 0) return [{ text: `.${linkedWork(facts)}` }];
  if (hasPoints(facts)) return [...timeFor(facts.displaced, facts.unit), { text: '.' }, ...planSentence(facts)];
  const missing = missingInWords(facts.flags, shortUnitWord(facts.unit, 2));
  if (facts.show === 'points' && missing !== undefined) return [{ text: notEnough(facts.unit, missing) }];
  return [{ text: facts.load === undefined ? '.' : shareText(facts.load) }];
}

/** Incidents outside working time can still have fixes and follow-ups that were done in the sprint (METHOD 2.9). */
function linkedWork({ show, displaced, unit }: Facts): string {
  if (show === 'hours' || displaced === undefined || displaced.value === 0) return '';
  const { hedge, amount } = aboutInWords(displaced.value, unit);
  return ` Work items linked to them took ${hedge}${amount} (${rangeInWords(displaced, unit)}).`;
}

export function tookTime(subject: string, hours: Hours, period: string): readonly Segment[] {
  if (hours === 0) return [{ text: `${subject} took no working time ${period}` }];
  return [{ text: `${subject} took ` }, { text: hoursInWords(hours), emphasis: 'hours' }, { text: ` ${period}` }];
}

export function timeFor(
  estimate: { readonly value: number; readonly low: number; readonly high: number; readonly label?: RangeLabel },
  unit: EstimateUnit,
  word?: string,
): readonly Segment[] {
  const { hedge, amount } = aboutInWords(estimate.value, unit);
  return [
    { text: `: time for ${hedge}` },
    { text: amount, emphasis: 'points' },
    { text: ` (${rangeInWords(estimate, unit, word)})` },
  ];
}

function planSentence(facts: Facts): readonly Segment[] {
  if (facts.isCurrentIterationOnly) return [{ text: ` ${CURRENT_ITERATION_SENTENCE}` }];
  if (facts.committed === undefined) return [];
  if (facts.committed === 0) return [{ text: ' Nothing was planned.' }];
  return [{ text: ' We planned ' }, { text: formatNumber(facts.committed), asks: 'planned' }, { text: '.' }];
}

export function shareText(load: number): string {
  return `: ${formatShare(load)} of working time.`;
}

function notEnough(unit: EstimateUnit, missing: string): string {
  return `. Not enough data to say how many ${shortUnitWord(unit, 2)} that is: ${missing}.`;
}

function additionsTo(facts: Facts): readonly string[] {
  const additions: string[] = [];
  if (facts.hoursOff > 0 && !facts.hidesOffHours) additions.push(offHours(facts));
  if (hasPoints(facts) && facts.sprintsWithoutPoints > 0) additions.push(withoutPoints(facts));
  return additions;
}

function notesTo(facts: Facts): readonly string[] {
  const notes: string[] = [];
  if (!hasPoints(facts)) return notes;
  if (facts.displaced.label !== 'likely') notes.push(capitalised(rangeLabelInWords(facts.displaced.label)));
  if (isMostlyDefaults(facts.hoursByGrade)) notes.push('Most of these hours are defaults, not records');
  return notes;
}

function hasPoints(facts: Facts): facts is Facts & { readonly displaced: Estimate } {
  return facts.show === 'points' && facts.displaced !== undefined && facts.hoursOn > 0;
}

function withoutPoints(facts: Facts): string {
  const unit = shortUnitWord(facts.unit, 2);
  return `${facts.sprintsWithoutPoints} of the ${facts.sprintCount} sprints are not in these ${unit}.`;
}

function offHours(facts: Facts): string {
  const words = hoursInWords(facts.hoursOff);
  if (facts.hoursOn === 0) return capitalised(`${words} ${FELL_OUTSIDE}`);
  const more = /^\d/.test(words) ? words.replace(' ', ' more ') : `${words} more`;
  return capitalised(`${more} ${FELL_OUTSIDE}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function plainHeadline(text: string): Headline {
  return headlineWith([{ text }]);
}

export function headlineWith(
  segments: readonly Segment[],
  additions: readonly string[] = [],
  notes: readonly string[] = [],
): Headline {
  const text = [segments.map((segment) => segment.text).join(''), ...additions].join(' ');
  return { segments, additions, notes, text };
}
