import { shortCode } from '../../domain/index.ts';

/** The parts of an address that say which team or sprint is meant, and the words that stand there for none in particular. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  team: [],
  sprint: ['last', 'all'],
  since: [],
  until: [],
  compare: ['last-six'],
  at: [],
};

/** As `codeOf` writes it: a sign that keys of teams do not have, and 64 bits; no key of a sprint looks so by chance. */
const CODE = /^_[0-9a-z]{13}$/;

/** What has keys of its own. */
type Keyed = { readonly id: string; readonly sprints: readonly { readonly key: string }[] };

/**
 * The address with a code in the place of each key. A key is often made from a name, as that of a team is; its code tells
 * nothing to who does not have the data. Codes stay as they are.
 */
export function withCodes<Search extends object>(search: Search): Search {
  return changed(search, codeOf);
}

/** The address with the keys of these teams and of their sprints in the place of codes; codes of others stay, and name none. */
export function withKeys<Search extends object>(search: Search, teams: readonly Keyed[]): Search {
  const keyOf = (code: string) =>
    teams.flatMap(({ id, sprints }) => [id, ...sprints.map(({ key }) => key)]).find((key) => codeOf(key) === code);
  return changed(search, (text) => (CODE.test(text) ? (keyOf(text) ?? text) : text));
}

/** What a key is called in an address; a code is called by itself. */
export function codeOf(key: string): string {
  if (CODE.test(key)) return key;
  const code = CODES.get(key) ?? `_${shortCode(key).padStart(13, '0')}`;
  CODES.set(key, code);
  return code;
}

/** Each is worked out once: every link of a page asks for them. */
const CODES = new Map<string, string>();

/** The sprint that an address names, for the way to another page; the words for none in particular name none. */
export function sprintPlace({ sprint }: { readonly sprint?: unknown }): { readonly sprint?: string } {
  return typeof sprint === 'string' && PARTS.sprint?.includes(sprint) === false ? { sprint } : {};
}

type Change = (text: string) => string;

function changed<Search extends object>(search: Search, change: Change): Search {
  const parts = Object.entries(search).map(([part, value]) => [part, changedPart(part, value, change)]);
  return { ...search, ...Object.fromEntries(parts) };
}

function changedPart(part: string, value: unknown, change: Change): unknown {
  if (part === 'from' && Array.isArray(value)) return value.map((step: unknown) => changedStep(step, change));
  const words = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (words === undefined || typeof text !== 'string' || text === '') return value;
  return words.includes(text) ? text : change(text);
}

function changedStep(step: unknown, change: Change): unknown {
  return typeof step === 'object' && step !== null ? changed(step, change) : step;
}
