import type { Mapping } from '../../domain/index.ts';
import type { MappingDraft, MappingPreview } from '../api.ts';
import { randomId } from '../hash.ts';
import { fittedTo, IMPORTERS, isMadeFor, openDocument, readFile, rejectedRows, suggestMapping } from '../reading.ts';
import { bytesOf, type ReadDoors, type StagedRead } from '../staging.ts';
import { sourceOfFile } from '../table-source.ts';
import { previewRows } from './mapping-preview.ts';

/** The columns of a staged table with guesses, or as they were saved, used, or saved for fewer columns; undefined for what is no table. */
export async function mappingDraft(
  { input, choice }: StagedRead,
  { remembered }: ReadDoors,
): Promise<MappingDraft | undefined> {
  const file = { name: input.name, bytes: await bytesOf(input.content) };
  const document = openDocument(file, IMPORTERS, { ...choice, remembered });
  if (!document.ok || document.value.shape !== 'table') return undefined;
  const table = document.value;
  const named = { id: randomId(), name: '', source: sourceOfFile(input.name) };
  const guess = { ...suggestMapping(table, named), isSaved: false };
  const saved = remembered.find((mapping) => isMadeFor(mapping, table));
  const used = choice.mapping && isMadeFor(choice.mapping, table) ? choice.mapping : undefined;
  if (used !== undefined && used.id !== saved?.id) return asUsed(guess, used);
  if (saved !== undefined) return { ...guess, mapping: saved, isSaved: true };
  const [fitted] = remembered.flatMap((mapping) => fittedTo(mapping, table) ?? []);
  return fitted === undefined ? guess : asUsed(guess, { ...fitted, id: named.id });
}

/** A mapping that the file is read with, though nobody saved it for these headers: what it says is decided. */
function asUsed(guess: MappingDraft, used: Mapping): MappingDraft {
  return {
    ...guess,
    mapping: used,
    conflicts: guess.conflicts.filter(({ kind }) => kind !== used.kind),
    columns: guess.columns.map((column) => ({
      ...column,
      guesses: column.guesses.filter(({ kind, field }) => kind !== used.kind || used.columns[field] === column.index),
    })),
    questions: guess.questions.filter((question) =>
      question.ask === 'unit' ? used.units[question.field] === undefined : used.dateOrder === undefined,
    ),
  };
}

/** What a mapping makes of a staged table; undefined where it is not for these columns, or the file cannot be read. */
export async function mappingPreview(
  { input }: StagedRead,
  { mapping, zone }: { readonly mapping: Mapping; readonly zone: string },
  { pseudonym }: ReadDoors,
): Promise<MappingPreview | undefined> {
  const file = { name: input.name, bytes: await bytesOf(input.content) };
  const { report, rows } = await readFile(file, IMPORTERS, { zone, mapping }, pseudonym);
  const { counts, brought, issues, fault } = report;
  if (fault !== null && fault.code !== 'no-rows') return undefined;
  return { counts, brought, issues, rows: previewRows(rows, mapping, zone) };
}

/** The records of a staged file that were not kept, as CSV; undefined where there are none. */
export async function rejectedOf(
  { input, choice }: StagedRead,
  { pseudonym, remembered }: ReadDoors,
): Promise<string | undefined> {
  const file = { name: input.name, bytes: await bytesOf(input.content) };
  return rejectedRows(file, IMPORTERS, { ...choice, remembered }, pseudonym);
}
