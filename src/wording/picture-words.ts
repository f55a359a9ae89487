import type { EpochMs } from '../domain/index.ts';
import type { SprintAnalysis } from '../metrics/analysis.ts';
import { formatDate, formatPeriod } from './dates.ts';
import { evidenceInWords, planEvidenceLabel, rangeLabelInWords } from './evidence-words.ts';
import { type HeadlineTeam, hidesOffHours } from './headline.ts';
import { cutName, isolated } from './names.ts';
import {
  aboutInWords,
  countInWords,
  formatHours,
  formatNumber,
  formatShare,
  hoursInWords,
  listInWords,
  shortUnitWord,
} from './numbers.ts';
import { rangeInWords } from './range-words.ts';

/** The words around a chart's picture: a picture travels alone, so it says what it counts, from what, and how well. */

/** What the picture needs to know beyond the team's numbers. */
export type PictureMeta = {
  readonly version: string;
  readonly madeAt: EpochMs;
  /** Hex digits of the dataset's fingerprint. */
  readonly fingerprint: string;
  /** What counts as an incident: "all records". */
  readonly definition: string;
  readonly files: readonly PictureFile[];
  /** Settings that differ from their defaults, each as a few words; [] = all at their defaults. */
  readonly changedSettings: readonly string[];
  /** How many of the incidents' durations are estimates, where it was counted. */
  readonly estimatedDurations?: { readonly estimated: number; readonly of: number };
};

export type PictureFile = { readonly name: string; readonly rowsUsed: number; readonly rowsSkipped: number };

export type PictureTeam = HeadlineTeam;

/** The takeaway, hedged: "Incidents took time for about 16 story points in 6 sprints, the largest part in Sprint 42". */
export function pictureTitle(team: PictureTeam): string {
  const { total } = team;
  const closed = closedOf(team);
  if (closed.length === 0) return 'No sprint is closed yet';
  const [only] = closed;
  const where =
    closed.length === 1 && only !== undefined ? `in ${shortName(only.name)}` : `in ${closed.length} sprints`;
  if (total.incidentCount === 0) return `No incident is recorded ${where}`;
  const subject = total.incidentCount === 1 ? 'One incident' : 'Incidents';
  if (total.displaced === undefined) {
    const share = total.load === undefined ? '' : `, ${formatShare(total.load)} of working time`;
    return `${subject} took ${hoursInWords(total.hoursOn)} ${where}${share}`;
  }
  const { hedge, amount } = aboutInWords(total.displaced.value, team.unit);
  return `${subject} took time for ${hedge}${amount} ${where}${largestPart(closed)}`;
}

/** Named only if even its low end is above every other sprint's value: a picture makes no claim that its bars do not. */
function largestPart(closed: readonly SprintAnalysis[]): string {
  const points = closed.flatMap(({ name, displaced }) => (displaced === undefined ? [] : [{ name, ...displaced }]));
  const [first, second] = [...points].sort((a, b) => b.value - a.value);
  if (first === undefined || second === undefined || points.length < 3 || first.low <= second.value) return '';
  return `, the largest part in ${shortName(first.name)}`;
}

/** Who, what in which unit, when, and the range: "Kestrel · planned story points per sprint · … · likely 12 to 20". */
export function pictureSubtitle(team: PictureTeam, subject: string): string {
  const { total } = team;
  const closed = closedOf(team);
  const period =
    total.start === undefined || total.end === undefined ? [] : [formatPeriod(total.start, total.end, team.zone)];
  return [shortName(team.name), subject, ...spanOf(closed), ...period, ...rangeOf(team)].join(' · ');
}

function spanOf(closed: readonly SprintAnalysis[]): readonly string[] {
  const first = closed[0]?.name;
  const last = closed.at(-1)?.name;
  if (first === undefined || last === undefined) return [];
  return first === last ? [shortName(first)] : [`${shortName(first)} to ${shortName(last)}`];
}

function rangeOf({ total, unit }: PictureTeam): readonly string[] {
  if (total.displaced === undefined || total.incidentCount === 0) return [];
  const planned = total.committed === undefined ? [] : [`of ${formatNumber(total.committed)} planned`];
  return [`${rangeInWords(total.displaced, unit)} ${shortUnitWord(unit, 2)}`, ...planned];
}

