import * as v from 'valibot';
import type { Backup, ImportBatch, KeptSettings, Row } from '../../domain/index.ts';
import { failed, ok, type Result } from '../../domain/index.ts';
import { NOBODY_KNOWN } from '../read/people-cleaner.ts';
import { clearRow } from '../row-people.ts';
import { batchSchema, mappingSchema } from './backup-batch.ts';
import { finite, isRecord } from './backup-checks.ts';
import { decisionSchema } from './backup-decisions.ts';
import { retrospectiveSchema } from './backup-retrospectives.ts';
import { fromRowColumns, toRowColumns } from './backup-rows.ts';
import { settingsSchema } from './backup-settings.ts';

/**
 * What a backup holds, as lines of JSON: one per record and one per 5,000 rows, so that no text of the whole has to be made.
 * The rows of an import follow its line; the last line counts those before it.
 */
const ROWS_PER_LINE = 5000;

const settingsLine = v.strictObject({ changedAt: finite, value: settingsSchema });

/** The lines of a backup, without their line breaks. Numbers that JSON has no text for are left out. */
export function* toBackupLines({ imports, decisions, settings, mappings, retrospectives }: Backup): Generator<string> {
  let lines = 0;
  const line = (kind: LineKind, value: unknown): string => {
    lines += 1;
    return JSON.stringify({ kind, value });
  };
  yield line('settings', settings);
  for (const decision of decisions) yield line('decision', decision);
  for (const mapping of mappings) yield line('mapping', mapping);
  for (const retrospective of retrospectives) yield line('retrospective', retrospective);
  for (const { batch, rows } of imports) {
    yield line('import', batch);
    for (const [kind, same] of byKind(rows)) {
      for (let at = 0; at < same.length; at += ROWS_PER_LINE) {
        yield line('rows', toRowColumns(kind, same.slice(at, at + ROWS_PER_LINE)));
      }
    }
  }
  yield line('end', lines);
}

/** Takes the lines of a backup one by one, and gives what they hold. */
export type BackupReader = {
  /** Takes the next line; fails with the place of what cannot be read: `line 12: incident.startedAt, row 17`. */
  readonly take: (line: string) => Result<void, string>;
  /** What all lines held; fails where some are missing. */
  readonly end: () => Result<Backup, string>;
};

/** Makes the reader of one backup. Everything is checked before it is taken over; addresses of people are not taken over. */
export function createBackupReader(): BackupReader {
  const gathered = createGathered();
  let lines = 0;
  return {
    take: (line) => {
      lines += 1;
      const fault = gathered.hasEnded() ? 'after its end' : takeLine(gathered, line, lines - 1);
      return fault === undefined ? ok(undefined) : failed(`line ${lines}: ${fault}`);
    },
    end: () => (gathered.hasEnded() ? gathered.whole() : failed('its end')),
  };
}

type LineKind = 'settings' | 'decision' | 'mapping' | 'retrospective' | 'import' | 'rows' | 'end';

type Gathered = ReturnType<typeof createGathered>;

function createGathered() {
  const decisions: Backup['decisions'][number][] = [];
  const mappings: Backup['mappings'][number][] = [];
  const retrospectives: Backup['retrospectives'][number][] = [];
  const imports: { readonly batch: ImportBatch; readonly rows: Row[] }[] = [];
  let settings: KeptSettings | undefined;
  let hasEnded = false;
  return {
    ...{ decisions, mappings, retrospectives, imports },
    setSettings: (kept: KeptSettings): void => {
      settings = kept;
    },
    setEnded: (): void => {
      hasEnded = true;
    },
    hasEnded: () => hasEnded,
    whole: (): Result<Backup, string> => {
      if (settings === undefined) return failed('settings');
      const twice = [idTwice(decisions), idTwice(imports.map(({ batch }) => batch))].find((id) => id !== undefined);
      const kept = [idTwice(mappings.map(({ value }) => value)), idTwice(retrospectives.map(({ value }) => value))];
      const again = twice ?? kept.find((id) => id !== undefined);
      if (again !== undefined) return failed(`${again}, twice`);
      return ok({ settings, decisions, mappings, retrospectives, imports });
    },
  };
}

/** Takes one line; gives the place of what cannot be read. `before` counts the lines before it. */
function takeLine(gathered: Gathered, line: string, before: number): string | undefined {
  const json = parseLine(line);
  if (json === undefined) return 'no record';
  const { kind, value } = json;
  switch (kind) {
    case 'settings':
      return taken(settingsLine, value, kind, gathered.setSettings);
    case 'decision':
      return taken(decisionSchema, value, kind, (decision) => void gathered.decisions.push(decision));
    case 'mapping':
      return taken(mappingSchema, value, kind, (mapping) => void gathered.mappings.push(mapping));
    case 'retrospective':
      return taken(retrospectiveSchema, value, kind, (kept) => void gathered.retrospectives.push(kept));
    case 'import':
      return taken(batchSchema, value, kind, (batch) => void gathered.imports.push({ batch, rows: [] }));
    case 'rows':
      return takeRows(gathered, value);
    case 'end':
      if (value !== before) return 'some lines are missing';
      gathered.setEnded();
      return undefined;
    default:
      return 'the kind of a record';
  }
}

function taken<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  kind: LineKind,
  take: (value: Value) => void,
): string | undefined {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) {
    take(parsed.output);
    return undefined;
  }
  const place = v.getDotPath(parsed.issues[0]);
  return place === null ? kind : `${kind}.${place}`;
}

function takeRows({ imports }: Gathered, value: unknown): string | undefined {
  const into = imports.at(-1)?.rows;
  if (into === undefined || !isRecord(value)) return 'rows without an import';
  const rows = fromRowColumns(value);
  if (!rows.ok) return rows.error;
  for (const row of rows.value) into.push(clearRow(row, NOBODY_KNOWN));
  return undefined;
}

function parseLine(line: string): { readonly kind: unknown; readonly value: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(line);
    if (!isRecord(json)) return undefined;
    const { kind, value } = json;
    return { kind, value };
  } catch {
    return undefined;
  }
}

function byKind(rows: readonly Row[]): ReadonlyMap<Row['kind'], readonly Row[]> {
  const kinds = new Map<Row['kind'], Row[]>();
  for (const row of rows) {
    const same = kinds.get(row.kind);
    if (same === undefined) kinds.set(row.kind, [row]);
    else same.push(row);
  }
  return kinds;
}

function idTwice(records: readonly { readonly id: string }[]): string | undefined {
  const seen = new Set<string>();
  return records.find(({ id }) => seen.size === seen.add(id).size)?.id;
}
