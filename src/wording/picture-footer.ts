import {
  estimatedShareInWords,
  evidenceInWords,
  isMostlyDefaults,
  planEvidenceLabel,
  rangeLabelInWords,
} from './evidence-words.ts';
import { hidesOffHours } from './headline.ts';
import { countInWords, formatCount, formatHours, listInWords, shortUnitWord } from './numbers.ts';
import { closedOf, type PictureFile, type PictureMeta, type PictureTeam, shortName } from './picture-words.ts';

/** The paragraphs under the picture's rule: what is counted, how well, how it is read; from which files and settings. */

/** `full`: all that fits. `short`: what honesty needs: definition, counts and what the range is worth. */
export type PictureDetails = 'full' | 'short';

export function pictureFooter(team: PictureTeam, meta: PictureMeta, note: string): readonly string[] {
  return pictureFooters(team, meta, note, 'full')[0] ?? [];
}

/**
 * The footer from the fullest to the shortest, for the first that fits. What goes first is what the reader can look up: names of
 * files become their number, then settings, then where the plan is from; the definition, the counts and the range go never.
 */
export function pictureFooters(
  given: PictureTeam,
  meta: PictureMeta,
  note: string,
  details: PictureDetails,
  hasRange = true,
): readonly (readonly string[])[] {
  const team = hasRange ? given : withoutRange(given);
  const short = [shortFooter(team, meta)];
  if (details === 'short') return [short];
  return [...LEVELS.map((level) => atLevel(team, meta, note, level)), short];
}

/** For a picture that gives no range: what the range is worth is not said either. */
function withoutRange(team: PictureTeam): PictureTeam {
  const { displaced: _, ...total } = team.total;
  return { ...team, total };
}

type Level = {
  readonly names: 'all' | 'settings' | 'none';
  readonly hasPlan: boolean;
  readonly hasNote: boolean;
  readonly evidence: 'grades' | 'share';
};

const LEVELS: readonly Level[] = [
  { names: 'all', hasPlan: true, hasNote: true, evidence: 'grades' },
  { names: 'settings', hasPlan: true, hasNote: true, evidence: 'grades' },
  { names: 'none', hasPlan: true, hasNote: true, evidence: 'grades' },
  { names: 'none', hasPlan: false, hasNote: true, evidence: 'grades' },
  { names: 'none', hasPlan: false, hasNote: false, evidence: 'grades' },
  { names: 'none', hasPlan: false, hasNote: false, evidence: 'share' },
];

function atLevel(team: PictureTeam, meta: PictureMeta, note: string, level: Level): readonly string[] {
  const sentences = [
    `${definition(meta)} ${counts(team)}, ${hoursCounted(team, level)}.`,
    ...evidence(team, meta, level),
    ...(level.hasPlan ? planEvidenceOf(team) : []),
    ...missing(team),
    ...(level.hasNote && note !== '' ? [note] : []),
  ];
  return [sentences.join(' '), `${files(meta.files, level.names === 'all')}${settings(meta, level.names !== 'none')}`];
}

/** Definition, counts, what the range is worth, and a warning where most hours are no records. */
function shortFooter(team: PictureTeam, meta: PictureMeta): string {
  const { total } = team;
  return [
    `${definition(meta)} ${counts(team)}.`,
    ...rangeLabel(team),
    ...(isMostlyDefaults(total.hoursByGrade) ? ['Most of these hours are defaults, not records.'] : []),
    ...(total.displaced === undefined ? [] : withoutPoints(team)),
  ].join(' ');
}

function definition(meta: PictureMeta): string {
  return `Counts as an incident: ${meta.definition}.`;
}

function counts({ total }: PictureTeam): string {
  return [
    countInWords(total.incidentCount, 'incident', 'incidents'),
    countInWords(total.sprintCount, 'sprint', 'sprints'),
  ].join(', ');
}

