import { codeOf, withCodes } from './address-codes.ts';
import { NO_RANGE, type RawSearch, readView } from './view-search.ts';

type Going<Search> = { readonly search: Search; readonly next: (search: Search) => Search };

/**
 * Keeps the view on the way from any page to any other; what the way itself names goes before it, and what it names as
 * undefined is taken back. With another team the range of the one before is left behind. What comes out is written into
 * the address, and tells keys by their codes only.
 */
export function carryView<Search extends RawSearch>({ search, next }: Going<Search>): Search {
  const view = readView(search);
  const asked = next(search);
  return withCodes({ ...view, ...(isOtherTeam(view, asked) ? NO_RANGE : {}), ...asked });
}

function isOtherTeam({ team }: ReturnType<typeof readView>, asked: RawSearch): boolean {
  return team !== undefined && typeof asked.team === 'string' && codeOf(asked.team) !== codeOf(team);
}

/**
 * A reader of an address that leaves nothing unread in it. The router keeps what stood there beside what was read of it: a
 * value that is not known is written over, so that the first view takes its place.
 */
export function readAll<Input extends object, Search extends object>(
  read: (input: Input) => Search,
): (input: Input) => Search {
  return (input) => {
    const unread = Object.fromEntries(Object.keys(input).map((key) => [key, undefined]));
    return { ...unread, ...read(input) };
  };
}
