import type { LimitsRebase, Team, TeamEstimates, TeamWindows } from '../../domain/index.ts';

/** What a team estimates in, as the choice shows it; `file` = as each sprint's file says. */
export type EstimateChoice = 'file' | TeamEstimates['in'];
export const ESTIMATE_CHOICES: readonly EstimateChoice[] = ['file', 'points', 'hours', 'items', 'sizes'];

/** The usual sizes, smallest first: offered until the files are known to hold others. */
export const USUAL_SIZES: readonly string[] = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];

const DAY_MS = 86_400_000;
const MONDAY = 1;
/** So many weeks back lies the first Monday that is offered: half a year, in windows of two weeks. */
const WEEKS_BACK = 26;
const DEFAULT_WEEKS = 2;

export function estimateChoiceOf(team: Team): EstimateChoice {
  return team.estimates?.in ?? 'file';
}

/** The team with another way of estimating; sizes begin without numbers. */
export function withEstimateChoice(team: Team, choice: EstimateChoice): Team {
  if (choice === 'file') return withEstimates(team, undefined);
  return withEstimates(team, choice === 'sizes' ? { in: 'sizes', sizes: {} } : { in: choice });
}

/** The number of a size; undefined takes it away. */
export function withSize(team: Team, size: string, value: number | undefined): Team {
  const { [sizeKey(size)]: _, ...others } = sizesOf(team);
  const sizes = value === undefined ? others : { ...others, [sizeKey(size)]: value };
  return { ...team, estimates: { in: 'sizes', sizes } };
}

export function sizesOf(team: Team): Readonly<Record<string, number>> {
  return team.estimates?.in === 'sizes' ? team.estimates.sizes : {};
}

/** The sizes to show, usual ones first, then the team's own. */
export function sizeNames(team: Team, typed: readonly string[] = []): readonly string[] {
  return [...new Set([...USUAL_SIZES, ...Object.keys(sizesOf(team)), ...typed.map(sizeKey)])];
}

/** A size as it is kept: in upper case, without spaces around it. */
export function sizeKey(size: string): string {
  return size.trim().toUpperCase();
}

/** The team with estimates of a kind; undefined = as each sprint's file says. */
function withEstimates({ estimates: _, ...team }: Team, estimates: TeamEstimates | undefined): Team {
  return estimates === undefined ? team : { ...team, estimates };
}

/** The team with windows in place of sprints; undefined = sprints. */
export function withWindows({ windows: _, ...team }: Team, windows: TeamWindows | undefined): Team {
  return windows === undefined ? team : { ...team, windows };
}

/** The points that a team keeps free in each sprint; 0 keeps none. */
export function withReserve({ reserve: _, ...team }: Team, reserve: number | undefined): Team {
  return reserve === undefined || reserve === 0 ? team : { ...team, reserve };
}

/** A pace in points per hour in place of the recent one; undefined = the recent one. */
export function withTypedPace({ typedPace: _, ...team }: Team, typedPace: number | undefined): Team {
  return typedPace === undefined ? team : { ...team, typedPace };
}

/** The day from which sprints tell the pace; undefined = all of them. */
export function withBaseline({ baselineFrom: _, ...team }: Team, baselineFrom: string | undefined): Team {
  return baselineFrom === undefined ? team : { ...team, baselineFrom };
}

/** Where the limits of the load start anew, and why; undefined = nowhere. */
export function withRebase({ rebase: _, ...team }: Team, rebase: LimitsRebase | undefined): Team {
  return rebase === undefined ? team : { ...team, rebase };
}

/** Windows to begin with: two weeks each, from the Monday half a year before the day given. */
export function firstWindows(today: string): TeamWindows {
  return { monday: addDays(nearestMonday(today), -7 * WEEKS_BACK), weeks: DEFAULT_WEEKS };
}

/** The Monday with the fewest days between; a Monday is its own. Thursday goes back, Friday forth. */
export function nearestMonday(day: string): string {
  const back = (weekdayOf(day) - MONDAY + 7) % 7;
  return addDays(day, back <= 3 ? -back : 7 - back);
}

/** 0 = Sunday to 6 = Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

/** A local date so many days later: plain calendar arithmetic, no clock changes. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that exists, `YYYY-MM-DD`, in the years in which anybody had sprints. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00Z`);
  return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && addDays(text, 0) === text;
}
