/** Where a JSON text breaks. `isCut`: it is right as far as it goes, and ends too early. */
export type JsonFault = { readonly isCut: boolean; readonly line: number; readonly detail: string };

/** Blanks, then one token: a mark, the quote that begins a text, a number or a word. */
const TOKEN = /[ \t\n\r]*(?:([{}[\],:"])|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** What may be left at the end of a text that was cut inside a token. */
const CUT_TOKEN = /^\s*[-+.\w]*$/;

type Mark = '{' | '[' | '}' | ']' | ':' | ',' | 'text' | 'word';
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * Finds the first place where a text stops being JSON, by its line (1-based). Asked only after `JSON.parse` has failed:
 * browsers word their errors differently, and some do not tell the place. The work grows with the text, whatever its depth.
 */
export function findJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    const token = tokenAt(text, at);
    const next: Wanted | undefined = token === undefined ? undefined : step(wanted, open, token.mark);
    if (token === undefined || next === undefined) break;
    wanted = next;
    at = token.end;
  }
  const rest = text.slice(at);
  const start = at + (rest.length - rest.trimStart().length);
  const isInText = text[start] === '"' && endOfText(text, start) === undefined;
  const isCut = wanted !== 'nothing' && (isInText || CUT_TOKEN.test(rest));
  const detail = isCut ? (isInText ? 'inside-text' : `open-brackets ${open.length}`) : 'syntax';
  return { isCut, line: text.slice(0, isCut ? text.length : start).split('\n').length, detail };
}

type Token = { readonly mark: Mark; readonly end: number };

/** The token at a place, blanks before it passed over; undefined where there is none, or a text without an end. */
function tokenAt(text: string, at: number): Token | undefined {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  if (found === null) return undefined;
  const mark = found[1] ?? 'word';
  if (mark !== '"') return { mark: isMark(mark) ? mark : 'word', end: TOKEN.lastIndex };
  const end = endOfText(text, TOKEN.lastIndex - 1);
  return end === undefined ? undefined : { mark: 'text', end };
}

function isMark(mark: string): mark is Mark {
  return '{}[],:'.includes(mark);
}

/** Behind the quote that ends the text beginning at `start`: the first without an odd number of backslashes before it. */
function endOfText(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return undefined;
}

/** What is wanted behind a mark; undefined where it may not stand there, and then nothing is opened or closed. */
function step(wanted: Wanted, open: ('{' | '[')[], mark: Mark): Wanted | undefined {
  const takesValue = wanted === 'value' || wanted === 'value-or-end';
  const takesKey = wanted === 'key' || wanted === 'key-or-end';
  switch (mark) {
    case '{':
    case '[':
      if (!takesValue) return undefined;
      open.push(mark);
      return mark === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      return close(wanted, open, mark);
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    case ',':
      if (wanted !== 'comma-or-end') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (takesKey) return mark === 'text' ? 'colon' : undefined;
      return takesValue ? behindValue(open) : undefined;
  }
}

function close(wanted: Wanted, open: ('{' | '[')[], mark: '}' | ']'): Wanted | undefined {
  const isRight = open.at(-1) === (mark === '}' ? '{' : '[');
  const mayEnd = wanted === 'comma-or-end' || wanted === (mark === '}' ? 'key-or-end' : 'value-or-end');
  if (!isRight || !mayEnd) return undefined;
  open.pop();
  return behindValue(open);
}

function behindValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}
