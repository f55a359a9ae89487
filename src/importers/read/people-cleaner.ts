import {
  clearAddresses,
  createFullNameCleaner,
  createTitleCleaner,
  isOnePerson,
  SOMEBODY,
  wordsOfName,
} from './people.ts';

/** Clears what a file says of the people whom it names; each kind of field has its own reading (METHOD section 4). */
export type PeopleCleaner = {
  /** Titles and labels, which people write: cleared of names, and of a user name that is all of it. */
  readonly text: (text: string) => string;
  /** A category such as a status or a type: `[person]` where all of it is a full name, an address or a user name. */
  readonly category: (text: string) => string;
  /** A team, a service: as a category, but a name of one word stays, since it may be their own. */
  readonly group: (text: string) => string;
  /** An id, or the name of a sprint: `[person]` in place of each full name in it; what refers to it is cleared alike. */
  readonly id: (text: string) => string;
  /** An address of a page, up to the first part of it that names somebody; undefined where that is its host. */
  readonly link: (text: string) => string | undefined;
  /** Whether all of a text is the full name or the address of somebody whom the file names. */
  readonly isKnown: (text: string) => boolean;
};

/** Texts of categories repeat; what was made of the last few thousand is remembered. */
const REMEMBERED = 5000;
/** What stands between several people of one cell: `Jane Doe <jane@acme.example>`, `Jane Doe / Li Wu`. */
const BETWEEN_PEOPLE = /[,;|/&+()<>\n]+/;
/** Longer texts are sentences, and no lists of names. */
const LONGEST_LIST = 300;
/** `jira@acme.atlassian.net:PAY-1` is the key of a record at a site, and no address of a person. */
const SITE_KEY = /^[a-z][a-z.]*@[\w.-]+:/;

/** Makes the cleaner of one file from all names, addresses and user names that its people columns hold. */
export function createPeopleCleaner(names: Iterable<string>): PeopleCleaner {
  const known = knownPeople(names);
  const clearTitle = createTitleCleaner(known.names);
  const group = remembering((text) => (isOf(known.fullNames, text) ? SOMEBODY : clearAddresses(text)));
  const category = remembering((text) => (isOf(known.users, text) ? SOMEBODY : group(text)));
  return {
    text: (text) => (isOf(known.users, text) ? SOMEBODY : clearTitle(text)),
    category,
    group,
    id: createIdCleaner(known),
    link: createLinkCleaner(known, clearTitle),
    isKnown: (text) => isOf(known.fullNames, text),
  };
}

/** The cleaner of a file that names nobody: addresses alone are cleared. */
export const NOBODY_KNOWN: PeopleCleaner = createPeopleCleaner([]);

/** Clears any text of a file, whatever field it is of; what is left out of a link is named by the neutral token. */
export function clearAny(text: string, cleaner: PeopleCleaner): string {
  return /^https?:\/\//i.test(text) ? (cleaner.link(text) ?? SOMEBODY) : cleaner.text(text);
}

type KnownPeople = {
  readonly names: readonly string[];
  /** Full names in both orders, and addresses, in lower case. */
  readonly fullNames: ReadonlySet<string>;
  /** These, and user names. */
  readonly users: ReadonlySet<string>;
  /** Single words of all of them. */
  readonly words: ReadonlySet<string>;
};

function knownPeople(given: Iterable<string>): KnownPeople {
  const names = [...given];
  const addresses = names.flatMap((name) => (name.includes('@') ? [name.trim().toLowerCase()] : []));
  const people = names.map(wordsOfName).filter(isOnePerson);
  const full = people.filter((words) => words.length > 1 && !words.some((word) => /\d/.test(word)));
  const logins = people.flatMap((words) => (words.length === 1 ? words : []));
  const fullNames = new Set([...addresses, ...full.flatMap(spellingsOf)]);
  return {
    names,
    fullNames,
    users: new Set([...fullNames, ...logins]),
    words: new Set(people.flat().flatMap(partsOf)),
  };
}

/** `jane doe`, `doe jane`, and joined: `jane-doe`, `jane.doe`, `jane_doe`. */
function spellingsOf(words: readonly string[]): readonly string[] {
  const turned = [...words.slice(-1), ...words.slice(0, -1)];
  return [words.join(' '), turned.join(' '), ...['-', '.', '_'].map((mark) => words.join(mark))];
}

/** Whether all of a text is somebody, or several people. */
function isOf(people: ReadonlySet<string>, text: string): boolean {
  if (people.size === 0 || text.length > LONGEST_LIST) return false;
  if (isOne(people, text)) return true;
  if (!BETWEEN_PEOPLE.test(text)) return false;
  const parts = text.split(BETWEEN_PEOPLE).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => isOne(people, part) || clearAddresses(part.trim()) === SOMEBODY);
}

function isOne(people: ReadonlySet<string>, text: string): boolean {
  const lower = text.trim().toLowerCase();
  if (people.has(lower)) return true;
  return /[\s,]/.test(lower) && people.has(lower.replace(/[\s,]+/g, ' '));
}

const PART_MARK = /[/|#]/;

/** Ids without a space, which are most, hold a full name only as a whole part: `jane.doe/7`. */
function createIdCleaner({ names, fullNames }: KnownPeople): PeopleCleaner['id'] {
  const clearNames = createFullNameCleaner(names);
  const clearSpaced = remembering((text) => (isOf(fullNames, text) ? SOMEBODY : clearNames(text)));
  const clearPart = (part: string) => (isOf(fullNames, part) ? SOMEBODY : clearAddresses(part));
  return (text) => {
    if (text.includes(' ')) return clearSpaced(text);
    if (text.includes('@') && SITE_KEY.test(text)) return text;
    const isOfParts = PART_MARK.test(text) && !isOne(fullNames, text);
    return isOfParts
      ? text
          .split(/([/|#])/)
          .map(clearPart)
          .join('')
      : clearPart(text);
  };
}

const WORDS_OF_LINK = /[\p{L}\p{N}]+/gu;

/**
 * Links hold names in their words (`/issue/ENG-1/ask-jane-doe`) and user names as parts of the path (`/jdoe/board`). Most hold
 * no word of any name, which a look at their words tells.
 */
function createLinkCleaner(people: KnownPeople, clearTitle: (text: string) => string): PeopleCleaner['link'] {
  const namesSomebody = (part: string) => {
    const words = decoded(part);
    const spoken = words.toLowerCase().match(WORDS_OF_LINK)?.join(' ') ?? '';
    return isOf(people.users, words) || clearAddresses(words) !== words || clearTitle(spoken) !== spoken;
  };
  const isFree = (link: string) => {
    const words = decoded(link);
    return (
      !words.includes('@') &&
      !words
        .toLowerCase()
        .match(WORDS_OF_LINK)
        ?.some((word) => people.words.has(word))
    );
  };
  return (link) => {
    if (isFree(link)) return link;
    const [, start = '', rest = ''] = /^(\w+:\/\/[^/?#]*)(.*)$/s.exec(link) ?? [];
    if (start === '' || namesSomebody(start)) return namesSomebody(link) ? undefined : link;
    const parts = rest.split(/(?=[/?#])/);
    const at = parts.findIndex((part) => namesSomebody(part.slice(1)));
    return at < 0 ? link : `${start}${parts.slice(0, at).join('')}/`;
  };
}

function partsOf(word: string): readonly string[] {
  return word.match(WORDS_OF_LINK) ?? [];
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function remembering(clear: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    if (made.size === REMEMBERED) made.clear();
    const cleared = clear(text);
    made.set(text, cleared);
    return cleared;
  };
}
