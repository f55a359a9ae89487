import type { Row } from '../../domain/index.ts';
import { isFiniteNumber, isInstant, isNumbers, isSeverity, isText, isTexts, isTime } from './backup-checks.ts';

/** What the cells of one field of a row may hold. */
export type Field = { readonly holds: (value: unknown) => boolean; readonly isNeeded?: true };
/** All fields of one kind of row: a new field does not compile until it is named. */
export type Fields<OneRow extends Row> = Readonly<Record<Exclude<keyof OneRow, 'kind'>, Field>>;

export const text: Field = { holds: isText };
export const texts: Field = { holds: isTexts };
export const number: Field = { holds: isFiniteNumber };
export const time: Field = { holds: isTime };
export const instant: Field = { holds: isInstant };
export const yesOrNo: Field = { holds: (value) => typeof value === 'boolean' };
export const severity: Field = { holds: isSeverity };
export const needed = (field: Field): Field => ({ ...field, isNeeded: true });

/** One of some texts; a text that is missing here does not compile. */
export function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): Field {
  const known = new Set(Object.keys(names));
  return { holds: (value) => isText(value) && known.has(value) };
}

/** Numbers under some names only. */
export function parts<Name extends string>(names: Readonly<Record<Name, true>>): Field {
  const known = new Set(Object.keys(names));
  return { holds: (value) => isNumbers(value) && Object.keys(value).every((name) => known.has(name)) };
}

/** The fields that every row has. */
export const base = {
  source: needed(text),
  site: text,
  line: needed(number),
  excluded: oneOf<NonNullable<Row['excluded']>>({
    ...{ test: true, drill: true, maintenance: true, declined: true, merged: true, duplicate: true },
    ...{ cancelled: true, deleted: true, 'not-an-incident': true },
  }),
};
