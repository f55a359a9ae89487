import { readFileSync } from 'node:fs';
import { failed, type Mapping, ok, type Result } from '../domain/index.ts';
import { foldedRows } from '../engine/folded-rows.ts';
import { parseMappingFile } from '../importers/mapping/mapping-file.ts';
import { toBundle } from '../importers/neutral/neutral-export.ts';
import { parseArguments } from './arguments.ts';
import { guessText } from './guess-text.ts';
import { type Outcome, outcomeOf, stopped } from './outcome.ts';
import { type FileRead, readFiles } from './read-files.ts';
import { reportJson } from './report-json.ts';

const USAGE = 'Usage: npm run -s convert -- [--time-zone ZONE] [--mapping FILE] [--accept-mapping] FILE...';

/** Reads files and tells what became of their rows, with the rows as one neutral bundle; `words` are those behind the command. */
export async function convert(words: readonly string[]): Promise<Outcome> {
  const parsed = parseArguments(words, ['time-zone', 'mapping', 'accept-mapping'], USAGE);
  if (!parsed.ok) return stopped(parsed.error, 2);
  const { files, zone, acceptsGuess } = parsed.value;
  const mapping = readMapping(parsed.value.mapping);
  if (!mapping.ok) return stopped(mapping.error, 1);
  const reads = await readFiles(files, zone, { ...mapping.value, acceptsGuess });
  const rows = foldedRows(reads.map(({ batch }) => batch));
  const bundle = toBundle(rows, { generatedAt: new Date().toISOString(), timeZone: zone });
  return outcomeOf(reads, { report: { files: reads.map(reportJson) }, bundle }, remarks(reads, mapping.value.mapping));
}

function readMapping(path: string | undefined): Result<{ readonly mapping?: Mapping }, string> {
  if (path === undefined) return ok({});
  try {
    const mapping = parseMappingFile(readFileSync(path, 'utf8'));
    return mapping.ok ? ok({ mapping: mapping.value }) : mapping;
  } catch (problem) {
    return failed(
      `The mapping file could not be opened: ${problem instanceof Error ? problem.message : String(problem)}.`,
    );
  }
}

/** What was guessed, and a mapping that was for none of the files; '' where there is nothing to say. */
function remarks(reads: readonly FileRead[], given: Mapping | undefined): string {
  const isUnused = given !== undefined && !reads.some(({ mapping }) => mapping?.id === given.id);
  const guesses = reads.map((read, at) => guessText(read, `report.files[${at}].mapping`));
  return `${isUnused ? `No file has the columns of the mapping "${given.name}".\n` : ''}${guesses.join('')}`;
}
