import type { MappedField, MappedKind, Mapping, TimeUnit } from '../../../domain/index.ts';
import { MAPPED_FIELDS } from '../../../domain/index.ts';
import type { MappedColumn, MappingDraft } from '../../../engine/api.ts';

/** A mapping while a person works on it. Unlike a finished one, it may give several columns to one field. */
export type MapperState = {
  readonly kind: MappedKind;
  /** The field of each column by its position; a column that is not here is ignored. */
  readonly fields: ReadonlyMap<number, MappedField>;
  /** Columns that the person decided about, the last one last. */
  readonly decided: readonly number[];
  /** What the person answered. */
  readonly units: Readonly<Partial<Record<'duration' | 'effort', TimeUnit>>>;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly source: string;
  readonly team: string;
  readonly zone: string;
  readonly name: string;
  readonly isRemembered: boolean;
};

/** Begins with the saved mapping, or with the guesses; columns that compete for a field all stand for it. */
export function startMapper(draft: MappingDraft, { name, zone }: { name: string; zone: string }): MapperState {
  const { mapping, isSaved } = draft;
  const start: MapperState = {
    kind: mapping.kind,
    fields: isSaved ? fieldsOf(mapping) : guessedFields(draft, mapping.kind),
    decided: [],
    units: isSaved ? mapping.units : unitsWithoutQuestion(draft),
    source: mapping.source,
    team: mapping.team ?? '',
    zone,
    name: mapping.name === '' ? name : mapping.name,
    isRemembered: true,
  };
  return mapping.dateOrder === undefined ? start : { ...start, dateOrder: mapping.dateOrder };
}

/** Another kind of row: its own guesses, nothing decided yet. */
export function withKind(state: MapperState, draft: MappingDraft, kind: MappedKind): MapperState {
  const isSavedKind = draft.isSaved && kind === draft.mapping.kind;
  return {
    ...state,
    kind,
    fields: isSavedKind ? fieldsOf(draft.mapping) : guessedFields(draft, kind),
    decided: [],
  };
}

/** Gives a column to a field, or to none. */
export function withField(state: MapperState, column: number, field: MappedField | undefined): MapperState {
  const fields = new Map(state.fields);
  if (field === undefined) fields.delete(column);
  else fields.set(column, field);
  const units = withoutUnitOf(withoutUnitOf(state.units, state.fields.get(column)), field);
  return { ...state, fields, units, decided: [...state.decided.filter((each) => each !== column), column] };
}

/** Of the columns that stand for one field, keeps one; the others are ignored. */
export function withOnlyColumn(state: MapperState, field: MappedField, column: number): MapperState {
  const others = columnsOf(state, field).filter((each) => each !== column);
  const fields = new Map([...state.fields].filter(([each]) => !others.includes(each)));
  return { ...state, fields, decided: [...new Set([...state.decided, ...others, column])] };
}

export type Conflict = { readonly field: MappedField; readonly columns: readonly number[] };

/** Fields that more than one column stands for, in the order of the fields. */
export function conflictsOf(state: MapperState): readonly Conflict[] {
  return fieldsOfKind(state.kind)
    .map((field) => ({ field, columns: columnsOf(state, field) }))
    .filter(({ columns }) => columns.length > 1);
}

/** The first column that stands for a field; undefined where none does. */
export function columnOf(state: MapperState, field: MappedField): number | undefined {
  return columnsOf(state, field)[0];
}

/** The fields of a kind, in the order in which they are shown. */
export function fieldsOfKind(kind: MappedKind): readonly MappedField[] {
  return MAPPED_FIELDS[kind];
}

/** The mapping that the engine understands; undefined while two columns stand for one field, or none for any. */
export function toMapping(state: MapperState, draft: MappingDraft): Mapping | undefined {
  if (state.fields.size === 0 || conflictsOf(state).length > 0) return undefined;
  const { id, signature } = draft.mapping;
  const source = state.source.trim();
  const team = state.team.trim();
  const name = state.name.trim();
  return {
    id,
    name: name === '' ? draft.mapping.name : name,
    signature,
    kind: state.kind,
    columns: Object.fromEntries([...state.fields].map(([column, field]) => [field, column])),
    units: unitsInUse(state, draft),
    ...(state.dateOrder === undefined ? {} : { dateOrder: state.dateOrder }),
    source: source === '' ? draft.mapping.source : source,
    ...(team === '' ? {} : { team }),
  };
}

/** The answers; where one is still open, the guess, so that there is something to look at. */
function unitsInUse(state: MapperState, { questions }: MappingDraft): Mapping['units'] {
  const units: Partial<Record<'duration' | 'effort', TimeUnit>> = {};
  for (const field of ['duration', 'effort'] as const) {
    const column = columnOf(state, field);
    const question = questions.find((each) => each.ask === 'unit' && each.column === column);
    const unit = state.units[field] ?? (question?.ask === 'unit' ? question.guess : undefined);
    if (column !== undefined && unit !== undefined) units[field] = unit;
  }
  return units;
}

function columnsOf({ fields }: MapperState, field: MappedField): readonly number[] {
  return [...fields]
    .filter(([, each]) => each === field)
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

function fieldsOf({ kind, columns }: Mapping): ReadonlyMap<number, MappedField> {
  return new Map(
    fieldsOfKind(kind).flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [[column, field] as const];
    }),
  );
}

const STRENGTH = { name: 0, beginning: 1, likeness: 2 } as const;

/** Each field goes to the column that guesses it best; where the engine sees a conflict, to all of them. */
function guessedFields(draft: MappingDraft, kind: MappedKind): ReadonlyMap<number, MappedField> {
  const fields = new Map(kind === draft.mapping.kind ? fieldsOf(draft.mapping) : []);
  const taken = new Set(fields.values());
  const guesses = draft.columns
    .flatMap((column) => guessOf(column, kind))
    .sort((a, b) => STRENGTH[a.by] - STRENGTH[b.by]);
  for (const { index, field } of guesses) {
    if (taken.has(field) || fields.has(index)) continue;
    fields.set(index, field);
    taken.add(field);
  }
  for (const conflict of draft.conflicts) {
    if (conflict.kind === kind) for (const column of conflict.columns) fields.set(column, conflict.field);
  }
  return fields;
}

/** The guess of one column for a kind, if there is one. */
export function guessOf(column: MappedColumn, kind: MappedKind) {
  return column.guesses.filter((guess) => guess.kind === kind).map((guess) => ({ ...guess, index: column.index }));
}

/** A unit that the header tells is taken as it is; one that is only guessed waits for the person. */
function unitsWithoutQuestion({ mapping, questions }: MappingDraft): Mapping['units'] {
  return questions.reduce<Mapping['units']>(
    (units, question) => (question.ask === 'unit' ? withoutUnitOf(units, question.field) : units),
    mapping.units,
  );
}

/** A unit belongs to a column: another column, another unit. */
function withoutUnitOf(units: Mapping['units'], field: MappedField | undefined): Mapping['units'] {
  if (field !== 'duration' && field !== 'effort') return units;
  const { [field]: _gone, ...rest } = units;
  return rest;
}
