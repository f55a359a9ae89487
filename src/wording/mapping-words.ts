import type { MappedKind, TimeUnit } from '../domain/index.ts';
import { countInWords, formatNumber, listInWords } from './numbers.ts';

/** The column mapper: match columns, defaults, check, preview, use. */
export const MAPPER = {
  title: (file: string) => `Match the columns of ${file}`,
  open: 'Match the columns',
  openOf: (file: string) => `Match the columns of ${file}`,
  openWhy: 'Say once what the columns mean; the next file with these columns is read the same way.',
  close: 'Close',
  lead: 'What is filled in is a guess from the names of the columns. Nothing counts before you use it.',
  leadSaved: (name: string) => `Filled in as saved under “${name}”.`,
  noTable: 'This file has no columns to match: it is no table.',
  match: '1. Match columns',
  kind: 'One row is',
  kinds: { incidents: 'an incident', sprints: 'a sprint', 'work-items': 'a work item' } satisfies Record<
    MappedKind,
    string
  >,
  kindHints: {
    incidents: 'Something that broke or was about to, with its times and who worked on it.',
    sprints: 'A planned window with the points planned and finished in it.',
    'work-items': 'A story, task or bug, with its points and the sprint it was planned in.',
  } satisfies Record<MappedKind, string>,
  column: 'Column',
  samples: 'Values in the file',
  field: 'Stands for',
  fieldOf: (header: string) => `“${header}” stands for`,
  noHeader: (position: number) => `column ${position}`,
  noValues: 'no values',
  notUsed: 'not used',
  columns: 'Columns in use',
  ignored: (count: number) => `Ignored columns (${count})`,
  noneUsed: 'No column is in use yet. Choose what the columns stand for.',
  guess: 'a guess',
  guessBy: {
    name: 'guess: the name says so',
    beginning: 'guess: the name begins so',
    likeness: 'guess: the name is alike',
  },
  saved: 'as saved',
  chosen: 'your choice',
  conflict: (field: string, count: number) =>
    `${count === 2 ? 'Two' : count} columns stand for “${field}”. Which one is it?`,
  conflictHint: 'The others are ignored. You can give them another field instead.',
  conflictsOpen: (fields: readonly string[]) =>
    `Choose one column for ${listInWords(fields.map((field) => `“${field}”`))} to go on.`,
  defaults: '2. Defaults',
  defaultsWhy: 'For rows that say nothing themselves.',
  source: 'Source',
  sourceHint: 'The tool, as you call it. Ids of different sources never mix.',
  team: 'Team',
  teamHint: 'Where the row names none. Empty: assigned later by rules.',
  zone: 'Time zone',
  zoneHint: 'For times that carry no zone.',
  check: '3. Check',
  nothingToAsk: 'There is nothing that the file leaves open.',
  dateOrder: (header: string) =>
    header === '' ? 'How are the dates written?' : `How are the dates in “${header}” written?`,
  dateOrders: { dmy: 'day before month', mdy: 'month before day' },
  dateSamples: (samples: readonly string[]) =>
    samples.length === 0
      ? 'The dates can be read in two ways.'
      : `The file has ${samples.join(', ')}; each can be read in two ways.`,
  dateReads: (sample: string, dmy: string, mdy: string) => `${sample} is ${dmy}, or ${mdy}.`,
  unit: (header: string) => `In which unit is “${header}”?`,
  units: { milliseconds: 'milliseconds', seconds: 'seconds', minutes: 'minutes', hours: 'hours' } satisfies Record<
    TimeUnit,
    string
  >,
  unitOption: (unit: string, length: string | undefined) => (length === undefined ? unit : `${unit}: ${length}`),
  likely: (unit: string) => `Most likely ${unit}.`,
  unitSamples: (samples: readonly string[]) => `The file has ${samples.join(', ')}.`,
  median: (median: number) => `Beside each unit stands what the middle value, ${formatNumber(median)}, would be.`,
  minutes: (minutes: number) => `${minutes} min`,
  underMinute: 'less than a minute',
  answersOpen: (count: number) => `${countInWords(count, 'question', 'questions')} above to answer first.`,
  lackingTitle: 'Fields without a column',
  lacking: (fields: readonly string[], why: string) => {
    const names = fields.map((field) => `“${field}”`);
    return `No column stands for ${[names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' or ')}: ${why}`;
  },
  preview: '4. Preview',
  previewSub: 'The first rows as they would be kept.',
  previewWaits: 'Shown once each field has one column.',
  previewNone: 'No row would be kept. Look at the remarks above, and at the columns.',
  reading: 'Reading…',
  notKnown: 'not known',
  add: '5. Use it',
  use: 'Use this mapping',
  useHint: 'The file is read with it. It is added with the others, when you say so.',
  remember: 'Remember it for files with these columns',
  name: 'Name',
  used: (file: string) => `${file} is read with your mapping.`,
  rejected: 'Download the rows that were not kept',
  rejectedName: (file: string) => `${file.replace(/\.[a-z0-9]{1,5}$/i, '')}-not-kept.csv`,
  rejectedNone: 'There are no such rows.',
} as const;

/** Saved mappings on the import page. */
export const MAPPINGS = {
  title: 'Saved mappings',
  sub: 'How tables that no format fits are read. A file with the same columns is read the same way.',
  none: 'None yet. One is saved when you match the columns of a file.',
  facts: (kind: string, columns: number, source: string) =>
    `One row is ${kind}; ${countInWords(columns, 'column', 'columns')}; source ${source}`,
  rename: (name: string) => `Name of the mapping ${name}`,
  nameEmpty: 'A mapping needs a name.',
  renamed: (name: string) => `Renamed to ${name}.`,
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  editNeeds: 'Drop a file with these columns to edit it.',
  exportOne: 'Export',
  exportOf: (name: string) => `Export ${name}`,
  fileName: (name: string) =>
    `mapping-${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')}.json`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  removed: (name: string) => `Mapping ${name} deleted.`,
  restored: (name: string) => `Mapping ${name} is back.`,
  importOne: 'Read a mapping file',
  imported: (name: string) => `Mapping ${name} saved.`,
  /** `sentence` says where the file is not as expected. */
  notMapping: (sentence: string) => ({ what: sentence, next: 'Choose a mapping that was exported here.' }),
} as const;
