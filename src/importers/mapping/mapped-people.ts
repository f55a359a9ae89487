import type { Mapping } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import { wordsOfHeader } from './mapping-headers.ts';
import { countPeople } from './mapping-values.ts';

/** Words of a header that says of itself that it names somebody, in the languages that exports come in. */
const PEOPLE_WORDS: ReadonlySet<string> = new Set(
  'owner assignee assigned reporter caller contact requester requestor creator author commander lead responder responders engineer user username person people email mail attendees participants watchers who oncall customer melder bearbeiter verantwortlich verantwortlicher ersteller autor besitzer betroffener kunde auteur responsable propietario autore'.split(
    ' ',
  ),
);

/** A full name or an address: two to four words with a letter each, no digits; one word alone could be anything. */
const FULL_NAME = /^(?:\S+@\S+|[\p{L}.'’-]+(?:,? [\p{L}.'’-]+){1,3})$/u;

/**
 * The names of people in the columns that a mapping does not use (`Raised by`, `Owner`, `On-call`): nothing is read there, but
 * titles that say such a name are cleared of it.
 */
export function* unusedNames(
  { headers, rows }: TableDocument,
  { columns }: Pick<Mapping, 'columns'>,
): Iterable<string> {
  const used = new Set<number>(Object.values(columns));
  const places = headers.flatMap((header, at) => (!used.has(at) && namesPeople(header) ? [at] : []));
  for (const row of rows) {
    for (const at of places) {
      for (const name of countPeople(row[at] ?? '')?.names ?? []) if (FULL_NAME.test(name)) yield name;
    }
  }
}

/** Whether a header says that its column names somebody. */
function namesPeople(header: string): boolean {
  const words = wordsOfHeader(header).split(' ');
  return endsInBy(words) || words.some((word) => PEOPLE_WORDS.has(word));
}

/**
 * Whether a cell names somebody as its header says: full names or addresses; a name of one word only where the header says
 * nothing else (`Owner`, `Raised by`, but not `Customer impact`).
 */
export function isNameUnder(header: string, cell: string): boolean {
  if (!namesPeople(header)) return false;
  const names = countPeople(cell)?.names ?? [];
  const words = wordsOfHeader(header).split(' ');
  const isOfNames = endsInBy(words) || PEOPLE_WORDS.has(words.at(-1) ?? '');
  return names.length > 0 && (isOfNames || names.some((name) => FULL_NAME.test(name)));
}

function endsInBy(words: readonly string[]): boolean {
  return words.at(-1) === 'by' || words.join('').includes('oncall');
}
