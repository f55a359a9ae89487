import type { FileFault } from '../domain/faults.ts';
import type { Mapping } from '../domain/mapping.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { detect, matchesOf } from './detect.ts';
import type { Importer, ParseContext, SourceDocument } from './importer.ts';
import { mappedImporter } from './mapping/mapped-table.ts';
import { differenceFrom, fittedTo, isMadeFor } from './mapping/mapping-columns.ts';
import { signatureOf } from './mapping/mapping-headers.ts';
import { readDocument } from './read/document.ts';
import { checkText, decodeText } from './read/encoding.ts';
import { clearAddresses } from './read/people.ts';
import { SIDE_FILES } from './registry.ts';

/** A file as bytes, or text that was pasted. */
export type ReadInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

/** What the person, or the door, decides about one file. */
export type ReadChoice = Pick<ParseContext, 'zone' | 'dateOrder'> & {
  /** Id of the importer to use instead of the detected one. */
  readonly importer?: string;
  /** Reads a table by this mapping, whatever importers say. */
  readonly mapping?: Mapping;
  /** Mappings for tables that no importer recognises: the first made for its headers, else the first with all of them in it. */
  readonly remembered?: readonly Mapping[];
};

/** A file before its records are read: what is in it, and who reads it or why nobody does. */
export type OpenedFile = {
  readonly document?: SourceDocument;
  readonly importer?: Importer;
  readonly fault?: FileFault;
  /** Importers that recognise it, best first. */
  readonly candidates: readonly Importer[];
  readonly signature?: string;
  /** The mapping by which it is read. */
  readonly mapping?: Mapping;
};

/** Decodes and splits a file, and finds its importer (ARCHITECTURE section 3, steps 4 to 6). */
export function openFile(input: ReadInput, importers: readonly Importer[], choice: ReadChoice): OpenedFile {
  const opened = openDocument(input, importers, choice);
  if (!opened.ok) return { fault: opened.error, candidates: [] };
  const document = opened.value;
  const candidates = matchesOf(document, importers).map(({ importer }) => importer);
  const facts = { document, candidates, ...(document.shape === 'table' && { signature: signatureOf(document) }) };
  const reader = readerOf(document, importers, choice);
  if (!reader.ok) return { ...facts, fault: reader.error };
  const { importer, mapping } = reader.value;
  const fault = importer.fault?.(document);
  return { ...facts, importer, ...(fault !== undefined && { fault }), ...(mapping !== undefined && { mapping }) };
}

/** Decodes and splits a file. The header row of a table is the first that an importer or a mapping knows. */
export function openDocument(
  input: ReadInput,
  importers: readonly Importer[],
  { mapping, remembered = [] }: Pick<ReadChoice, 'mapping' | 'remembered'>,
): Result<SourceDocument, FileFault> {
  const text = 'text' in input ? checkText(input.text) : decodeText(input.bytes);
  if (!text.ok) return text;
  const mappings = mapping === undefined ? remembered : [mapping, ...remembered];
  return readDocument(
    text.value,
    (table) => mappings.some((each) => fittedTo(each, table) !== undefined) || matchesOf(table, importers).length > 0,
  );
}

type Reader = { readonly importer: Importer; readonly mapping?: Mapping };

/** The mapping that was chosen, else the importer that was, else the one detected, else a mapping remembered that fits. */
function readerOf(
  document: SourceDocument,
  importers: readonly Importer[],
  { importer: id, mapping, remembered = [] }: ReadChoice,
): Result<Reader, FileFault> {
  if (mapping !== undefined) {
    const reader = mappedReader(document, mapping, mapping.name === '' ? 'Matched columns' : mapping.name);
    return reader === undefined ? failed(otherColumns(document, mapping)) : ok(reader);
  }
  const byHand = importers.find((importer) => importer.id === id);
  if (byHand !== undefined) return ok({ importer: byHand });
  const detected = detect(document, importers, SIDE_FILES);
  if (detected.ok) return ok({ importer: detected.value });
  if (detected.error.code !== 'unrecognised' || document.shape !== 'table') return detected;
  const saved =
    remembered.find((each) => isMadeFor(each, document)) ?? remembered.find((each) => fittedTo(each, document));
  const reader =
    saved && mappedReader(document, saved, `${saved.name} (saved mapping${differenceFrom(saved, document)})`);
  return reader === undefined ? detected : ok(reader);
}

function mappedReader(document: SourceDocument, mapping: Mapping, label: string): Reader | undefined {
  const fitted = document.shape === 'table' ? fittedTo(mapping, document) : undefined;
  return fitted && { importer: mappedImporter(fitted, label), mapping: fitted };
}

/** A mapping was made for headers that the file does not have. */
function otherColumns(document: SourceDocument, { signature }: Mapping): FileFault {
  const seen = document.shape === 'table' ? document.headers.map(clearAddresses) : [];
  const missing = signature.split('\t').filter((header) => !seen.some((each) => each.toLowerCase() === header));
  return { code: 'unrecognised', shape: document.shape, seen: seen.filter((header) => header !== ''), missing };
}
