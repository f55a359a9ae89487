import type { SeverityChanges } from '../metrics/questions/severity-changes.ts';
import type { Phase, PhaseGap, PhaseId, PhaseNote } from '../metrics/usual/phases.ts';
import { NOT_KNOWN } from './chart-words.ts';
import { countInWords, formatHours, formatNumber, listInWords, roundHalfUp } from './numbers.ts';

/** Phases of incidents, and how their severity moved (METHOD 2.13, 2.14). */
export const PHASE_CHART = {
  title: 'Phases of incidents',
  elapsed: 'Elapsed time, nobody’s hours: the middle incident',
  people: 'Person-hours, all incidents together',
  headers: ['Phase', 'Counted in', 'Middle incident', 'All together', 'Known for', 'Not known, and why'],
  briefKnown: (known: number, all: number) => `known for ${formatNumber(known)} of ${formatNumber(all)}`,
  elapsedUnit: 'elapsed time',
  peopleUnit: 'person-hours',
  noSum: 'not added up',
} as const;

export const PHASE_NAMES: Readonly<Record<PhaseId, string>> = {
  detect: 'Until detected',
  respond: 'Until acknowledged',
  fix: 'Response and fix',
  review: 'Review',
  'follow-up': 'Follow-up',
};

const GAPS: Readonly<Record<PhaseGap, string>> = {
  'no-start': 'no start is recorded',
  'no-detection': 'no time of detection is recorded',
  'no-acknowledgement': 'no acknowledgement is recorded',
  'wrong-order': 'its times are in the wrong order',
  nobody: 'nobody worked on it',
  'no-review': 'no review is recorded',
  'review-length': 'a review was held; its length is not recorded',
  'no-follow-up': 'no follow-up is linked',
  'follow-up-hours': 'its follow-ups have neither logged hours nor finished points',
};

const NOTES: Readonly<Record<PhaseNote, string>> = {
  'from-start': 'from the start, since detection is not recorded',
  defaults: 'a default for the severity',
  'from-points': 'with points at the recent pace in place of logged hours',
};

/** "20 min", "1.5 h", "3 days". */
function lengthInWords(hours: number): string {
  if (hours < 1) return `${formatNumber(roundHalfUp(hours * 60))} min`;
  if (hours < 48) return formatHours(hours);
  return countInWords(roundHalfUp(hours / 24), 'day', 'days');
}

/** The middle incident of a phase: elapsed as a length of time, else in hours. */
export function medianInWords({ median, total }: Phase): string {
  if (median === undefined) return NOT_KNOWN;
  return total === undefined ? lengthInWords(median) : formatHours(median);
}

/** Of how many it is known: "14 of 20 incidents". */
export function knownInWords({ known }: Phase, incidents: number): string {
  return `${known} of ${countInWords(incidents, 'incident', 'incidents')}`;
}

/** "6: no time of detection is recorded (5), its times are in the wrong order (1)"; "none" where all are known. */
export function gapsInWords({ gaps }: Phase): string {
  if (gaps.length === 0) return 'none';
  return gaps.map(({ gap, incidents }) => `${incidents}: ${GAPS[gap]}`).join('; ');
}

/** "3 are a default for the severity". '' without any. */
export function notesInWords({ notes }: Phase): string {
  return listInWords(notes.map(({ note, incidents }) => `${incidents} ${NOTES[note]}`));
}

/** What could not be told of a phase, and why: "Review: 48 of 48 incidents not known. No review is recorded (48)."; '' = nothing. */
export function phaseGapsInWords({ id, known, gaps }: Phase, incidents: number): string {
  if (gaps.length === 0) return '';
  const reasons = listInWords(gaps.map(({ gap, incidents: count }) => `${GAPS[gap]} (${count})`));
  return `${PHASE_NAMES[id]}: not known for ${incidents - known} of ${countInWords(incidents, 'incident', 'incidents')}: ${reasons}.`;
}

/** The takeaway: the person-hours that are known, phase by phase. */
export function phasesTakeaway(phases: readonly Phase[], incidents: number): string {
  if (incidents === 0) return 'No incident is recorded';
  const spent = phases.flatMap((phase) =>
    phase.total === undefined || phase.known === 0 ? [] : [`${formatHours(phase.total)} of ${SPENT[phase.id]}`],
  );
  if (spent.length === 0) return 'No phase of these incidents can be told in person-hours';
  const missing = phases.filter(({ total, known }) => total !== undefined && known === 0).map(({ id }) => SPENT[id]);
  const unknown = missing.length === 0 ? '' : `; ${listInWords(missing)} not known`;
  return `Person-hours known so far: ${listInWords(spent)}${unknown}`;
}

const SPENT: Readonly<Record<PhaseId, string>> = {
  detect: 'detection',
  respond: 'acknowledgement',
  fix: 'response',
  review: 'reviews',
  'follow-up': 'follow-ups',
};

export const PHASE_EXPLANATION =
  'As far as times and records tell. The first two are elapsed time and take nobody’s hours; a response is counted in the hours of this team, a review or follow-up whole, once.';
export const PHASE_NOTE =
  'Middle incident, not a mean: lengths of incidents are too uneven for one, and for telling a change over time.';

/** Both in a few words. */
export const BRIEF_PHASE_NOTE = 'Elapsed time is nobody’s hours. Middle incident, not a mean.';

/** One line of the long description. */
export function describePhase(phase: Phase, incidents: number): string {
  if (phase.known === 0 && phase.gaps.length > 0) return phaseGapsInWords(phase, incidents);
  const all = phase.total === undefined ? '' : `, ${formatHours(phase.total)} together`;
  const gaps = phase.gaps.length === 0 ? '' : ` Not known: ${gapsInWords(phase)}.`;
  const notes = notesInWords(phase);
  const known = `known for ${knownInWords(phase, incidents)}${notes === '' ? '' : ` (${notes})`}`;
  return `${PHASE_NAMES[phase.id]}: ${medianInWords(phase)} in the middle one${phase.median === undefined ? '' : all}; ${known}.${gaps}`;
}

/** "2 raised, 5 lowered, 12 unchanged since they were declared". */
export function severityTakeaway(changes: SeverityChanges): string {
  const { raised, lowered, same } = changes;
  const told = raised + lowered + same;
  if (told === 0) return 'What severity incidents were declared with is not known: the files have no history of it';
  if (raised + lowered === 0)
    return `Severity is as declared in all ${countInWords(told, 'incident', 'incidents')} that tell`;
  return `Severity was raised in ${raised} and lowered in ${lowered} of ${countInWords(told, 'incident', 'incidents')} since they were declared`;
}

export const SEVERITY_CHANGES: Readonly<Record<keyof SeverityChanges, string>> = {
  raised: 'Raised since declared',
  lowered: 'Lowered since declared',
  same: 'As declared',
  typed: 'Corrected here',
  notKnown: 'Not known: the source has no history',
};

export const SEVERITY_LEAD =
  'Severity is negotiated, and a change is often just better knowledge. It is shown as counts, and nothing is made of it.';
