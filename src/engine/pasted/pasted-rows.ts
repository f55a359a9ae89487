import { findDelimiter } from '../../importers/read/delimiter.ts';
import { splitRows } from '../../importers/read/split-rows.ts';

/** One row of pasted text: its cells, and the line on which it starts, 1-based. */
export type PastedRow = { readonly line: number; readonly cells: readonly string[] };

/** The line between the heading and the body of a table in Markdown: `| --- | :---: |`. */
const RULE = /^:?-{2,}:?$/;

/**
 * The rows of a table copied from a spreadsheet, a wiki or a file: cells with tabs, commas, semicolons or bars between
 * them. Empty rows and the ruled line of Markdown are left out, and so are the empty cells outside a row's outer bars.
 * Wiki markup doubles the bars of its heading.
 */
export function pastedRows(text: string): readonly PastedRow[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\|\|.*$/gm, (heading) => heading.replaceAll('||', '|'));
  const delimiter = findDelimiter(plain);
  const { rows, lines } = splitRows(plain, delimiter);
  return rows.flatMap((row, at) => {
    const trimmed = row.map((cell) => cell.replace(/\s+/g, ' ').trim());
    const cells = delimiter === '|' ? withoutOuter(trimmed) : trimmed;
    const isRow = cells.some((cell) => cell !== '' && !RULE.test(cell));
    return isRow ? [{ line: lines[at] ?? at + 1, cells }] : [];
  });
}

function withoutOuter(cells: readonly string[]): readonly string[] {
  return cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
}