const MOST_FILES = 8;

/** The paragraphs under the picture's rule: what is counted, how well, how it is read; from which files and settings. */
export function pictureFooter(team: PictureTeam, meta: PictureMeta, note: string): readonly string[] {
  const sentences = [counted(team, meta), ...evidence(team, meta), note];
  return [sentences.join(' '), files(meta.files, meta.changedSettings)];
}

function counted(team: PictureTeam, meta: PictureMeta): string {
  const { total } = team;
  const parts = [
    countInWords(total.incidentCount, 'incident', 'incidents'),
    countInWords(total.sprintCount, 'sprint', 'sprints'),
    `${formatHours(total.hoursOn)} in working time`,
  ];
  const off =
    total.hoursOff > 0 && !hidesOffHours(team) ? [`${formatHours(total.hoursOff)} outside it, not counted`] : [];
  return `Counts as an incident: ${meta.definition}. ${[...parts, ...off].join(', ')}.`;
}

function evidence(team: PictureTeam, { estimatedDurations }: PictureMeta): readonly string[] {
  const { total } = team;
  const grades = evidenceInWords(total.hoursByGrade);
  return [
    ...(grades === '' ? [] : [`${grades}.`]),
    ...(estimatedDurations === undefined ? [] : [durationsInWords(estimatedDurations)]),
    ...(total.editedIncidents === 0
      ? []
      : [`${countInWords(total.editedIncidents, 'incident has', 'incidents have')} typed values.`]),
    ...(total.displaced === undefined ? [] : [`${capitalised(rangeLabelInWords(total.displaced.label))}.`]),
    ...planEvidenceOf(team),
    ...withoutPoints(team),
  ];
}

function durationsInWords({ estimated, of }: { readonly estimated: number; readonly of: number }): string {
  return `${estimated} of ${countInWords(of, 'duration is an estimate', 'durations are estimates')}.`;
}

function planEvidenceOf(team: PictureTeam): readonly string[] {
  const found = closedOf(team).flatMap(({ planEvidence }) => (planEvidence === undefined ? [] : [planEvidence]));
  const grades = [...new Set(found)].sort();
  return grades.length === 0 ? [] : [`Plan: ${listInWords(grades.map(planEvidenceLabel))}.`];
}

function withoutPoints({ total, unit }: PictureTeam): readonly string[] {
  if (total.displaced === undefined || total.sprintsWithoutPoints === 0) return [];
  const sprints = countInWords(total.sprintsWithoutPoints, 'sprint is', 'sprints are');
  return [`${sprints} not in these ${shortUnitWord(unit, 2)}.`];
}

function files(list: readonly PictureFile[], changed: readonly string[]): string {
  const named = list.slice(0, MOST_FILES).map(({ name }) => shortName(name));
  const more = list.length > MOST_FILES ? `, ${list.length - MOST_FILES} more` : '';
  const sum = (read: (file: PictureFile) => number) => list.reduce((total, file) => total + read(file), 0);
  const rows = `${countInWords(
    sum((file) => file.rowsUsed),
    'row',
    'rows',
  )} used, ${sum((file) => file.rowsSkipped).toLocaleString('en-GB')} skipped`;
  const source = list.length === 0 ? '' : `Files: ${named.join(', ')}${more}; ${rows}. `;
  const settings =
    changed.length === 0 ? 'All settings at their defaults.' : `Settings changed: ${changed.join('; ')}.`;
  return `${source}${settings}`;
}

/** The lines at the right of the footer, under the mark: version, date and the data's fingerprint. */
export function pictureStamp(meta: PictureMeta, zone: string): { readonly version: string; readonly data: string } {
  return {
    version: `${meta.version} · ${formatDate(meta.madeAt, zone)}`,
    data: `data ${fingerprintCode(meta.fingerprint)}`,
  };
}

/** The first eight hex digits of a fingerprint, to be read aloud: "7F3A-91C2". */
export function fingerprintCode(fingerprint: string): string {
  const digits = fingerprint.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const LONGEST_NAME = 36;

function shortName(name: string): string {
  return isolated(cutName(name, LONGEST_NAME));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function closedOf(team: PictureTeam): readonly SprintAnalysis[] {
  return team.sprints.filter((sprint) => sprint.state === 'closed');
}
