import type { EstimateUnit } from '../domain/index.ts';
import type { BaselineSprint, TermName, TracePart, TraceTerm, TraceUnit } from '../metrics/trace/trace.ts';
import { typedInWords } from './edit-words.ts';
import { gradeLabel, ITEM_EVIDENCE } from './evidence-words.ts';
import { incidentFlagInWords } from './flag-words.ts';
import { countInWords, formatShare, shortUnitWord } from './numbers.ts';
import { finely, inUnit, paceInWords, type WordedTrace } from './trace-numbers.ts';

/** The lines under a formula: its inputs, its records, and the sprints behind the pace. */

const TERM_NAMES: Readonly<Record<TermName, string>> = {
  'hours-on': 'incident work in working time',
  'hours-off': 'incident work outside working time',
  'days-touched': 'days with incident work outside working time',
  overhead: 'of it time to get back to planned work',
  lieu: 'time off in lieu',
  cut: 'hours above capacity, cut',
  capacity: 'working time of the team',
  'working-hours': 'working time per person',
  'head-count': 'people in the team',
  away: 'part time and absences of all together',
  'person-days': 'person-days of the sprint’s own record',
  pace: 'recent pace',
  committed: 'planned',
  'completed-of-committed': 'finished of the plan',
  removed: 'removed from the plan',
  'not-finished': 'planned, not finished',
  shortfall: 'planned and not finished, in all',
  displaced: 'what incidents took time for',
  claim: 'what of that asks for a part of the unfinished work',
  'added-other': 'other added work that was finished',
  'over-plan': 'plan above the recent pace',
  slack: 'room that the plan did not need',
  asked: 'all claims together',
  share: 'what each claim gets of what it asks for',
  explained: 'what incidents could account for',
  'recorded-points': 'items linked to incidents, beyond the hours',
  velocity: 'finished in all',
  'linked-work': 'of it linked to incidents',
  'share-method': 'Cross-check: the same share of the plan as of the working time',
  'regression-pace': 'Cross-check: pace by a line through earlier sprints',
};

/** What an input is called: "incident work in working time". */
export function termName({ name }: Pick<TraceTerm, 'name'>): string {
  return TERM_NAMES[name];
}

/** An input's value with its unit: "43.4 h", "0.1 points per hour", "not known". */
export function termText({ value, unit: counted }: TraceTerm, unit: EstimateUnit): string {
  return value === undefined ? 'not known' : inUnit(value, counted, unit);
}

/** True for an input that the formula does not use: another way to the same number, to compare with (METHOD 2.7). */
export function isCrossCheck({ name }: Pick<TraceTerm, 'name'>): boolean {
  return name === 'share-method' || name === 'regression-pace';
}

/** What a part is called: an incident's or item's id, a sprint's name. */
export function partName({ kind, id, title }: TracePart): string {
  switch (kind) {
    case 'incident':
    case 'item':
      return id;
    case 'sprint':
      return title ?? id;
    case 'rest':
      return 'Not split into items';
  }
}

/** A part's value with its unit: "4.5 h", "0.45 points", "3 items". */
export function partValue({ value }: Pick<TracePart, 'value'>, counted: TraceUnit, unit: EstimateUnit): string {
  return inUnit(value, counted, unit);
}

/** What a part rests on: "4.5 h, how long × how many people, capped, 2 people, 6 h before the cap". "" for nothing. */
export function evidenceLine(part: TracePart): string {
  switch (part.kind) {
    case 'incident':
      return incidentEvidence(part);
    case 'sprint':
      return part.hours === undefined ? '' : `${finely(part.hours)} h of incident work`;
    case 'item':
      if (part.grade !== undefined) return itemEvidence(part);
      return part.flags.includes('unestimated-items') ? 'no estimate, counts as 0' : '';
    case 'rest':
      return '';
  }
}

/** An item that counts as if it were an incident. */
function itemEvidence({ hours }: TracePart): string {
  return hours === undefined ? ITEM_EVIDENCE : `${finely(hours)} h, ${ITEM_EVIDENCE}`;
}

function incidentEvidence(part: TracePart): string {
  const { hours, grade, group, responderCount, rawHours, isLump } = part;
  const label = group ?? grade;
  const remarks = [
    hours === undefined ? undefined : `${finely(hours)} h`,
    label === undefined ? undefined : gradeLabel(label),
    isLump === true
      ? 'one total without times: spread over the incident, limited by the team’s capacity alone'
      : undefined,
    responderCount === undefined ? undefined : countInWords(responderCount, 'person', 'people'),
    rawHours === undefined ? undefined : `${finely(rawHours)} h before the cap`,
    typedInWords(part.edited),
    ...incidentFlags(part),
  ];
  return remarks.filter((remark) => remark !== undefined).join(', ');
}

/** The cap is told with the hours before it; items and capacity are flags of a sprint that an incident can carry too. */
function incidentFlags({ flags, rawHours }: TracePart): readonly string[] {
  return flags.flatMap((flag) => {
    if (flag === 'capped' && rawHours !== undefined) return [];
    if (flag === 'unestimated-items') return ['a linked item has no estimate'];
    if (flag === 'exceeds-capacity') return ['reduced to fit into the team’s working time'];
    return incidentFlagInWords(flag) ?? [];
  });
}

/** What the sprints behind a pace are: "5 calm sprints: finished ÷ (working time − incident hours)". */
export function baselineCaption({ pace, baseline }: WordedTrace, unit: EstimateUnit): string {
  const count = baseline.filter(({ sprintKey }) => sprintKey !== undefined).length;
  const sprints = countInWords(count, 'sprint', 'sprints');
  const how = `${shortUnitWord(unit, 2)} finished ÷ (working time − incident hours)`;
  if (pace?.method === 'typed') return 'The pace was typed by a person; no sprint stands behind it.';
  if (count === 0) return 'No other sprint tells a pace; the plan’s own stands in.';
  const which = pace?.method === 'calm' ? `${sprints} with little incident work` : sprints;
  const plan = count < baseline.length ? ', and the plan’s own pace' : '';
  return `The pace comes from ${which}${plan}: ${how}.`;
}

/** One row of the table of those sprints; "" for what is not known. */
type BaselineCells = {
  readonly name: string;
  readonly finished: string;
  readonly capacity: string;
  readonly hours: string;
  readonly load: string;
  readonly pace: string;
};

/** The numbers of one sprint behind a pace, as they are printed. */
export function baselineCells(sprint: BaselineSprint, unit: EstimateUnit): BaselineCells {
  const { name, finished, capacity, hoursOn, load, pace } = sprint;
  return {
    name: name ?? sprint.sprintKey ?? 'This sprint’s own plan',
    finished: finished === undefined ? '' : inUnit(finished, 'points', unit),
    capacity: capacity === undefined ? '' : inUnit(capacity, 'hours', unit),
    hours: hoursOn === undefined ? '' : inUnit(hoursOn, 'hours', unit),
    load: load === undefined ? '' : formatShare(load),
    pace: paceInWords(pace, unit),
  };
}
