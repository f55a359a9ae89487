import { createKnownCells, isSingle } from './known-cells.ts';

/**
 * Rows as columns. A chunk of rows is written column by column, because a database that clones whole values writes and
 * reads columns two to four times faster than objects, in a third of the space: numbers become one typed array, and texts
 * or lists of texts that repeat become positions in a list of the distinct ones.
 */
export type ColumnChunk = {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
};

type Column =
  /** NaN = absent. */
  | { readonly as: 'numbers'; readonly values: Float64Array }
  /** Positions in `distinct`, plus one; 0 = absent. */
  | { readonly as: 'positions'; readonly distinct: readonly unknown[]; readonly positions: Uint16Array }
  /** A list of one text each, or undefined = absent. Lists are slow to clone one by one. */
  | { readonly as: 'singles'; readonly texts: readonly (string | undefined)[] }
  /** An object each, as columns of their own. */
  | { readonly as: 'objects'; readonly fields: ColumnChunk }
  /** undefined = absent. */
  | { readonly as: 'values'; readonly values: readonly unknown[] };

type Cells = readonly unknown[];
type Fields = Record<string, unknown>;

/** Writes rows as columns. Fields that are absent stay absent; fields that no row has take no room. */
export function toColumns(rows: readonly object[]): ColumnChunk {
  const columns: Record<string, Column> = {};
  for (const [name, cells] of cellsByName(rows)) columns[name] = toColumn(cells);
  return { count: rows.length, columns };
}

/** Reads the rows back, in their order. Equal lists of texts come back as one list, which saves memory. */
export function fromColumns(chunk: ColumnChunk): readonly object[] {
  const columns = Object.entries(chunk.columns).map(([name, column]) => ({ name, cells: fromColumn(column) }));
  const rows = new Array<Fields>(chunk.count);
  for (let index = 0; index < chunk.count; index += 1) {
    const row: Fields = {};
    for (const { name, cells } of columns) {
      const cell = cells[index];
      if (cell !== undefined) row[name] = cell;
    }
    rows[index] = row;
  }
  return rows;
}

function cellsByName(rows: readonly object[]): ReadonlyMap<string, Cells> {
  return new Map(namesOf(rows).map((name) => [name, rows.map((row) => (row as Fields)[name])]));
}

/** The names of all fields. Rows of one importer nearly always have the same fields in the same order, so that is tried first. */
function namesOf(rows: readonly object[]): readonly string[] {
  const names = new Set<string>();
  let usual: readonly string[] = [];
  for (const row of rows) {
    let at = 0;
    let isUsual = true;
    for (const name in row) {
      if (usual[at] !== name) {
        isUsual = false;
        names.add(name);
      }
      at += 1;
    }
    if (!isUsual) usual = Object.keys(row);
  }
  return [...names];
}

function toColumn(cells: Cells): Column {
  const sample = cells.find((cell) => cell !== undefined);
  if (typeof sample === 'number') return toNumbers(cells) ?? { as: 'values', values: cells };
  if (typeof sample === 'string') return toPositions(cells) ?? { as: 'values', values: cells };
  if (Array.isArray(sample)) return toPositions(cells) ?? toSingles(cells) ?? { as: 'values', values: cells };
  return toObjects(cells) ?? { as: 'values', values: cells };
}

function toSingles(cells: Cells): Column | undefined {
  const texts = new Array<string | undefined>(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell !== undefined && !isSingle(cell)) return undefined;
    texts[index] = cell?.[0];
  }
  return { as: 'singles', texts };
}

/** A measurement by kind of evidence, a sum by name: few fields, the same ones in every row. */
const MOST_FIELDS = 16;

/**
 * Gives up (`undefined`) where a cell is absent or no plain object, the objects have little in common, or a field has the
 * name that would set an object's prototype: names of teams are field names of the hours by team.
 */
function toObjects(cells: Cells): Column | undefined {
  const objects: object[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return undefined;
    objects.push(cell);
  }
  const names = namesOf(objects);
  if (names.length > MOST_FIELDS || names.includes('__proto__')) return undefined;
  return { as: 'objects', fields: toColumns(objects) };
}

function toNumbers(cells: Cells): Column | undefined {
  const values = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell !== undefined && (typeof cell !== 'number' || Number.isNaN(cell))) return undefined;
    values[index] = cell ?? Number.NaN;
  }
  return { as: 'numbers', values };
}

/** Gives up (`undefined`) where more than half of the cells differ, or a list holds anything but texts. */
function toPositions(cells: Cells): Column | undefined {
  const limit = Math.min(cells.length / 2, 65_000);
  const positions = new Uint16Array(cells.length);
  const known = createKnownCells();
  const distinct: unknown[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const next = distinct.length + 1;
    const position = known.positionOf(cell, next);
    if (position === undefined) return undefined;
    positions[index] = position;
    if (position < next) continue;
    // Ids and titles show soon that they do not repeat; hashing half of them all to find out takes long.
    if (next > limit || next > SOON * (index + SOME)) return undefined;
    distinct.push(cell);
  }
  return { as: 'positions', distinct, positions };
}

const SOON = 0.8;
const SOME = 250;

function fromColumn(column: Column): Cells {
  switch (column.as) {
    case 'numbers':
      return fromNumbers(column.values);
    case 'positions':
      return fromPositions(column.positions, column.distinct);
    case 'singles':
      return column.texts.map((text) => (text === undefined ? undefined : [text]));
    case 'objects':
      return fromColumns(column.fields);
    case 'values':
      return column.values;
  }
}

function fromNumbers(values: Float64Array): Cells {
  const cells = new Array<number | undefined>(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    cells[index] = value === undefined || Number.isNaN(value) ? undefined : value;
  }
  return cells;
}

function fromPositions(positions: Uint16Array, distinct: Cells): Cells {
  const cells = new Array<unknown>(positions.length);
  for (let index = 0; index < positions.length; index += 1) cells[index] = distinct[(positions[index] ?? 0) - 1];
  return cells;
}
