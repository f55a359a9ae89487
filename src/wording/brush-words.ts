import type { EstimateUnit } from '../domain/index.ts';
import { countInWords, formatCount, unitWord } from './numbers.ts';

/** The strip under the chart: all sprints of a team, and which of them are shown. */
export const BRUSH = {
  title: 'Sprints shown, among all',
  from: 'First sprint shown',
  to: 'Last sprint shown',
  /** What a handle stands at: "Sprint 37, 11–22 Aug". */
  end: (name: string, dates: string) => `${name}, ${dates}`,
  /** "Sprint 37 to Sprint 42". */
  ends: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  count: (shown: number, all: number) => `${formatCount(shown)} of ${countInWords(all, 'sprint', 'sprints')}`,
  earlier: (count: number) => (count === 1 ? 'The sprint before' : `Up to ${formatCount(count)} sprints before these`),
  later: (count: number) => (count === 1 ? 'The sprint after' : `Up to ${formatCount(count)} sprints after these`),
  bars: {
    points: (unit: EstimateUnit) => `Bars: ${unitWord(unit, 2)} that incidents took time for`,
    hours: () => 'Bars: incident hours in working time',
    share: () => 'Bars: incident hours as a share of working time',
  },
  unknown: 'dots: not known',
} as const;
