import Papa from 'papaparse';

const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 200;

/**
 * Finds the delimiter by consistency (FORMATS 0, rule 4): the one under which most rows of the start have the same
 * number of cells, and many of them. Quoted cells are respected. `,` where nothing speaks for another.
 */
export function findDelimiter(text: string): string {
  const isWhole = text.length <= SAMPLE_CHARACTERS;
  const sample = isWhole ? text : text.slice(0, SAMPLE_CHARACTERS);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = consistency(sample, delimiter, isWhole);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of rows that have the most frequent width, squared, times that width; 0 where most rows have one cell. */
function consistency(sample: string, delimiter: string, isWhole: boolean): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS + 1 });
  const complete = isWhole || data.length > SAMPLE_ROWS ? data : data.slice(0, -1);
  const rows = complete.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = mostFrequent(rows.map((row) => row.length));
  if (width < 2) return mixedScore(rows);
  const share = rows.filter((row) => row.length === width).length / rows.length;
  return share * share * width;
}

/** A header alone that splits well, over rows that do not, still is a weak sign. */
function mixedScore(rows: readonly (readonly string[])[]): number {
  const first = rows[0]?.length ?? 0;
  return first > 1 ? first / 100 : 0;
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as const)[0];
}
