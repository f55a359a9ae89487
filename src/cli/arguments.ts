import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../domain/index.ts';

export type Arguments = {
  readonly files: readonly string[];
  /** IANA zone for times without one. */
  readonly zone: string;
  readonly settings?: string;
  /** Id of the definition to compute with; absent = as in the settings. */
  readonly definition?: string;
  /** A saved mapping, for tables with its columns. */
  readonly mapping?: string;
  /** Whether tables that nobody knows are read by the mapping that is guessed. */
  readonly acceptsGuess: boolean;
};

const OPTIONS = {
  'time-zone': { type: 'string' },
  settings: { type: 'string' },
  definition: { type: 'string' },
  mapping: { type: 'string' },
  'accept-mapping': { type: 'boolean' },
} as const;

/** Reads the command line; fails with the usage, or with what is wrong. `options` are those that the command knows. */
export function parseArguments(
  given: readonly string[],
  options: readonly (keyof typeof OPTIONS)[],
  usage: string,
): Result<Arguments, string> {
  try {
    const known = Object.fromEntries(options.map((option) => [option, OPTIONS[option]]));
    const { values, positionals } = parseArgs({ args: [...given], options: known, allowPositionals: true });
    if (positionals.length === 0) return failed(usage);
    if (positionals.includes('-')) return failed(`Standard input is not read: name the files.\n${usage}`);
    const zone = String(values['time-zone'] ?? 'UTC');
    if (!isZone(zone)) return failed(`"${zone}" is not a time zone. Name one like Europe/London.\n${usage}`);
    return ok({
      files: positionals,
      zone,
      ...(values.settings !== undefined && { settings: String(values.settings) }),
      ...(values.definition !== undefined && { definition: String(values.definition) }),
      ...(values.mapping !== undefined && { mapping: String(values.mapping) }),
      acceptsGuess: values['accept-mapping'] === true,
    });
  } catch (problem) {
    return failed(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
