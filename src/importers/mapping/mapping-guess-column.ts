import { MAPPED_FIELDS, type MappedField, type MappedKind } from '../../domain/mapping.ts';
import { MAPPING_ALIASES } from './mapping-aliases.ts';
import { fitsField } from './mapping-fit.ts';
import { withoutUnit, wordsOfHeader } from './mapping-headers.ts';
import { likenessOf } from './mapping-likeness.ts';

/** How a field was found: the header is a known name, begins as one does, or is like one. */
export type GuessedBy = 'name' | 'beginning' | 'likeness';

/** A field that a column may stand for; of two with the same `by`, the smaller `rank` is likelier. */
export type FieldGuess = { readonly field: MappedField; readonly by: GuessedBy; readonly rank: number };

/** Headers that name one person: nothing may be guessed from them, since no name of a person is ever shown. */
const ONE_PERSON =
  /\b(by|assignee|assigned|reporter|owner|lead|leader|manager|commander|author|creator|requester|requestor|caller|e?mail|contact|engineer|login|username)\b/;

const ORDER: Readonly<Record<GuessedBy, number>> = { name: 0, beginning: 1, likeness: 2 };

/**
 * The field of one kind of row that a column most likely stands for, by its header: exact, then by the beginning, then by
 * likeness (FORMATS 7.4). A field whose values look otherwise is passed over: a column `Resolved` with `yes` in it is no
 * time. Undefined where nothing fits, and for columns that name a person.
 */
export function guessField(header: string, values: readonly string[], kind: MappedKind): FieldGuess | undefined {
  const words = wordsOfHeader(header);
  if (words === '') return undefined;
  const guesses = Object.entries(MAPPING_ALIASES[kind])
    .flatMap(([field, aliases]) => guessOf(words, field, aliases, kind) ?? [])
    .sort((a, b) => ORDER[a.by] - ORDER[b.by] || a.rank - b.rank);
  return guesses.find(({ field, by }) => (by === 'name' || !ONE_PERSON.test(words)) && fitsField(field, values));
}

function guessOf(words: string, name: string, aliases: readonly string[], kind: MappedKind): FieldGuess | undefined {
  const field = fieldNamed(name, kind);
  if (field === undefined) return undefined;
  const bare = withoutUnit(words);
  const exact = aliases.findIndex((alias) => alias === words || alias === bare);
  if (exact >= 0) return { field, by: 'name', rank: exact };
  const beginning = longest(
    aliases.filter((alias) => begins(words, alias) || (words.length >= 4 && begins(alias, words))),
  );
  if (beginning !== undefined) return { field, by: 'beginning', rank: -beginning.length };
  const likeness = Math.max(...aliases.map((alias) => likenessOf(bare, alias)));
  return likeness === 0 ? undefined : { field, by: 'likeness', rank: -likeness };
}

function fieldNamed(name: string, kind: MappedKind): MappedField | undefined {
  return MAPPED_FIELDS[kind].find((field) => field === name);
}

function begins(words: string, alias: string): boolean {
  return words.startsWith(`${alias} `);
}

function longest(aliases: readonly string[]): string | undefined {
  return [...aliases].sort((a, b) => b.length - a.length)[0];
}
