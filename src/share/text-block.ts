import { graphemesOf } from '../charts/parts/line-breaks.ts';
import { type Font, textWidth, wrapped } from '../charts/parts/text-width.ts';

/** Lines of one look; `y` is the baseline of the first. */
export type TextBlock = {
  readonly lines: readonly string[];
  /** The left end, or the right end of a block that is read from the right. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly isRightToLeft: boolean;
};

/** Canvas and SVG set the same text a little differently: a line keeps this share of its room. */
export const SAFE = 0.985;

/** Text in lines that fit `width`; a name that is set off from its line stays so where the line breaks inside it. */
export function setLines(text: string, width: number, font: Font): readonly string[] {
  return balanced(wrapped(bound(text), width * SAFE, font));
}

const DOT = ' · ';

/** Items with a dot between them, each whole on its line where it fits one; no line starts or ends with the dot. */
export function setItems(text: string, width: number, font: Font): readonly string[] {
  const lines: string[] = [];
  for (const item of text.split(DOT)) {
    const joined = lines.length === 0 ? item : `${lines.at(-1)}${DOT}${item}`;
    if (lines.length > 0 && textWidth(joined, font) <= width * SAFE) lines[lines.length - 1] = joined;
    else lines.push(...setLines(item, width, font));
  }
  return lines;
}

/** A number stays on the line of what it counts: "14 sprints", "97 h". */
function bound(text: string): string {
  return text.replace(/(\p{Nd}) (?=[\p{L}%])/gu, '$1\u00a0');
}

/** At most so many lines: the last one ends with an ellipsis after a whole word, or a whole character where there are no spaces. */
export function cutLines(lines: readonly string[], most: number, width: number, font: Font): readonly string[] {
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  const glue = /\s/.test(last) ? ' ' : '';
  const parts = glue === '' ? [...graphemesOf(last)] : last.split(glue);
  const text = () => `${parts.join(glue)}…`;
  while (parts.length > 1 && textWidth(text(), font) > width * SAFE) parts.pop();
  return balanced([...lines.slice(0, most - 1), text()]);
}

const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Each line closes what it opens: a line is drawn by itself. */
function balanced(lines: readonly string[]): readonly string[] {
  let open = 0;
  return lines.map((line) => {
    const before = ISOLATE.repeat(open);
    for (const character of line) {
      if (character === ISOLATE) open += 1;
      if (character === END && open > 0) open -= 1;
    }
    return `${before}${line}${END.repeat(open)}`;
  });
}

/** True for a text whose first letter is of a script that is read from the right. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, ''))?.[0];
  return (
    first !== undefined &&
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first)
  );
}

/** Below the last baseline of a block. */
export function endOf(block: TextBlock): number {
  return block.y + (block.lines.length - 1) * block.lineHeight;
}
