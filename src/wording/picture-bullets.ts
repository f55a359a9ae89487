import { formatPeriod } from './dates.ts';
import { evidenceInWords } from './evidence-words.ts';
import { hidesOffHours } from './headline.ts';
import { countInWords, formatHours, formatNumber, formatShare, shortUnitWord } from './numbers.ts';
import { pictureTitle } from './picture-title.ts';
import { type PictureMeta, type PictureTeam, pictureStamp, whatCounts } from './picture-words.ts';
import { rangeInWords } from './range-words.ts';

/**
 * Three sentences from the numbers, for under a pasted picture: what it shows, with its range; how much working time that was;
 * and from how many incidents, with which evidence. `takeaway` is that of a chart which has its own.
 */
export function pictureBullets(
  team: PictureTeam,
  takeaway?: string,
  meta: Pick<PictureMeta, 'countsItems'> = {},
): readonly [string, string, string] {
  return [
    `${takeaway ?? pictureTitle(team)}${takeaway === undefined ? rangeOf(team) : ''}.`,
    hoursOf(team),
    sourcesOf(team, meta),
  ];
}

function rangeOf({ total, unit, measure }: PictureTeam): string {
  if (total.displaced === undefined || total.incidentCount === 0) return '';
  const amount = measure === undefined ? '' : 'time for ';
  const range = `${amount}${rangeInWords(total.displaced, unit)} ${shortUnitWord(unit, 2)}`;
  const planned = total.committed === undefined ? '' : `; ${formatNumber(total.committed)} were planned`;
  return ` (${range}${planned})`;
}

function hoursOf(team: PictureTeam): string {
  const { total } = team;
  const share = total.load === undefined ? '' : `, ${formatShare(total.load)} of it`;
  const off =
    total.hoursOff > 0 && !hidesOffHours(team)
      ? `; ${formatHours(total.hoursOff)} more outside it, not counted as displaced`
      : '';
  return `Incidents took ${formatHours(total.hoursOn)} in working time${share}${off}.`;
}

function sourcesOf({ total, zone }: PictureTeam, meta: Pick<PictureMeta, 'countsItems'>): string {
  const counts = `${countInWords(total.incidentCount, 'incident', 'incidents')} in ${countInWords(total.sprintCount, 'sprint', 'sprints')}`;
  const when =
    total.start === undefined || total.end === undefined ? '' : `, ${formatPeriod(total.start, total.end, zone)}`;
  const evidence = evidenceInWords(total.hoursByGrade, whatCounts(meta));
  return `${counts}${when}${evidence === '' ? '' : `: ${evidence}`}.`;
}

/** What counts as an incident, as the last line but one under a pasted picture. */
export function definitionLine(meta: PictureMeta): string {
  return `Counts as an incident: ${meta.definition}.`;
}

/** Where a pasted picture is from: "Dividend 1.0.0 · 2 Nov 2026 · data 7F3A-91C2". */
export function stampLine(meta: PictureMeta, zone: string): string {
  const { version, data } = pictureStamp(meta, zone);
  return `Dividend ${version} · ${data}`;
}
