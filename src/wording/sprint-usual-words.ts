import type { SprintAnalysis } from '../metrics/analysis.ts';
import type { LoadHistory, LoadPoint } from '../metrics/usual/load-history.ts';
import { isolated } from './names.ts';
import { formatNumber, formatShare } from './numbers.ts';

/** Whether the sprint is usual. */
export const SPRINT_USUAL = {
  title: 'Usual?',
  loads: 'Share of working time that incidents took',
  hours: 'Incident hours in working time',
  band: (upper: number) => `usual: up to ${formatShare(upper)}`,
  bandBetween: (lower: number, upper: number) => `usual: ${formatShare(lower)} to ${formatShare(upper)}`,
  link: 'more',
  linkOf: 'More about what is usual for this team',
  list: 'Sprints up to this one',
  waiting: 'Looking at what is usual…',
} as const;

/** What is usual, beside its band: "usual: up to 14 %". */
export function usualBandInWords({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return lower > 0 ? SPRINT_USUAL.bandBetween(lower, upper) : SPRINT_USUAL.band(upper);
}

/** "Ordinary variation for this team."; the limits themselves stand in the picture. */
export function usualInWords(
  history: LoadHistory | undefined,
  sprint: Pick<SprintAnalysis, 'key' | 'state' | 'load'>,
): string {
  if (history === undefined) return SPRINT_USUAL.waiting;
  const { limits, points } = history;
  if (sprint.load === undefined) return 'Its working time is not known, so nothing is said about what is usual.';
  if (limits.kind === 'too-few') {
    return `Too few closed sprints to tell what is usual: ${formatNumber(limits.baseline)} of 6.`;
  }
  if (limits.kind !== 'limits') return 'Most sprints had no incident hours, so no usual range can be told.';
  const point = points.find(({ key }) => key === sprint.key);
  if (point === undefined) return 'It is compared with what is usual once it is closed.';
  if (!point.isJudged) return 'It lies before the new start: no limits.';
  const provisional = limits.isProvisional ? ' (provisional)' : '';
  return `${signalOf(point)}${provisional}.`;
}

function signalOf({ signals }: LoadPoint): string {
  const outside = signals.find(({ rule }) => rule === 'outside');
  if (outside !== undefined)
    return outside.side === 'above' ? 'Above what is usual for this team' : 'Below what is usual for this team';
  return signals.length > 0 ? 'Something different; worth asking what' : 'Ordinary variation for this team';
}

/** One of the last sprints, for who cannot see its bar. */
export function describeLastSprint(name: string, amount: string): string {
  return `${isolated(name)}: ${amount} of incident work`;
}
