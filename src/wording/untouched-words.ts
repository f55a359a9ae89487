import { countInWords, listInWords } from './numbers.ts';

const ZEROS = { responders: '0 responders', hours: '0 hours of work' } as const;

/** Words of the records that nobody worked on (METHOD 2.2), one by one. */
export const UNTOUCHED = {
  title: 'Records nobody worked on',
  lead: 'The monitor opened and closed these. Nobody acknowledged them, and no hours, responders, review, follow-up or linked item speak of work. Count those on which somebody worked all the same.',
  back: 'Back to the data',
  see: 'see each',
  card: (total: number, areCounted: boolean) =>
    areCounted
      ? `${countInWords(total, 'record stands', 'records stand')} among the incidents`
      : `${countInWords(total, 'record is', 'records are')} set apart`,
  none: 'No record is set apart.',
  columns: { id: 'Record', started: 'Started', why: 'Why it is here', action: 'Your answer' },
  caption: 'Records that nobody worked on',
  noTitle: 'without a title',
  notKnown: 'not known',
  place: (file: string, line: number) => `${file}, line ${line}`,
  /** "Closed by the monitor after 20 min; the file counts 0 responders." */
  why: (minutes: number | undefined, zeros: readonly (keyof typeof ZEROS)[]) => {
    const closed = minutes === undefined ? 'Closed by the monitor' : `Closed by the monitor after ${lengthOf(minutes)}`;
    return zeros.length === 0
      ? `${closed}; the file names nobody who acknowledged it or worked on it.`
      : `${closed}; the file counts ${listInWords(zeros.map((zero) => ZEROS[zero]))}.`;
  },
  count: 'Count it',
  countOf: (id: string) => `Count ${id}`,
  counted: (id: string) => `${id} counts as an incident.`,
  leaveOut: 'Leave it out',
  leaveOutOf: (id: string) => `Leave ${id} out`,
  leftOut: (id: string) => `${id} does not count as an incident.`,
  more: (count: number) => `Show ${count} more`,
} as const;

/** "20 min", "3 h 5 min", "2 d 4 h"; the largest two units. */
function lengthOf(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const parts = [
    { count: Math.floor(minutes / 1440), unit: 'd' },
    { count: Math.floor(minutes / 60) % 24, unit: 'h' },
    { count: minutes % 60, unit: 'min' },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const largest = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return largest.map(({ count, unit }) => `${count} ${unit}`).join(' ');
}
