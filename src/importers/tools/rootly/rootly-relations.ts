import { listAt, textAt } from '../../read/json-values.ts';

/**
 * What belongs to a Rootly incident comes in three forms, by version of the endpoint: `{name}`, `{attributes: {name}}` or
 * `{data: {attributes: {name}}}` (FORMATS 2.6).
 */
const PATHS: readonly (readonly string[])[] = [['data', 'attributes'], ['attributes'], ['data'], []];

/** A field of a related object, in whichever form it is; undefined where none has it. */
export function fieldOf(related: unknown, field: string): string | undefined {
  for (const path of PATHS) {
    const text = textAt(related, ...path, field);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The names of a list of related objects, each once; the list itself may stand under `data`. */
export function namesIn(incident: unknown, list: string): readonly string[] {
  const entries = [...listAt(incident, list), ...listAt(incident, list, 'data')];
  const names = entries.flatMap((entry) => (typeof entry === 'string' ? entry.trim() : (fieldOf(entry, 'name') ?? [])));
  return [...new Set(names)].filter((name) => name !== '');
}

/** What tells one person from another; undefined where nobody is given. */
export function personKey(person: unknown): string | undefined {
  return fieldOf(person, 'id') ?? fieldOf(person, 'email') ?? personNames(person)[0];
}

/** Names and addresses of a person, to be cleared from titles. */
export function personNames(person: unknown): readonly string[] {
  if (typeof person === 'string') return person.trim() === '' ? [] : [person.trim()];
  return ['full_name', 'name', 'email'].flatMap((field) => fieldOf(person, field) ?? []);
}
