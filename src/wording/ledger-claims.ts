import type { Recurrence, Recurrences } from '../metrics/ledger/recurrence.ts';
import type { Limited, RateComparison } from '../metrics/statistics/rate-comparison.ts';
import { numberText } from './locale.ts';
import { countInWords, formatHours, formatNumber, listInWords } from './numbers.ts';

/** Sentences about one group before and since its first finished follow-up (METHOD 2.14 and section 4). */

/** "8 before, 2 since; too few to tell from chance (a drop to 1 would have been clear)." */
export function claimSentence({ claim, counts, mostAfter }: Recurrence): string {
  const told = `${formatNumber(counts.before)} before, ${formatNumber(counts.after)} since`;
  switch (claim) {
    case 'insufficient':
      return `${told}; not enough yet to compare.`;
    case 'not-distinguishable':
      return `${told}; too few to tell from chance (${clearDrop(mostAfter)}).`;
    case 'fewer':
      return `${told}: fewer since.`;
    case 'more':
      return `${told}: more since.`;
  }
}

function clearDrop(mostAfter: number | undefined): string {
  if (mostAfter === undefined) return 'not even a drop to none would have been clear';
  return `a drop to ${mostAfter === 0 ? 'none' : formatNumber(mostAfter)} would have been clear`;
}

/** "rate 0.25 (0.03 to 1.3), p = 0.04"; where it is too early for a test, that. */
export function testInWords({ comparison, claim }: Recurrence): string {
  if (comparison === undefined || claim === 'insufficient') return 'not tested';
  return `rate ${formatRatio(comparison.ratio)}, p = ${formatP(comparison.p)}`;
}

/** The weeks, the test, the other services and what was done: each a sentence. */
export function claimDetails(recurrence: Recurrence, tested: number): readonly string[] {
  const { counts, comparison, claim } = recurrence;
  return [
    `Counted over ${weeks(counts.beforeWeeks)} before and ${weeks(counts.afterWeeks)} since, as far as the data reach (26 at most).`,
    ...(comparison === undefined || claim === 'insufficient'
      ? [gateSentence()]
      : [rateSentence(comparison), testedSentence(tested)]),
    ...othersSentence(recurrence),
    ...(recurrence.laterActions > 0
      ? [
          `${countInWords(recurrence.laterActions, 'more follow-up was', 'more follow-ups were')} finished in the weeks since; only the first one is what before and since go by.`,
        ]
      : []),
    ...(recurrence.isClustered
      ? ['The episodes come in clusters, so the true range is wider than the one given.']
      : []),
    ...notBecause(recurrence),
  ];
}

function rateSentence({ ratio, p }: RateComparison): string {
  return `Rate since against before: ${formatRatio(ratio)}, p = ${formatP(p)} (exact, two-sided).`;
}

function gateSentence(): string {
  return 'A comparison takes 3 before, 5 in all, 8 weeks since, and at least 3 that would have been expected since.';
}

function testedSentence(tested: number): string {
  return tested === 1
    ? 'It is the only group of this team with enough to compare.'
    : `${formatNumber(tested)} groups of this team have enough to compare; each is held against all of them (Holm).`;
}

function othersSentence({ others, kind }: Recurrence): readonly string[] {
  if (others === undefined) return [];
  const { counts, comparison } = others;
  const who = kind === 'service' ? 'All other services together' : 'All other incidents, service by service';
  return [
    `${who}: ${formatNumber(counts.before)} before, ${formatNumber(counts.after)} since; rate ${formatRatio(comparison.ratio)}.`,
  ];
}

function notBecause({ claim }: Recurrence): readonly string[] {
  if (claim === 'fewer') return ['Fewer since is an observation: what else changed in those weeks is not in the data.'];
  if (claim === 'more') return ['More since can be better recording too: then it is better sight.'];
  return [];
}

/** What the follow-ups took, when that is even, and, for fewer only, what was avoided: each a sentence. */
export function payoffSentences(recurrence: Recurrence): readonly string[] {
  return [...evenSentences(recurrence), ...avoidedSentences(recurrence)];
}

