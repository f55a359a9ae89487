import type { EvidenceGroup } from '../domain/index.ts';
import type { Sensitivity } from '../metrics/sensitivity/sensitivity.ts';
import { capitalised, type DoubtFacts } from './doubt-words.ts';
import { formatHours, formatNumber, isUnderHalf, listInWords, roundForSentence, shortUnitWord } from './numbers.ts';
import { rangeInWords } from './range-words.ts';

/**
 * How wide the range is, and where most of it comes from: "Likely 2 to 7 points, 5 points wide. Most of that comes from how
 * the hours are known: 6 of 9 incidents have estimated hours."
 */
export function widthInWords({ sensitivity, unit, paceSource }: DoubtFacts): string {
  const { displaced } = sensitivity;
  if (displaced === undefined)
    return `No ${shortUnitWord(unit, 2)} can be told here, so there is no range: hours only.`;
  const range = capitalised(rangeInWords(displaced, unit));
  const width = widthOf(displaced);
  const opening =
    width === undefined
      ? `${range}.`
      : `${range} ${shortUnitWord(unit, 2)}, ${formatNumber(width)} ${shortUnitWord(unit, width)} wide.`;
  return [opening, originOfWidth(sensitivity), ...(paceSource === 'plan' ? [PLAN_PACE] : [])].join(' ').trim();
}

const PLAN_PACE = 'The pace is the one that the plan assumes; it has no range of its own.';

/** The difference of the ends as they are printed; `undefined` where one of them is no figure, or both are the same. */
function widthOf({ low, high }: { readonly low: number; readonly high: number }): number | undefined {
  if (isUnderHalf(low) || isUnderHalf(high)) return undefined;
  const width = roundForSentence(high) - roundForSentence(low);
  return width > 0 ? width : undefined;
}

/** What takes less than this share of both together is not named. */
const MOST = 2 / 3;

function originOfWidth(sensitivity: Sensitivity): string {
  const { drivers } = sensitivity;
  const evidence = sum(drivers.flatMap((driver) => (driver.id === 'evidence' ? driver.high - driver.low : [])));
  const pace = sum(drivers.flatMap((driver) => (driver.id === 'pace' ? driver.high - driver.low : [])));
  const both = evidence + pace;
  if (both === 0) return '';
  const known = knownInWords(sensitivity);
  if (evidence / both >= MOST) return `Most of that comes from how the hours are known: ${known}.`;
  const sources = drivers.flatMap((driver) => (driver.id === 'pace' ? driver.paces : []))[0] ?? 0;
  if (pace / both >= MOST) return `Most of that comes from the pace, which varies${between(sources)}.`;
  return `Both add to it: how the hours are known (${known}), and the pace, which varies${between(sources)}.`;
}

/** What the hours rest on: the evidence that moves the number most, if it is a record, and what is estimated. */
function knownInWords({ drivers, incidents }: Sensitivity): string {
  const widest = drivers.find((driver) => driver.id === 'evidence');
  const record = widest === undefined ? undefined : RECORDED[widest.group];
  const estimated = incidents.estimated > 0 || record === undefined ? [estimatedInWords(incidents)] : [];
  if (widest === undefined || record === undefined) return estimated.join('');
  return listInWords([`${formatHours(widest.hours)} are ${record}`, ...estimated]);
}

const RECORDED: Readonly<Partial<Record<EvidenceGroup, string>>> = {
  A: 'logged by the team',
  B: 'measured by the tool',
  Bh: 'the time from acknowledged to resolved',
  C: 'read off who was present when',
};

function between(sources: number): string {
  return sources > 1 ? ` between ${formatNumber(sources)} sprints` : '';
}

/** "6 of 9 incidents have estimated hours", or that none has. */
export function estimatedInWords({ estimated, all }: Sensitivity['incidents']): string {
  if (estimated === 0) return all === 1 ? 'they were logged or measured' : 'all of them were logged or measured';
  if (all === 1) return 'the one incident has estimated hours';
  return `${formatNumber(estimated)} of ${formatNumber(all)} incidents ${estimated === 1 ? 'has' : 'have'} estimated hours`;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
