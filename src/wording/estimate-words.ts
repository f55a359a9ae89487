import { STANDARD_METHOD } from '../domain/index.ts';
import { formatNumber } from './numbers.ts';

/** What the quick estimate says, and how it comes to it (METHOD 2.17). */
export const ESTIMATE_ANSWER = {
  title: 'What it says',
  how: 'How it is worked out',
  steps: [
    'Working hours: people × days × hours a day.',
    'Pace: points finished, over the working hours that incidents left.',
    'Points that incident hours had time for: those hours × the pace.',
    `Range: guessed hours may be ${rangeOf('D')} what was typed, logged ones ${rangeOf('A')} that.`,
  ],
} as const;

function rangeOf(grade: 'A' | 'D'): string {
  const { low, high } = STANDARD_METHOD.multipliers[grade];
  return `${formatNumber(low)} to ${formatNumber(high)} times`;
}
