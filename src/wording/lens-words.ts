import type { Definition, OwnDefinition } from '../domain/index.ts';
import type {
  FoldedDefinition,
  Lens,
  LensId,
  LensLine,
  LensStatement,
  MissingField,
  StatementId,
} from '../metrics/definitions/lens.ts';
import { definitionName } from './definition-words.ts';
import {
  countInWords,
  formatEstimate,
  formatHours,
  formatNumber,
  formatShare,
  listInWords,
  shortUnitWord,
} from './numbers.ts';

/** The page of definitions (METHOD 2.12). */
export const LENS = {
  title: 'What counts as an incident',
  lead: 'Teams draw this line in different places. Here are the same sprints under each definition, so that you can see whether the answer depends on it.',
  sprint: 'Sprint',
  lastSprints: (count: number) => `Last ${count} closed`,
  allSprints: 'All closed',
  strip: 'The same sprints under each definition',
  stripNote: (unit: string) =>
    `Ring: the number under one definition, in ${unit}. Hatched: from one bound to the other, where part of it is not known.`,
  inHours: 'hours',
  chosen: 'counts now',
  table: 'The numbers behind it',
  columns: {
    definition: 'Definition',
    hours: 'Hours in working time',
    load: 'Share of working time',
    points: 'Time for',
    explained: 'Could account for',
    incidents: 'Incidents',
    limits: 'Above usual load',
    half: 'At least half',
  },
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  working: 'Counting under each definition…',
  nothing: 'No team is here yet.',
  nothingText:
    'With an export of incidents and one of sprints, this page shows how far the answer depends on the definition.',
  nothingNext: 'Import files',
  noTeam: 'No team is here yet: name one in the settings, and give it what is here. Rules can be made all the same.',
  noSprints:
    'This team has no sprint with dates yet. Definitions can be made all the same; their numbers come with the first sprint.',
  noRecords: 'No incident is recorded for these sprints.',
  list: 'Definitions',
  listSub: 'What counts in the whole product, and the rules of your own.',
  use: 'Use',
  chooseOf: (name: string) => `Use “${name}”`,
  used: (name: string) => `Counts as an incident now: ${name}.`,
  edit: 'Edit',
  editOf: (name: string) => `Edit “${name}”`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete “${name}”`,
  removed: (name: string) => `“${name}” deleted.`,
  saved: (name: string) => `“${name}” saved.`,
  own: 'your rule',
} as const;

/** "3 to 11 points depending on what counts as an incident" */
export function bandInWords({ points, hours, unit }: Pick<Lens, 'points' | 'hours' | 'unit'>): string {
  if (points !== undefined) {
    const [low, high] = [formatEstimate(points.low), formatEstimate(points.high)];
    const word = shortUnitWord(unit, low === high ? points.high : 2);
    if (low === high) return `About ${low} ${word}, whatever counts as an incident`;
    return `${low} to ${high} ${word}, depending on what counts as an incident`;
  }
  const [low, high] = [formatHours(hours.low), formatHours(hours.high)];
  if (low === high) return `${low}, whatever counts as an incident`;
  return `${formatHours(hours.low)} to ${formatHours(hours.high)}, depending on what counts as an incident`;
}

/** The short name of a line: `customer` stands for both of its bounds. */
export function lensName(id: LensId, own: readonly OwnDefinition[]): string {
  return definitionName(id, own);
}

/** Which line a definition is a reading of. */
export function lensIdOf(definition: Definition): LensId {
  return definition === 'customer-or-unknown' ? 'customer' : definition;
}

/** Why a line has bounds, in a few words; '' where it has none. */
export function boundsInWords({ id }: Pick<LensLine, 'id'>, { questions }: Pick<Lens, 'questions'>): string {
  if (id === 'customer') return 'records that do not say: as no, and as yes';
  if (id !== 'off-plan') return '';
  const { open, confirmed, dismissed, precision } = questions;
  if (open + confirmed + dismissed === 0) return 'no sprint item looks like incident work nobody recorded';
  const answered = [
    ...(confirmed > 0 ? [`${formatNumber(confirmed)} confirmed`] : []),
    ...(dismissed > 0 ? [`${formatNumber(dismissed)} dismissed`] : []),
    ...(open > 0 ? [`${formatNumber(open)} open, counted at ${formatShare(precision)}`] : []),
  ];
  return `items that look like incident work: ${answered.join(', ')}`;
}

const STATEMENT_TEXTS: Readonly<Record<StatementId, string>> = {
  'above-limits': 'The load lies above this team’s usual variation',
  'most-of-shortfall': 'Incidents could account for at least half of what was planned and not finished',
};

const UNKNOWN_TEXTS: Readonly<Record<StatementId, string>> = {
  'above-limits':
    'Whether the load is unusual cannot be said: that takes at least six closed sprints with known working time, this one among them.',
  'most-of-shortfall':
    'Whether incidents could account for at least half of what was not finished cannot be said: nothing was left unfinished, or the plan or the pace is not known.',
};

/** "The load lies above this team's usual variation: holds under 2 of 4 definitions." */
export function statementInWords({ id, holds, of, unknown }: LensStatement): string {
  if (unknown === of) return UNKNOWN_TEXTS[id];
  const rest = unknown === 0 ? '' : ` (cannot be said under ${formatNumber(unknown)})`;
  return `${STATEMENT_TEXTS[id]}: holds under ${formatNumber(holds)} of ${countInWords(of, 'definition', 'definitions')}${rest}.`;
}

const MISSING: Readonly<Record<MissingField, string>> = {
  felt: 'no record says whether users felt it',
  severity: 'no record has a severity',
  label: 'no record has a label',
  type: 'no record has a type',
  service: 'no record names a service',
  text: 'no record has a title',
  items: 'the files have no list of these sprints’ items',
};

/** "These data cannot tell these apart from all records: users felt it (no record says whether users felt it)." */
export function foldedInWords(folded: readonly FoldedDefinition[], own: readonly OwnDefinition[]): string {
  const parts = folded.map(({ id, missing }) => `${lensName(id, own)} (${missingFields(missing)})`);
  return `The data of these sprints cannot tell apart from “all records”: ${listInWords(parts)}.`;
}

/** "no record has a label and no record has a type" */
function missingFields(missing: readonly MissingField[]): string {
  return listInWords(missing.map((field) => MISSING[field]));
}

/** A warning under the form: the rule asks for what no record has. */
export function previewMissing(missing: readonly MissingField[]): string {
  return `Nothing can be told by it yet: ${missingFields(missing)}.`;
}

/** How a line's numbers are printed: the point, with bounds where there are any; "not known" where there is neither. */
export function amountsInWords(
  point: number | undefined,
  bounds: readonly (number | undefined)[],
  format: (amount: number) => string,
): string {
  const known = bounds.filter((bound) => bound !== undefined);
  if (known.length < bounds.length) return LENS.notKnown;
  if (known.length === 0) return point === undefined ? LENS.notKnown : format(point);
  const [low, high] = [format(Math.min(...known)), format(Math.max(...known))];
  const span = low === high ? low : `${low} to ${high}`;
  if (point === undefined) return span;
  return low === high && format(point) === low ? low : `${format(point)} (${span})`;
}
