import type { Importer, SourceDocument } from './importer.ts';

/** The records inside an item that is a page of the tool's answer; undefined for an item that is a record. */
type PageOpener = (item: unknown) => readonly unknown[] | undefined;

/**
 * Makes an importer see the records of pages that only its own tool writes, which `read/unwrap.ts` therefore leaves
 * closed. Records are numbered through all pages; a document without such pages stays as it is.
 */
export function withInnerPages(importer: Importer, recordsIn: PageOpener): Importer {
  return {
    ...importer,
    recognise: (document) => importer.recognise(openPages(document, recordsIn)),
    likeness: (document) => importer.likeness?.(openPages(document, recordsIn)),
    parse: (document, context) => importer.parse(openPages(document, recordsIn), context),
  };
}

function openPages(document: SourceDocument, recordsIn: PageOpener): SourceDocument {
  if (document.shape !== 'json' || !document.items.some((item) => recordsIn(item) !== undefined)) return document;
  const items = document.items.flatMap((item) => recordsIn(item) ?? [item]);
  return { ...document, items, lines: items.map((_, index) => index + 1) };
}
