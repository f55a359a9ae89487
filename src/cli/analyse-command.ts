import { readFileSync } from 'node:fs';
import { DEFINITIONS, failed, isDefinition, NO_SETTINGS, ok, type Result, type Settings } from '../domain/index.ts';
import { fold } from '../engine/fold.ts';
import { parseSettingsFile } from '../importers/settings/settings-file.ts';
import { analyse as analysisOf } from '../metrics/analyse.ts';
import { analysisJson } from './analysis-json.ts';
import { parseArguments } from './arguments.ts';
import { type Outcome, outcomeOf, stopped } from './outcome.ts';
import { readFiles } from './read-files.ts';

const USAGE = 'Usage: npm run -s analyse -- [--settings FILE] [--definition ID] [--time-zone ZONE] FILE...';

/** Reads files and tells every number of the method, per team and sprint; `words` are those behind the command. */
export async function analyse(words: readonly string[]): Promise<Outcome> {
  const parsed = parseArguments(words, ['time-zone', 'settings', 'definition'], USAGE);
  if (!parsed.ok) return stopped(parsed.error, 2);
  const { files, zone } = parsed.value;
  const settings = withDefinition(readSettings(parsed.value.settings, zone), parsed.value.definition);
  if (!settings.ok) return stopped(settings.error, 1);
  const { definition } = settings.value;
  const reads = await readFiles(files, zone);
  const batches = reads.filter(({ report }) => report.fault === null).map(({ batch }) => batch);
  const { dataset, untouchedIncidents } = fold({
    batches,
    decisions: [],
    settings: settings.value,
    zone: settings.value.zone ?? zone,
  });
  return outcomeOf(reads, analysisJson(analysisOf(dataset, { definition }), untouchedIncidents));
}

function readSettings(path: string | undefined, zone: string): Result<Settings, string> {
  if (path === undefined) return ok(NO_SETTINGS);
  try {
    return parseSettingsFile(readFileSync(path, 'utf8'), zone);
  } catch (problem) {
    return failed(
      `The settings file could not be opened: ${problem instanceof Error ? problem.message : String(problem)}.`,
    );
  }
}

/** The settings with the definition that the call names; a rule that they do not have is refused. */
function withDefinition(settings: Result<Settings, string>, id: string | undefined): Result<Settings, string> {
  if (!settings.ok || id === undefined) return settings;
  const { definitions } = settings.value;
  const known: readonly string[] = [...DEFINITIONS, ...definitions.map((own) => own.id)];
  if (isDefinition(id) && known.includes(id)) return ok({ ...settings.value, definition: id });
  return failed(`There is no definition "${id}". There are: ${known.join(', ')}.`);
}
