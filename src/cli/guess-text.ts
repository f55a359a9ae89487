import { MAPPED_FIELDS } from '../domain/index.ts';
import type { GuessedColumn, SuggestedMapping } from '../importers/mapping/mapping-guess.ts';
import type { FileRead } from './read-files.ts';

const BY = {
  name: 'the name says so',
  beginning: 'the name begins so',
  likeness: 'the name is alike',
} as const satisfies Record<GuessedColumn['guesses'][number]['by'], string>;

/**
 * What a table was taken for that nobody knows: each field with its column and why, the columns not used, and what the
 * data leave open with what was assumed. `place` tells where in the output the mapping is. '' for a file without a guess.
 */
export function guessText({ report, guess }: FileRead, place: string): string {
  if (guess === undefined) return '';
  const lines = [
    `${report.name} was read as ${guess.mapping.kind.replace('-', ' ')} by a guess. Look at it before you trust the numbers:`,
    ...fieldLines(guess),
    ...openLines(guess),
    `  To correct it, save ${place} as a file, change it, and give it with --mapping FILE.`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function fieldLines({ mapping, columns }: SuggestedMapping): readonly string[] {
  const { kind } = mapping;
  const used = MAPPED_FIELDS[kind].flatMap((field) => {
    const column = columns.find(({ index }) => index === mapping.columns[field]);
    if (column === undefined) return [];
    const by = column.guesses.find((guess) => guess.kind === kind && guess.field === field)?.by;
    return [`  ${field}: "${column.header}"${by === undefined ? '' : ` (${BY[by]})`}`];
  });
  const places = new Set<number>(Object.values(mapping.columns));
  const ignored = columns.filter(({ index }) => !places.has(index)).map(({ header }) => `"${header}"`);
  return ignored.length === 0 ? used : [...used, `  not used: ${ignored.join(', ')}`];
}

/** Only what is about the columns in use. */
function openLines({ mapping, columns, conflicts, questions }: SuggestedMapping): readonly string[] {
  const nameOf = (index: number) => `"${columns.find((column) => column.index === index)?.header ?? ''}"`;
  const places = new Set<number>(Object.values(mapping.columns));
  const rivals = conflicts
    .filter(({ kind }) => kind === mapping.kind)
    .map(({ field, columns: all }) => {
      const taken = mapping.columns[field] ?? 0;
      return `  left open: ${field} could be ${all.map(nameOf).join(' or ')}; ${nameOf(taken)} was taken.`;
    });
  const asked = questions
    .filter(({ column }) => places.has(column))
    .map((question) =>
      question.ask === 'unit'
        ? `  left open: the unit of ${nameOf(question.column)} (middle value ${question.median}); ${question.guess} were assumed.`
        : `  left open: day and month in ${nameOf(question.column)} (${question.samples.join(', ')}); such dates are not known without "dateOrder": "dmy" or "mdy" in the mapping.`,
    );
  return [...rivals, ...asked];
}
