import { ROW_REASONS } from '../../../wording/row-reasons.ts';

/** The engine's table of rows that were not kept, with words for the codes in its column `reason`. */
export function withReasonsInWords(csv: string): string {
  const [head, ...rows] = parseCsv(csv);
  const column = head?.indexOf('reason') ?? -1;
  if (head === undefined || column < 0) return csv;
  const worded = rows.map((row) => row.map((cell, at) => (at === column ? reasonInWords(cell) : cell)));
  const mark = csv.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + [head, ...worded].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(ROW_REASONS));

/** `bad-date` or `bad-date; missing-id`; a code may be followed by a fact: `excluded: drill`. */
function reasonInWords(cell: string): string {
  return cell
    .split(/\s*[;|]\s*/)
    .map((reason) => {
      const [code = '', ...facts] = reason.split(/:\s*/);
      return [REASONS.get(code) ?? code, ...facts].join(': ');
    })
    .join('; ');
}

/** Cells of a CSV text as RFC 4180 writes it: quotes double inside quotes, and line ends may stand inside them. */
function parseCsv(text: string): readonly (readonly string[])[] {
  // A cell with its end: quoted or plain, then a comma, a line end or the end of the text.
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [cell, inQuotes, plain, end] of cells) {
    // The end of the text matches once more as an empty cell.
    if (cell === '' && row.length === 0) continue;
    row.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
