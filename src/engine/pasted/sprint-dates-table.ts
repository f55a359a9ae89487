import type { Dataset, Sprint } from '../../domain/index.ts';
import { type DateOrder, findDateOrder, resolveDay } from '../../importers/read/date-order.ts';
import { parseDateText } from '../../importers/read/date-text.ts';
import { dateOfWall } from '../../importers/read/iso-time.ts';
import type { PastedDays, PastedOutcome, PastedSprint, SprintDatesReading, UndatedSprint } from '../api.ts';
import { type SprintFinder, sprintFinder } from '../sprint-names.ts';
import { pastedRows } from './pasted-rows.ts';
import { findDateColumns } from './sprint-dates-columns.ts';

/** A row of the table by what its cells are. */
type Written = Pick<PastedSprint, 'line' | 'name' | 'start' | 'end'>;

/**
 * Reads a pasted table of sprint names with first and last days against the sprints of the data. Days are the ones that
 * are written: a time of day and its zone are left out. The order of day and month is told by the table where it can be
 * (FORMATS 0.1), else it is `chosen`; where neither tells, it is asked and the lines it hangs on wait.
 */
export function readSprintDates(
  dataset: Pick<Dataset, 'sprints' | 'teams'>,
  text: string,
  chosen: 'dmy' | 'mdy' | undefined,
): SprintDatesReading {
  const columns = findDateColumns(pastedRows(text));
  if (typeof columns === 'string') return { fault: columns, lines: [] };
  const { heading, body } = columns;
  const cell = (cells: readonly string[], column: number): string => cells[column] ?? '';
  const rows = body.map(
    ({ line, cells }): Written => ({
      line,
      name: cell(cells, columns.name),
      start: cell(cells, columns.start),
      end: cell(cells, columns.end),
    }),
  );
  const { order, ...question } = dateOrderOf(rows, chosen);
  const headings = heading && {
    name: cell(heading.cells, columns.name),
    start: cell(heading.cells, columns.start),
    end: cell(heading.cells, columns.end),
  };
  return { ...(headings && { headings }), ...question, lines: outcomesOf(rows, dataset, order) };
}

type Order = Pick<SprintDatesReading, 'openDate' | 'dateOrder'> & { readonly order: DateOrder | undefined };

/** What the table shows is not asked; what was chosen, or taken from dots, can be chosen again. */
function dateOrderOf(rows: readonly Written[], chosen: 'dmy' | 'mdy' | undefined): Order {
  const samples = rows.flatMap(({ start, end }) => [start, end]);
  const { order, basis } = findDateOrder(samples, () => rows.map(({ start, end }) => [start, end]), chosen);
  const openDate = samples.find((sample) => dayOf(sample, undefined) === 'open');
  const read = order === 'each' ? undefined : order;
  return {
    order,
    ...(openDate !== undefined && basis !== 'evidence' && { openDate }),
    ...(read !== undefined && { dateOrder: read }),
  };
}

function outcomesOf(
  rows: readonly Written[],
  { sprints, teams }: Pick<Dataset, 'sprints' | 'teams'>,
  order: DateOrder | undefined,
): readonly PastedSprint[] {
  const find = sprintFinder({ sprints });
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const found = outcomeOf(row, find, order, teamNames);
    if (found.kind !== 'matched') return { ...row, outcome: found };
    const firstLine = taken.get(found.sprint.key);
    if (firstLine !== undefined) return { ...row, outcome: { kind: 'repeated', firstLine } };
    taken.set(found.sprint.key, row.line);
    return { ...row, outcome: found };
  });
}

function outcomeOf(
  { name, start, end }: Written,
  find: SprintFinder,
  order: DateOrder | undefined,
  teamNames: ReadonlyMap<string, string>,
): PastedOutcome {
  const { undated, isExact, areOthersDated } = find(name);
  const [first, ...others] = undated.map((sprint) => toUndated(sprint, teamNames));
  if (first === undefined) return { kind: areOthersDated ? 'dated' : 'not-matched' };
  const days = daysOf(start, end, order);
  if ('kind' in days) return days;
  if (others.length > 0) return { kind: 'several', sprints: [first, ...others], ...days };
  return { kind: 'matched', sprint: first, isExact, ...days };
}

function daysOf(start: string, end: string, order: DateOrder | undefined): PastedDays | PastedOutcome {
  if (start === '' || end === '') return { kind: 'no-date' };
  const from = dayOf(start, order);
  const until = dayOf(end, order);
  if (from === undefined || until === undefined) return { kind: 'bad-date', value: from === undefined ? start : end };
  if (from === 'open' || until === 'open') return { kind: 'open-order' };
  return from > until ? { kind: 'reversed' } : { startAt: dateOfWall(from), endAt: dateOfWall(until) };
}

/** The written day in milliseconds. */
function dayOf(cell: string, order: DateOrder | undefined): number | 'open' | undefined {
  const parts = parseDateText(cell);
  return parts === undefined ? undefined : resolveDay(parts, order);
}

function toUndated(
  { key, name, teamId, project, board }: Sprint,
  teamNames: ReadonlyMap<string, string>,
): UndatedSprint {
  const of = (teamId === undefined ? undefined : teamNames.get(teamId)) ?? project ?? board;
  return { key, name, ...(of !== undefined && { of }) };
}
