import { countInWords, formatCount } from './numbers.ts';

/** Words of the wide table of incidents. */
export const ROWS = {
  open: 'All incidents as a table',
  openAll: 'Incidents',
  openAllWhy: 'The incidents of the shown sprints as a table',
  title: (place: string) => `Incidents: ${place}`,
  together: (sprints: number) => countInWords(sprints, 'shown sprint', 'shown sprints'),
  sub: 'One line for each incident in each sprint. The last line adds up all of them, also those out of sight.',
  close: 'Close the table',
  find: 'Find in id, title or service',
  columnsButton: 'Columns',
  copy: 'Copy',
  copied: (rows: number) => `${countInWords(rows, 'line', 'lines')} copied: paste them into a spreadsheet.`,
  notCopied: 'The browser did not let the lines be copied. Download them instead.',
  download: 'Download CSV',
  downloaded: (rows: number) => `${countInWords(rows, 'line', 'lines')} saved with your downloads.`,
  failed: 'The lines could not be read. Try again.',
  loading: 'Looking up the incidents…',
  line: '…',
  none: 'No incident is recorded here.',
  noneFound: 'No incident here has this in its id, title or service.',
  sum: (rows: number) => `Sum of ${countInWords(rows, 'line', 'lines')}`,
  found: (found: number, all: number) => `${formatCount(found)} of ${countInWords(all, 'line', 'lines')}`,
  all: (all: number) => countInWords(all, 'line', 'lines'),
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  region: 'Incidents, scrolls',
  record: 'The record',
  columns: {
    id: 'Incident',
    title: 'Title',
    severity: 'Severity',
    services: 'Service',
    started: 'Began',
    sprint: 'Sprint',
    on: 'Hours in working time',
    off: 'Hours outside it',
    noPlace: 'Hours without a time',
    points: (unit: string) => `${unit}, all that its hours had time for`,
    explained: (unit: string) => `${unit} in the bar`,
    evidence: 'How the hours are known',
    source: 'File and line',
  },
  file: (team: string, place: string) => `dividend-incidents-${slug(team)}-${slug(place)}.csv`,
} as const;

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'all'
  );
}
