/** RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Lines of cells with a tab between them, as spreadsheets take them from the clipboard; no cell has a tab or a line end. */
export function toTabbedText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => guarded(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function csvCell(cell: string): string {
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const NEGATIVE = /^-\d+([.,]\d+)?$/;

/** A spreadsheet takes a cell that starts so for a formula; negative numbers are none. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !NEGATIVE.test(cell) ? `'${cell}` : cell;
}
