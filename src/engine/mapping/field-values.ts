import type { AssignRule } from '../../domain/index.ts';
import { ASSIGN_FIELDS } from '../../domain/index.ts';
import { gather } from '../fold/gather.ts';
import { type TeamFacts, valuesOf } from '../fold/team-book.ts';
import type { Shelf } from '../library.ts';

/** A value in a field that rules can be about. */
export type FieldValue = Pick<AssignRule, 'field' | 'value'>;

/** How many records of the data have a value. */
export type ValueUse = FieldValue & { readonly sprints: number; readonly incidents: number };

/** A text that is equal for values that one rule is about. */
export function fieldValueName({ field, value }: FieldValue): string {
  return `${field} ${value.normalize('NFC').trim().toLowerCase()}`;
}

/** Counts values, each once per record; spellings that one rule is about are one, as the first one is written. */
export function createTally() {
  const uses = new Map<string, ValueUse>();
  const add = (field: AssignRule['field'], values: readonly string[], kind: 'sprints' | 'incidents') => {
    const written = new Map(values.map((value) => [fieldValueName({ field, value }), value] as const));
    for (const [name, value] of written) {
      if (value.trim() === '') continue;
      const use = uses.get(name) ?? { field, value, sprints: 0, incidents: 0 };
      uses.set(name, { ...use, [kind]: use[kind] + 1 });
    }
  };
  return { add, uses: (): ReadonlyMap<string, ValueUse> => uses };
}

const remembered = new WeakMap<Shelf['batches'], ReadonlyMap<string, ValueUse>>();

/** Every value of the files' sprints and incidents in the fields that rules can be about, by `fieldValueName`. */
export function valueUses({ batches }: Shelf): ReadonlyMap<string, ValueUse> {
  const known = remembered.get(batches);
  if (known !== undefined) return known;
  const { sprints, incidents } = gather(batches);
  const tally = createTally();
  const addRow = (row: TeamFacts & { readonly excluded?: unknown }, kind: 'sprints' | 'incidents') => {
    if (row.excluded === undefined) for (const field of ASSIGN_FIELDS) tally.add(field, valuesOf(row, field), kind);
  };
  for (const record of sprints.all()) if (record !== undefined) addRow(record.row, 'sprints');
  for (const record of incidents.all()) if (record !== undefined) addRow(record.row, 'incidents');
  remembered.set(batches, tally.uses());
  return tally.uses();
}