function hoursCounted(team: PictureTeam, { hasPlan }: Level): string {
  const { total } = team;
  const on = `${formatHours(total.hoursOn)} in working time`;
  const hasOff = hasPlan && total.hoursOff > 0 && !hidesOffHours(team);
  return hasOff ? `${on}, ${formatHours(total.hoursOff)} outside it, not counted` : on;
}

function evidence(team: PictureTeam, { estimatedDurations }: PictureMeta, level: Level): readonly string[] {
  const { total } = team;
  const grades = evidenceInWords(total.hoursByGrade);
  const share = estimatedShareInWords(total.hoursByGrade);
  const told = level.evidence === 'grades' ? (grades === '' ? undefined : grades) : share;
  return [
    ...(told === undefined ? [] : [`${told}.`]),
    ...(estimatedDurations === undefined ? [] : [durationsInWords(estimatedDurations)]),
    ...(total.editedIncidents === 0
      ? []
      : [`${countInWords(total.editedIncidents, 'incident has', 'incidents have')} typed values.`]),
    ...rangeLabel(team),
  ];
}

function durationsInWords({ estimated, of }: { readonly estimated: number; readonly of: number }): string {
  return `${formatCount(estimated)} of ${countInWords(of, 'duration is an estimate', 'durations are estimates')}.`;
}

function rangeLabel({ total }: PictureTeam): readonly string[] {
  return total.displaced === undefined ? [] : [`${capitalised(rangeLabelInWords(total.displaced.label))}.`];
}

function planEvidenceOf(team: PictureTeam): readonly string[] {
  const found = closedOf(team).flatMap(({ planEvidence }) => (planEvidence === undefined ? [] : [planEvidence]));
  const grades = [...new Set(found)].sort();
  return grades.length === 0 ? [] : [`Plan: ${listInWords(grades.map(planEvidenceLabel))}.`];
}

/** What the numbers leave out. */
function missing(team: PictureTeam): readonly string[] {
  const { notPlaced, sprintsWithoutDates } = team;
  return [
    ...withoutPoints(team),
    ...(notPlaced.incidents === 0
      ? []
      : [`${countInWords(notPlaced.incidents, 'incident has', 'incidents have')} no time and no sprint.`]),
    ...(sprintsWithoutDates.length === 0
      ? []
      : [`${countInWords(sprintsWithoutDates.length, 'sprint has', 'sprints have')} no dates and no bar.`]),
  ];
}

function withoutPoints({ total, unit }: PictureTeam): readonly string[] {
  if (total.displaced === undefined || total.sprintsWithoutPoints === 0) return [];
  const sprints = countInWords(total.sprintsWithoutPoints, 'sprint is', 'sprints are');
  return [`${sprints} not in these ${shortUnitWord(unit, 2)}.`];
}

const MOST_FILES = 8;

function files(list: readonly PictureFile[], hasNames: boolean): string {
  if (list.length === 0) return '';
  const sum = (read: (file: PictureFile) => number) => list.reduce((total, file) => total + read(file), 0);
  const used = countInWords(
    sum((file) => file.rowsUsed),
    'row',
    'rows',
  );
  const rows = `${used} used, ${formatCount(sum((file) => file.rowsSkipped))} skipped`;
  if (!hasNames) return `${countInWords(list.length, 'file', 'files')}; ${rows}. `;
  const named = list.slice(0, MOST_FILES).map(({ name }) => shortName(name));
  const more = list.length > MOST_FILES ? `, ${formatCount(list.length - MOST_FILES)} more` : '';
  return `Files: ${named.join(', ')}${more}; ${rows}. `;
}

function settings({ changedSettings: changed }: PictureMeta, hasNames: boolean): string {
  if (changed.length === 0) return 'All settings at their defaults.';
  if (!hasNames) return `${countInWords(changed.length, 'setting differs', 'settings differ')} from the defaults.`;
  return `Settings changed: ${changed.join('; ')}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
