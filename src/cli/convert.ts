import { foldedRows } from '../engine/folded-rows.ts';
import { toBundle } from '../importers/neutral-export.ts';
import { parseArguments } from './arguments.ts';
import { exitUnlessRead, stop } from './exit.ts';
import { readFiles } from './read-files.ts';
import { reportJson } from './report-json.ts';

const USAGE = 'Usage: npm run -s convert -- [--time-zone ZONE] FILE...';

/** Reads files and prints what became of their rows, and the rows as one neutral bundle. */
async function convert(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2), ['time-zone'], USAGE);
  if (!parsed.ok) return stop(parsed.error, 2);
  const reads = await readFiles(parsed.value.files, parsed.value.zone);
  const rows = foldedRows(reads.map(({ batch }) => batch));
  const bundle = toBundle(rows, { generatedAt: new Date().toISOString(), timeZone: parsed.value.zone });
  process.stdout.write(
    `${JSON.stringify({ report: { files: reads.map(({ report }) => reportJson(report)) }, bundle })}\n`,
  );
  exitUnlessRead(reads);
}

await convert();
