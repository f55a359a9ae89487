import {
  estimatedShareInWords,
  evidenceInWords,
  isMostlyDefaults,
  mostlyDefaultsInWords,
  planEvidenceLabel,
  rangeLabelInWords,
} from './evidence-words.ts';
import { hidesOffHours } from './headline.ts';
import { countInWords, formatCount, formatHours, listInWords, shortUnitWord } from './numbers.ts';
import {
  closedOf,
  type PictureFile,
  type PictureMeta,
  type PictureTeam,
  shortName,
  whatCounts,
} from './picture-words.ts';

/** The paragraphs under the picture's rule: what is counted, how well, how it is read; from which files and settings. */

/** `full`: all that fits. `short`: what honesty needs: definition, counts, what the range is worth and what the marks do not say. */
export type PictureDetails = 'full' | 'short';

/** How the marks are read, and what of it is said where there is no room for more; '' = there is nothing to say. */
export type PictureNotes = { readonly note: string; readonly briefNote: string };

export function pictureFooter(team: PictureTeam, meta: PictureMeta, notes: PictureNotes): readonly string[] {
  return pictureFooters(team, meta, notes, 'full')[0] ?? [];
}

/**
 * The footer from the fullest to the shortest, for the first that fits. What goes first is what the reader can look up: names of
 * files become their number, then settings, then where the plan is from; the note becomes the brief one. The definition, the counts,
 * the range and the brief note go never: in the last footer, which is cut where even that is too long, the definition is at the end.
 */
export function pictureFooters(
  given: PictureTeam,
  meta: PictureMeta,
  notes: PictureNotes,
  details: PictureDetails,
  hasRange = true,
): readonly (readonly string[])[] {
  const team = hasRange ? given : withoutRange(given);
  const before = `${definition(meta)} ${counts(team)}.`;
  const after = shortSentences(team, meta, notes);
  const short = [[before, ...after].join(' ')];
  const toCut = [[...after, `${counts(team)}.`, definition(meta)].join(' ')];
  if (details === 'short') return [short, toCut];
  return [...LEVELS.map((level) => atLevel(team, meta, notes, level)), short, toCut];
}

/** For a picture that gives no range: what the range is worth is not said either. */
function withoutRange(team: PictureTeam): PictureTeam {
  const { displaced: _, ...total } = team.total;
  return { ...team, total };
}

type Level = {
  readonly names: 'all' | 'settings' | 'none';
  readonly hasPlan: boolean;
  readonly note: keyof PictureNotes;
  readonly evidence: 'grades' | 'share';
};

const LEVELS: readonly Level[] = [
  { names: 'all', hasPlan: true, note: 'note', evidence: 'grades' },
  { names: 'settings', hasPlan: true, note: 'note', evidence: 'grades' },
  { names: 'none', hasPlan: true, note: 'note', evidence: 'grades' },
  { names: 'none', hasPlan: false, note: 'note', evidence: 'grades' },
  { names: 'none', hasPlan: false, note: 'briefNote', evidence: 'grades' },
  { names: 'none', hasPlan: false, note: 'briefNote', evidence: 'share' },
];

function atLevel(team: PictureTeam, meta: PictureMeta, notes: PictureNotes, level: Level): readonly string[] {
  const sentences = [
    `${definition(meta)} ${counts(team)}, ${hoursCounted(team, level)}.`,
    ...evidence(team, meta, level),
    ...(level.hasPlan ? planEvidenceOf(team) : []),
    ...missing(team),
    ...(notes[level.note] === '' ? [] : [notes[level.note]]),
  ];
  return [sentences.join(' '), `${files(meta.files, level.names === 'all')}${settings(meta, level.names !== 'none')}`];
}

/** What the marks do not say, what the range is worth, and a warning where most hours are no records. */
function shortSentences(team: PictureTeam, meta: PictureMeta, { briefNote }: PictureNotes): readonly string[] {
  const { total } = team;
  return [
    ...(briefNote === '' ? [] : [briefNote]),
    ...rangeLabel(team),
    ...(isMostlyDefaults(total.hoursByGrade) ? [mostlyDefaultsInWords(whatCounts(meta))] : []),
    ...(total.displaced === undefined ? [] : withoutPoints(team)),
  ];
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

function evidence(team: PictureTeam, meta: PictureMeta, level: Level): readonly string[] {
  const { total } = team;
  const { estimatedDurations } = meta;
  const grades = evidenceInWords(total.hoursByGrade, whatCounts(meta));
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
