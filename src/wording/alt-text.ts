import type { EstimateUnit } from '../domain/index.ts';
import type { TotalAnalysis } from '../metrics/analysis.ts';
import {
  briefHours,
  briefRing,
  describeSprintPoints,
  explainHours,
  explainPoints,
  explainRing,
  type SprintPointsWords,
} from './chart-words.ts';
import { aboutInWords, countInWords, formatNumber, formatShare, hoursInWords, unitWord } from './numbers.ts';
import { rangeInWords } from './range-words.ts';

/** What is said where a chart cannot be seen: "[chart type] of [data] where [reason]", 80 to 150 characters. */

export type ChartDescription = {
  readonly subject: string;
  readonly briefSubject: string;
  readonly alt: string;
  readonly longDescription: string;
  readonly explanation: string;
  /** The explanation in a few words, for under a picture. */
  readonly note: string;
  /** What of it is said where there is no room for more. */
  readonly briefNote: string;
};

const LONGEST_ALT = 150;

type Facts = { readonly teamName: string; readonly total: TotalAnalysis };

/** Describes the points chart. The long description has one line a sprint. */
export function describePoints(
  rows: Facts & { readonly unit: EstimateUnit; readonly sprints: readonly SprintPointsWords[] },
): ChartDescription {
  const { total, unit } = rows;
  const data = `planned ${unitWord(unit, 2)}`;
  const reasons = pointsReasons(total, unit);
  const lines = rows.sprints.map((sprint) => describeSprintPoints(sprint, unit));
  return {
    subject: `${data} per sprint`,
    briefSubject: unitWord(unit, 2),
    alt: fitted(`Stacked bar chart of ${data}`, rows.teamName, spanOf(total), reasons),
    longDescription: [explainPoints(unit), ...lines].join('\n'),
    explanation: explainPoints(unit),
    note: explainRing(unit),
    briefNote: briefRing(unit),
  };
}

/** From the fullest to the shortest. */
function pointsReasons(total: TotalAnalysis, unit: EstimateUnit): readonly string[] {
  if (total.sprintCount === 0) return ['where no sprint is closed yet, so that no total is known'];
  if (total.incidentCount === 0) return ['where no incident is recorded'];
  if (total.displaced === undefined) {
    return [`where it is not known how many of them incidents took the time for`];
  }
  const { hedge, amount } = aboutInWords(total.displaced.value, unit);
  const took = `where incidents took time for ${hedge}${amount}`;
  const ranged = `${took} (${rangeInWords(total.displaced, unit)})`;
  const planned = total.committed === undefined ? ranged : `${ranged}; ${formatNumber(total.committed)} were planned`;
  return [planned, ranged, took];
}

/** Describes the hours chart. `lines` has one sentence a sprint. */
export function describeHours(
  rows: Facts & { readonly showsOffHours: boolean; readonly lines: readonly string[] },
): ChartDescription {
  const { total } = rows;
  const explanation = explainHours(rows.showsOffHours);
  return {
    subject: 'hours of incident work per sprint',
    briefSubject: 'incident hours',
    alt: fitted('Bar chart of hours of incident work', rows.teamName, spanOf(total), hoursReasons(rows)),
    longDescription: [explanation, ...rows.lines].join('\n'),
    explanation,
    note: explanation,
    briefNote: briefHours(rows.showsOffHours),
  };
}

function hoursReasons({ total, showsOffHours }: Facts & { readonly showsOffHours: boolean }): readonly string[] {
  if (total.sprintCount === 0) return ['where no sprint is closed yet, so that no total is known'];
  if (total.incidentCount === 0) return ['where no incident is recorded'];
  const share = total.load === undefined ? '' : `, ${formatShare(total.load)} of working time`;
  const took = `where incidents took ${hoursInWords(total.hoursOn)} in working time`;
  const full = total.load === undefined ? took : `where incidents took ${hoursInWords(total.hoursOn)}${share}`;
  if (!showsOffHours || total.hoursOff === 0) return [full, took];
  return [`${full}, and ${hoursInWords(total.hoursOff)} outside it`, full, took];
}

function spanOf(total: TotalAnalysis): string {
  return `over ${countInWords(total.sprintCount, 'sprint', 'sprints')}`;
}

/** The fullest text that fits beside the whole team name; with a very long name, the shortest with a cut name. */
export function fitted(chart: string, teamName: string, span: string, reasons: readonly string[]): string {
  const write = (team: string, reason: string) => `${chart} of ${team} ${span}, ${reason}.`;
  const whole = reasons.map((reason) => write(teamName, reason)).find((text) => text.length <= LONGEST_ALT);
  if (whole !== undefined) return whole;
  const shortest = reasons.at(-1) ?? '';
  const room = LONGEST_ALT - write('', shortest).length - 1;
  return write(`${cut(teamName, room)}…`, shortest);
}

/** Whole characters only: half of a surrogate pair is not text. */
function cut(text: string, length: number): string {
  return [...text].reduce(
    (kept, character) => (kept.length + character.length <= length ? kept + character : kept),
    '',
  );
}