function evenSentences(recurrence: Recurrence): readonly string[] {
  const { actionHours, actionsWithoutHours, hoursPerEpisode, breakEven, laterActions } = recurrence;
  const actions = laterActions + 1;
  if (actionHours === undefined) {
    const which = actions === 1 ? 'the follow-up' : `any of the ${formatNumber(actions)} follow-ups`;
    return [`Break-even is not known: no hours are logged on ${which}, and no points say how many.`];
  }
  const known = actions - actionsWithoutHours;
  const what = actions === 1 ? 'The follow-up took' : `${followUps(known, actions)} took`;
  if (hoursPerEpisode === undefined || breakEven === undefined) {
    return [`${what} ${formatHours(actionHours)}. Break-even is not known: no counted episode has hours.`];
  }
  return [
    `${what} ${formatHours(actionHours)}. At ${formatHours(hoursPerEpisode)} for an episode, that is even after ${countInWords(breakEven, 'avoided episode', 'avoided episodes')}.`,
  ];
}

function followUps(known: number, all: number): string {
  if (known === all) return `The ${formatNumber(all)} follow-ups`;
  return `${formatNumber(known)} of the ${formatNumber(all)} follow-ups (hours of the others are not known)`;
}

function avoidedSentences({ avoidedHours, payback, counts }: Recurrence): readonly string[] {
  if (avoidedHours === undefined) return [];
  const range = `${formatHours(avoidedHours.low)} to ${formatHours(avoidedHours.high)}`;
  const avoided = `About ${formatHours(avoidedHours.value)} fewer in ${weeks(counts.afterWeeks)} (${range}, the range implied by the rate ratio; how much the hours of an episode vary is not in it).`;
  if (payback === undefined) return [avoided];
  const slow = payback.slowWeeks === undefined ? 'or never' : `to ${formatNumber(payback.slowWeeks)}`;
  return [avoided, `Paid back after about ${weeks(payback.weeks)} (${formatNumber(payback.fastWeeks)} ${slow}).`];
}

/** Groups that cannot be compared, and why: "search (6 episodes)". */
export function quietSentences({ compared, others }: Recurrences): readonly string[] {
  const silent = compared.filter(({ comparison }) => comparison === undefined);
  const name = (group: { readonly name: string; readonly episodes: number }) =>
    `${group.name} (${countInWords(group.episodes, 'episode', 'episodes')})`;
  return [
    ...(silent.length === 0
      ? []
      : [`No other episode lies before the first finished follow-up: ${listInWords(silent.map(name))}.`]),
    ...(others.length === 0 ? [] : [`No finished follow-up with a date yet: ${listInWords(others.map(name))}.`]),
  ];
}

/** The picture in words, for those that cannot see it. */
export function pictureInWords({ name, counts, marks }: Recurrence): string {
  const left = marks.filter(({ role }) => role === 'prompting').length;
  const prompting = left === 0 ? '' : `, and ${countInWords(left, 'prompting episode', 'prompting episodes')} left out`;
  return `Episodes of ${name} on a time line: ${formatNumber(counts.before)} before the follow-up was done, ${formatNumber(counts.after)} since${prompting}.`;
}

/** "0.25 (0.03 to 1.3)". */
function formatRatio({ value, low, high }: Limited): string {
  return `${formatRate(value)} (${formatRate(low)} to ${formatRate(high)})`;
}

function formatRate(value: number): string {
  if (value === 0) return '0';
  return numberText(value, { least: value < 0.095 ? 3 : value < 0.995 ? 2 : 1 });
}

function formatP(p: number): string {
  return p < 0.001 ? `less than ${numberText(0.001, { least: 3 })}` : numberText(p, { least: p < 0.1 ? 3 : 2 });
}

function weeks(value: number): string {
  const rounded = value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return countInWords(rounded, 'week', 'weeks');
}
