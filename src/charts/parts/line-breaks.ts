/** Where a line may break, beyond the spaces: between the words of scripts that are written without any. */

/** Scripts whose words stand beside each other without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What is as wide as it is high, and may be parted from its neighbour anywhere if nothing better is there. */
const WIDE_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{Extended_Pictographic}/u;
/** A bracket or quotation mark that opens belongs to what follows it. */
const OPENS = /^[\p{Ps}\p{Pi}]+$/u;

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The whole characters of a text, as a reader counts them: a family emoji is one. */
export function graphemesOf(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** A text without spaces in the pieces between which a line may break; full stops and brackets stay with their word. */
export function piecesOf(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [word];
  const pieces: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of words.segment(word)) {
    if (OPENS.test(segment)) opening += segment;
    else if (isWordLike !== true && opening === '' && pieces.length > 0) pieces.push(`${pieces.pop()}${segment}`);
    else {
      pieces.push(`${opening}${segment}`);
      opening = '';
    }
  }
  return opening === '' ? pieces : [...pieces, opening];
}

/** True for a piece that may be broken between any two characters where it is too long for a line. */
export function isBreakable(piece: string): boolean {
  const all = graphemesOf(piece);
  return all.length > 1 && all.filter((one) => WIDE_SCRIPT.test(one)).length * 2 > all.length;
}
