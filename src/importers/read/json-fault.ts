/** Where a JSON text breaks. `isCut`: it is right as far as it goes, and ends too early. */
export type JsonFault = { readonly isCut: boolean; readonly line: number; readonly detail: string };

/** Blanks, then one token: a mark, a text, a number or a word. */
const TOKEN = /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
/** What may be left at the end of a text that was cut inside a token. */
const CUT_TOKEN = /^\s*(?:"(?:[^"\\]|\\.)*\\?|[-+.\w]*)$/;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';
type Place = { readonly wanted: Wanted; readonly open: readonly ('{' | '[')[] };

/**
 * Finds the first place where a text stops being JSON, by its line (1-based). Asked only after `JSON.parse` has failed:
 * browsers word their errors differently, and some do not tell the place.
 */
export function findJsonFault(text: string): JsonFault {
  let place: Place = { wanted: 'value', open: [] };
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next = found === null ? undefined : step(place, found[1] ?? (found[2] === undefined ? 'word' : 'text'));
    if (next === undefined) break;
    place = next;
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at);
  const isCut = place.wanted !== 'nothing' && CUT_TOKEN.test(rest);
  const before = isCut ? text.length : at + (rest.length - rest.trimStart().length);
  const detail = isCut
    ? rest.trimStart().startsWith('"')
      ? 'inside-text'
      : `open-brackets ${place.open.length}`
    : 'syntax';
  return { isCut, line: text.slice(0, before).split('\n').length, detail };
}

/** The place behind a token; undefined where the token may not stand there. */
function step({ wanted, open }: Place, token: string): Place | undefined {
  const takesValue = wanted === 'value' || wanted === 'value-or-end';
  const takesKey = wanted === 'key' || wanted === 'key-or-end';
  switch (token) {
    case '{':
      return takesValue ? { wanted: 'key-or-end', open: [...open, '{'] } : undefined;
    case '[':
      return takesValue ? { wanted: 'value-or-end', open: [...open, '['] } : undefined;
    case '}':
    case ']':
      return close({ wanted, open }, token);
    case ':':
      return wanted === 'colon' ? { wanted: 'value', open } : undefined;
    case ',':
      if (wanted !== 'comma-or-end') return undefined;
      return { wanted: open.at(-1) === '{' ? 'key' : 'value', open };
    default:
      if (takesKey) return token === 'text' ? { wanted: 'colon', open } : undefined;
      return takesValue ? behindValue(open) : undefined;
  }
}

function close({ wanted, open }: Place, token: '}' | ']'): Place | undefined {
  const isRight = open.at(-1) === (token === '}' ? '{' : '[');
  const mayEnd = wanted === 'comma-or-end' || wanted === (token === '}' ? 'key-or-end' : 'value-or-end');
  return isRight && mayEnd ? behindValue(open.slice(0, -1)) : undefined;
}

function behindValue(open: Place['open']): Place {
  return { wanted: open.length === 0 ? 'nothing' : 'comma-or-end', open };
}
