/**
 * Month names by their first letters, in the languages in which Jira prints dates (FORMATS 0.1): English, German,
 * French, Spanish, Portuguese, Russian. A name matches where it begins with the prefix.
 */
const PREFIXES: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'янв'],
  ['feb', 'fev', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'mrz', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'мая', 'май'],
  ['jun', 'juin', 'июн'],
  ['jul', 'juil', 'июл'],
  ['aug', 'aoû', 'aou', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  PREFIXES.flatMap((prefixes, index) => prefixes.map((prefix) => [prefix, index + 1] as const)),
);

/** The month 1-12 that a word names, in any case, abbreviated or not; undefined for other words. */
export function monthOfName(word: string): number | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  return MONTHS.get(lower.slice(0, 4)) ?? MONTHS.get(lower.slice(0, 3));
}
