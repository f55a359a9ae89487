import type { Mapping } from '../domain/mapping.ts';
import type { TableDocument } from './importer.ts';
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
export function* unusedNames({ headers, rows }: TableDocument, { columns }: Mapping): Iterable<string> {
  const used = new Set<number>(Object.values(columns));
  const places = headers.flatMap((header, at) => (!used.has(at) && isOfPeople(header) ? [at] : []));
  for (const row of rows) {
    for (const at of places) {
      for (const name of countPeople(row[at] ?? '')?.names ?? []) if (FULL_NAME.test(name)) yield name;
    }
  }
}

function isOfPeople(header: string): boolean {
  const words = wordsOfHeader(header).split(' ');
  return words.at(-1) === 'by' || words.join('').includes('oncall') || words.some((word) => PEOPLE_WORDS.has(word));
}
