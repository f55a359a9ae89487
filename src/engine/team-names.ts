import type { Team } from '../domain/index.ts';

/** Ids of the team that a value is the name of, and of the only one that it resembles. */
export type TeamsLike = { readonly same: string | undefined; readonly alike: string | undefined };

/** Words that many teams have in their names, and that tell none apart. */
const COMMON = new Set([
  'team',
  'squad',
  'group',
  'crew',
  'tribe',
  'the',
  'and',
  'on',
  'call',
  'oncall',
  'policy',
  'service',
]);
const SHORTEST = 3;

/**
 * Compares a value with the names and ids of teams. It resembles a team if one has all the words of the other, common ones
 * aside (`kestrel-api` and `Team Kestrel`), or if it is the beginning of the name, as keys of projects are (`PAY` and
 * `Payments`). A value that resembles two teams resembles none.
 */
export function teamsLike(value: string, teams: readonly Team[]): TeamsLike {
  const plain = value.trim().toLowerCase();
  const same = teams.find(({ id, name }) => id.toLowerCase() === plain || name.trim().toLowerCase() === plain);
  const words = wordsOf(value);
  const [alike, ...others] = teams.filter(({ name }) => areAlike(words, wordsOf(name)));
  return { same: same?.id, alike: others.length > 0 ? undefined : alike?.id };
}

function areAlike(words: readonly string[], team: readonly string[]): boolean {
  if (words.length === 0 || team.length === 0) return false;
  if (team.every((word) => words.includes(word)) || words.every((word) => team.includes(word))) return true;
  const [word = '', ...more] = words;
  return more.length === 0 && word.length >= SHORTEST && team.join('').startsWith(word);
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !COMMON.has(word) && !/^\d+$/.test(word));
}
