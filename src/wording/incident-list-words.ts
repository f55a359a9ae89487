import { countInWords } from './numbers.ts';

/** The list of incidents behind one bar. */
export const INCIDENTS = {
  title: (sprint: string) => `Incidents in ${sprint}`,
  gapTitle: 'Incidents outside every sprint',
  gapSub: 'No sprint of the team ran at these times. They take part in no bar.',
  notPlacedTitle: 'Incidents without a place',
  notPlacedSub: 'These records have no time that places them in a sprint. They take part in no bar.',
  close: 'Close',
  closeKey: 'Close (Esc)',
  columns: { incident: 'Incident', hours: 'Hours', hatch: 'in the bar' },
  outside: (hours: string) => `+ ${hours} outside`,
  none: 'No incident is recorded here.',
  sum: 'Sum',
  more: (count: number) => `${countInWords(count, 'smaller incident', 'smaller incidents')} more`,
  noTitle: 'without title',
  line: (file: string, line: number) => `${file}, line ${line}`,
  places: (more: number) => `and ${countInWords(more, 'other place', 'other places')}`,
  loading: 'Looking up the incidents…',
} as const;
