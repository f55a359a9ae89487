import type { EstimateUnit } from '../domain/index.ts';
import { countInWords, formatHours, formatNumber, shortUnitWord, twoDigits } from './numbers.ts';

/** Words of the banner that says which earlier results moved (METHOD 2.7). */
export const CHANGES = {
  title: (count: number) =>
    `${countInWords(count, 'earlier sprint has', 'earlier sprints have')} other numbers than when you last looked`,
  why: 'A file, a typed value or the calibration of estimates changed what they are made from. Nothing else was touched.',
  accept: 'Take the new numbers',
  show: 'What changed',
  hide: 'Hide',
  columns: { team: 'Team', sprint: 'Sprint', hours: 'Hours', points: 'Took time for', shortfall: 'Not finished' },
  notKnown: 'not known',
  same: 'as before',
  accepted: 'Those numbers are the ones to compare with from now on.',
} as const;

/** "12 h → 14 h"; "as before" where both print alike. */
export function hoursMoved(before: number, after: number): string {
  return moved(formatHours(before), formatHours(after));
}

/** "≈ 5 → ≈ 6 points"; a number that was or is not known says so. */
export function pointsMoved(before: number | undefined, after: number | undefined, unit: EstimateUnit): string {
  return moved(amount(before, unit), amount(after, unit));
}

function moved(before: string, after: string): string {
  return before === after ? CHANGES.same : `${before} → ${after}`;
}

function amount(value: number | undefined, unit: EstimateUnit): string {
  if (value === undefined) return CHANGES.notKnown;
  const shown = twoDigits(value);
  return `${formatNumber(shown)} ${shortUnitWord(unit, shown)}`;
}
