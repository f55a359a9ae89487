import type { IncidentOrder, IncidentPage, IncidentSums } from '../../../engine/api.ts';
import { formatMoment } from '../../../wording/dates.ts';
import { severityInWords } from '../../../wording/definition-words.ts';
import { gradeLabel, ITEM_EVIDENCE } from '../../../wording/evidence-words.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { formatNumber, roundHalfUp, shortUnitWord } from '../../../wording/numbers.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { TeamResult } from '../team-view.ts';

export type IncidentRow = IncidentPage['shares'][number];

/** One column of the wide table. */
export type IncidentColumn = {
  readonly id: string;
  readonly label: string;
  readonly widthPx: number;
  readonly isNumber: boolean;
  /** Whether its texts can be wider than the column. */
  readonly isLong: boolean;
  /** What the engine sorts by; absent where it does not. */
  readonly order?: IncidentOrder['by'];
  readonly cellOf: (row: IncidentRow) => string;
  /** For a spreadsheet: numbers as they are, instants in UTC. */
  readonly plainOf: (row: IncidentRow) => string;
  /** The last line; absent = nothing to add up. */
  readonly sumOf?: (sums: IncidentSums) => string;
};

/** What a table is about: a place that all of its lines have is no column. */
export type RowsPlace = 'sprint' | 'sprints' | 'gap' | 'not-placed';

/** The columns of a team's incidents in a place. Hours outside working time are left out where they would tell of one person. */
export function incidentColumns(team: TeamResult, place: RowsPlace): readonly IncidentColumn[] {
  const names = new Map(team.sprints.map(({ key, name }) => [key, name]));
  const unit = capital(shortUnitWord(team.unit, 2));
  const isInSprint = place === 'sprint' || place === 'sprints';
  const hasPoints = isInSprint && team.sprints.some(({ displaced }) => displaced !== undefined);
  const columns: readonly (IncidentColumn | undefined)[] = [
    ...recordColumns(team.zone),
    place === 'sprints'
      ? long('sprint', ROWS.columns.sprint, 130, ({ sprintKey = '' }) => names.get(sprintKey) ?? sprintKey, 'sprint')
      : undefined,
    place === 'not-placed'
      ? number('no-place', ROWS.columns.noPlace, ({ hoursNotPlaced }) => hoursNotPlaced, 'on')
      : number('on', ROWS.columns.on, ({ hoursOn }) => hoursOn, 'on'),
    place === 'not-placed' || hidesOffHours(team)
      ? undefined
      : number('off', ROWS.columns.off, ({ hoursOff }) => hoursOff, 'off'),
    hasPoints ? number('points', ROWS.columns.points(unit), ({ points }) => points, 'points') : undefined,
    hasPoints
      ? number('explained', ROWS.columns.explained(unit), ({ explainedPoints }) => explainedPoints, 'explained')
      : undefined,
    long('evidence', ROWS.columns.evidence, 210, evidenceOf, 'evidence'),
    long('source', ROWS.columns.source, 250, sourceOf),
  ];
  return columns.filter((column) => column !== undefined);
}

/** The header and a line for each row, as a spreadsheet takes them. */
export function plainRows(columns: readonly IncidentColumn[], rows: readonly IncidentRow[]): readonly string[][] {
  return [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ plainOf }) => plainOf(row)))];
}

function recordColumns(zone: string): readonly IncidentColumn[] {
  return [
    long('id', ROWS.columns.id, 120, ({ id }) => id, 'id'),
    long('title', ROWS.columns.title, 260, ({ title = '' }) => title, 'title'),
    text('severity', ROWS.columns.severity, 90, ({ severity }) => severityInWords(severity), 'severity'),
    long('services', ROWS.columns.services, 150, ({ services }) => services.join(', ')),
    {
      ...text(
        'started',
        ROWS.columns.started,
        182,
        ({ startedAt }) => (startedAt === undefined ? '–' : formatMoment(startedAt, zone)),
        'started',
      ),
      plainOf: ({ startedAt }) => (startedAt === undefined ? '' : new Date(startedAt).toISOString()),
    },
  ];
}

function text(
  id: string,
  label: string,
  widthPx: number,
  cellOf: IncidentColumn['cellOf'],
  order?: IncidentOrder['by'],
): IncidentColumn {
  return {
    id,
    label,
    widthPx,
    isNumber: false,
    isLong: false,
    cellOf,
    plainOf: cellOf,
    ...(order !== undefined && { order }),
  };
}

type Amounts = {
  readonly hoursOn: number;
  readonly hoursOff: number;
  readonly hoursNotPlaced?: number;
  readonly points?: number;
  readonly explainedPoints?: number;
};

/** A text that is cut where the column ends. */
function long(...column: Parameters<typeof text>): IncidentColumn {
  return { ...text(...column), isLong: true };
}

function number(
  id: string,
  label: string,
  read: (amounts: Amounts) => number | undefined,
  order: IncidentOrder['by'],
): IncidentColumn {
  return {
    id,
    label,
    widthPx: 118,
    ...{ isNumber: true, isLong: false },
    order,
    cellOf: (row) => amountText(read(row)),
    plainOf: (row) => plainNumber(read(row)),
    sumOf: (sums) => amountText(read(sums)),
  };
}

/** To a tenth; what rounds to nothing is still there. */
function amountText(amount: number | undefined): string {
  if (amount === undefined) return '–';
  return amount > 0 && roundHalfUp(amount, 0.1) === 0 ? '< 0.1' : formatNumber(amount);
}

/** A number without noise: a spreadsheet adds it up to the same sum. */
function plainNumber(amount: number | undefined): string {
  return amount === undefined ? '' : String(Number(amount.toFixed(9)));
}

function evidenceOf({ isItem, group, grade }: IncidentRow): string {
  return isItem === true ? ITEM_EVIDENCE : gradeLabel(group ?? grade);
}

function sourceOf({ fileLine }: IncidentRow): string {
  return fileLine.map(({ file, line }) => INCIDENTS.line(file, line)).join('; ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
