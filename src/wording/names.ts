/** Names from files, in any script, beside our own words. */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Characters that turn the direction of whatever follows them; a name may hold one, our own words hold none. */
const TURNS = /[\u202a-\u202e]/g;

/** Sets off text in a right-to-left script, so that digits and brackets around it stay in their place. */
export function isolated(name: string): string {
  const plain = name.replace(TURNS, '');
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Cuts a name in its middle, between whole characters: "pagerduty-inc…-2026.json". */
export function cutName(name: string, longest: number): string {
  const characters = [...graphemes.segment(name)].map(({ segment }) => segment);
  if (characters.length <= longest) return name;
  const end = Math.floor((longest - 1) * 0.45);
  return `${characters.slice(0, longest - 1 - end).join('')}…${characters.slice(-end).join('')}`;
}

/** Names for narrow places: the words that all of them begin with are left out. "Kestrel 37", "Kestrel 42" are 37 and 42. */
export function withoutSharedWords(names: readonly string[]): readonly string[] {
  const split = names.map((name) => name.split(' '));
  const [first = []] = split;
  const shared = first.findIndex((word, at) => split.some((words) => words[at] !== word));
  const rest = split.map((words) => words.slice(shared).join(' '));
  return names.length < 2 || shared <= 0 || rest.includes('') ? names : rest;
}
