import Papa from 'papaparse';

/** The same content as another program would have saved it. `movesLines`: lines differ from the original's. */
export type Variant = { readonly name: string; readonly bytes: Uint8Array };

/** BOM, Windows line ends and UTF-16 for any text; for tables also `;`, shuffled columns and blank lines at the end. */
export function variantsOf(text: string, isTable: boolean): readonly Variant[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const encoder = new TextEncoder();
  const any = [
    { name: 'with a byte order mark', bytes: encoder.encode(`\uFEFF${plain}`) },
    { name: 'with CRLF', bytes: encoder.encode(plain.replaceAll('\n', '\r\n')) },
    { name: 'in UTF-16LE with a mark', bytes: utf16le(`\uFEFF${plain}`) },
    { name: 'in UTF-16LE without a mark', bytes: utf16le(plain) },
  ];
  if (!isTable) return any;
  const table = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: '\n' }).data;
  return [
    ...any,
    { name: 'with semicolons', bytes: encoder.encode(writeTable(table, ';')) },
    { name: 'with tabs', bytes: encoder.encode(writeTable(table, '\t')) },
    { name: 'with shuffled columns', bytes: encoder.encode(writeTable(shuffled(table), ',')) },
    { name: 'with blank lines at the end', bytes: encoder.encode(`${plain}\n\n\n`) },
  ];
}

function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

/** The delimiter that is most frequent in the widest of the first lines, quotes left aside: good enough for our own fixtures. */
function delimiterOf(text: string): string {
  const start = text
    .split('\n')
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (mark: string) => start.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function writeTable(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\n');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** All columns in another order; those with the same header keep theirs. Rows above the header and ragged ends stay. */
function shuffled(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const headerAt = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 3);
  const header = rows[headerAt] ?? [];
  const order = header
    .map((name, position) => ({ position, rank: rank(name.trim().toLowerCase()) }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .map(({ position }) => position);
  return rows.map((row, at) =>
    at < headerAt || row.every((cell) => cell === '')
      ? row
      : [...order.map((position) => row[position] ?? ''), ...row.slice(header.length)],
  );
}

/** FNV-1a: the same shuffle on every run. */
function rank(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
