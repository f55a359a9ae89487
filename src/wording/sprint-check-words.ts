import { countInWords, formatNumber } from './numbers.ts';

/** The reasons to doubt the figures of one sprint. */
export const SPRINT_CHECK = {
  title: 'Check before you trust it',
  sub: 'What the figures rest on',
  definitions: (range: string) => `${range}, by definition`,
  same: (range: string) => `${range} under every definition`,
  compare: 'compare',
  estimates: (estimated: number, all: number) =>
    estimated === 0
      ? 'No duration is an estimate'
      : `${formatNumber(estimated)} of ${countInWords(all, 'duration is an estimate', 'durations are estimates')}`,
  correct: 'correct',
  items: (count: number) => countInWords(count, 'item looks like incident work', 'items look like incident work'),
  incidents: (count: number) =>
    countInWords(count, 'incident looks larger than its label', 'incidents look larger than their labels'),
  quiet: 'Less is recorded here than usual',
  noQuestion: 'No open question about this sprint',
  ask: 'ask',
  skipped: (rows: number) => `${countInWords(rows, 'row', 'rows')} skipped as unreadable`,
  noneSkipped: 'No row was skipped',
  files: 'files',
  why: 'why',
} as const;
