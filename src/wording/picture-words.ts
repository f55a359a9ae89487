import type { Definition, EpochMs } from '../domain/index.ts';
import type { SprintAnalysis } from '../metrics/analysis.ts';
import { formatDate, formatPeriod } from './dates.ts';
import type { HeadlineTeam } from './headline.ts';
import { cutName, isolated } from './names.ts';
import { formatNumber, shortUnitWord } from './numbers.ts';
import { rangeInWords } from './range-words.ts';

/** The words around a chart's picture: a picture travels alone, so it says what it counts, from what, and how well. */

/** What the picture needs to know beyond the team's numbers. */
export type PictureMeta = {
  readonly version: string;
  readonly madeAt: EpochMs;
  /** Hex digits of the dataset's fingerprint. */
  readonly fingerprint: string;
  /** What counts as an incident, with what narrows it: "all records, only where severity is 1 or 2". */
  readonly definition: string;
  readonly files: readonly PictureFile[];
  /** Settings that differ from their defaults, each as a few words; [] = all at their defaults. */
  readonly changedSettings: readonly string[];
  /** True where sprint items that look like incident work count beside the records (METHOD 2.12). */
  readonly countsItems?: boolean;
  /** How many of the incidents' durations are estimates, where it was counted. */
  readonly estimatedDurations?: { readonly estimated: number; readonly of: number };
};

export type PictureFile = { readonly name: string; readonly rowsUsed: number; readonly rowsSkipped: number };

export type PictureTeam = HeadlineTeam & {
  /** What the bars are counted in, where a person chose; absent = points where they are known. */
  readonly measure?: 'hours' | 'share';
};

/** The definition by which hours are named (METHOD 2.12): sprint items count under one of them only. */
export function whatCounts({ countsItems }: Pick<PictureMeta, 'countsItems'>): Definition | undefined {
  return countsItems === true ? 'off-plan' : undefined;
}

/** What a chart says of itself, and whether its picture gives the range of the displaced points. */
export type SubtitleWords = {
  readonly subject: string;
  readonly briefSubject: string;
  readonly hasRange: boolean;
};

/** Who, what in which unit, when, and the range: "Kestrel · planned story points per sprint · … · likely 12 to 20". */
export function pictureSubtitle(team: PictureTeam, subject: string, hasRange = true): string {
  return pictureSubtitles(team, { subject, briefSubject: subject, hasRange })[0] ?? '';
}

/** The subtitle from the fullest to the shortest: all of them say whose chart it is, in which unit, when, and the range. */
export function pictureSubtitles(team: PictureTeam, words: SubtitleWords): readonly string[] {
  const { total } = team;
  const period =
    total.start === undefined || total.end === undefined ? [] : [formatPeriod(total.start, total.end, team.zone)];
  const range = words.hasRange ? rangeOf(team) : [];
  const together = range.length < 2 ? range : [range.join(' ')];
  const name = shortName(team.name);
  return [
    [name, words.subject, ...spanOf(closedOf(team)), ...period, ...range],
    [name, words.subject, ...period, ...together],
    [name, words.briefSubject, ...period, ...together],
    [isolated(cutName(team.name, SHORTEST_NAME)), words.briefSubject, ...period, ...together],
  ].map((parts) => parts.join(' · '));
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

/** The lines at the right of the footer, under the mark: version, date and the data's fingerprint. */
export function pictureStamp(meta: PictureMeta, zone: string): { readonly version: string; readonly data: string } {
  return {
    version: `${meta.version} · ${formatDate(meta.madeAt, zone)}`,
    data: `data ${fingerprintCode(meta.fingerprint)}`,
  };
}

/** The day of an instant for the name of a file: "2026-11-02". */
export function formatIsoDay(at: EpochMs, zone: string): string {
  // Swedes write the year first, with hyphens.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' }).format(at);
}

/** The first eight hex digits of a fingerprint, to be read aloud: "7F3A-91C2". */
export function fingerprintCode(fingerprint: string): string {
  const digits = fingerprint.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const LONGEST_NAME = 36;
const SHORTEST_NAME = 18;

/** A name from a file as a picture has it: cut in the middle, set off from the words around it. */
export function shortName(name: string): string {
  return isolated(cutName(name, LONGEST_NAME));
}

/** The sprints that a picture's totals are of. */
export function closedOf(team: PictureTeam): readonly SprintAnalysis[] {
  return team.sprints.filter((sprint) => sprint.state === 'closed');
}
