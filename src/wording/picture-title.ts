import type { SprintAnalysis } from '../metrics/analysis.ts';
import { aboutInWords, formatNumber, formatShare, hoursInWords } from './numbers.ts';
import { closedOf, type PictureTeam, shortName } from './picture-words.ts';

/** The takeaway over a picture, and what happens to its hedge where a person writes another. */

/** The takeaway, hedged: "Incidents took time for about 16 story points in 6 sprints, the largest part in Sprint 42". */
export function pictureTitle(team: PictureTeam): string {
  return pictureTitles(team)[0] ?? '';
}

/** The takeaway from the fullest to the shortest, for pictures with less room. */
export function pictureTitles(team: PictureTeam): readonly string[] {
  const { total } = team;
  const closed = closedOf(team);
  if (closed.length === 0) return ['No sprint is closed yet'];
  const [only] = closed;
  const where =
    closed.length === 1 && only !== undefined ? `in ${shortName(only.name)}` : `in ${closed.length} sprints`;
  if (total.incidentCount === 0) return [nothing(where, total.notCounted)];
  const subject = total.incidentCount === 1 ? 'One incident' : 'Incidents';
  if (total.displaced === undefined || team.measure !== undefined) {
    const took = `${subject} took ${hoursInWords(total.hoursOn)} ${where}`;
    return total.load === undefined ? [took] : [`${took}, ${formatShare(total.load)} of working time`, took];
  }
  const { hedge, amount } = aboutInWords(total.displaced.value, team.unit);
  const took = `${subject} took time for ${hedge}${amount} ${where}`;
  const largest = largestPart(closed);
  return largest === '' ? [took] : [`${took}${largest}`, took];
}

function nothing(where: string, records = 0): string {
  if (records === 0) return `No incident is recorded ${where}`;
  return records === 1
    ? `The one record ${where} does not count`
    : `None of ${formatNumber(records)} records ${where} counts`;
}

/** Named only if even its low end is above every other sprint's value: a picture makes no claim that its bars do not. */
function largestPart(closed: readonly SprintAnalysis[]): string {
  const points = closed.flatMap(({ name, displaced }) => (displaced === undefined ? [] : [{ name, ...displaced }]));
  const [first, second] = [...points].sort((a, b) => b.value - a.value);
  if (first === undefined || second === undefined || points.length < 3 || first.low <= second.value) return '';
  return `, the largest part in ${shortName(first.name)}`;
}

/** What a dialog says below a title that a person writes. */
export const TITLE_ADVICE = {
  empty: 'Without a title the takeaway from the numbers stands here.',
  exact: 'The likely range stays in the line below: the title gives a number without “about”.',
  dropped: 'The likely range stays in the line below.',
  long: 'Long: a picture has room for two lines.',
} as const;

const LONGEST_TITLE = 110;

/** What to say of an edited title beside the automatic one; undefined where there is nothing to say. */
export function titleAdvice(edited: string, automatic: string): string | undefined {
  const text = edited.trim();
  if (text === automatic.trim()) return undefined;
  if (text === '') return TITLE_ADVICE.empty;
  if ([...text].length > LONGEST_TITLE) return TITLE_ADVICE.long;
  if (givesExactAmount(text)) return TITLE_ADVICE.exact;
  return HEDGE.test(automatic) && !HEDGE.test(text) ? TITLE_ADVICE.dropped : undefined;
}

/** True for a title with a number of points, items or hours that the automatic one does not have: it needs its range. */
export function addsAmount(edited: string, automatic: string): boolean {
  const known = new Set(amountsIn(automatic));
  return amountsIn(edited).some((amount) => !known.has(amount));
}

/** "16 points", "16 story points", "4 SP", "43 h". */
const AMOUNT =
  /(?<![\p{L}\p{N}])(\p{Nd}[\p{Nd}.,’'\u00a0\u202f]*)\s*(?:(?:planned|story|estimated|working|person)[\s-]+){0,2}(?:points?|pts?|sp|items?|hours?|hrs?|h)(?![\p{L}\p{N}])/giu;
/** What keeps a number from sounding exact. */
const HEDGE =
  /[~≈±]|(?<!\p{L})(?:about|around|roughly|nearly|almost|approximately|approx|circa|likely|perhaps|maybe|estimated|between|less than|more than|at least|at most|up to|or so|some)(?!\p{L})|\p{Nd}\s*(?:to|–|-)\s*\p{Nd}/iu;

function amountsIn(text: string): readonly string[] {
  return [...text.matchAll(AMOUNT)].map(([, amount = '']) => amount.replace(/[.,]+$/, ''));
}

function givesExactAmount(text: string): boolean {
  return amountsIn(text).length > 0 && !HEDGE.test(text);
}
