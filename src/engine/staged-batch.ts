import type { EpochMs, FileReport, ImportBatch, Row } from '../domain/index.ts';
import type { ReadResult } from '../importers/read-file.ts';
import type { StagedRead } from './staging.ts';

type BatchFacts = { readonly importedAt: EpochMs; readonly titlesLeftOut: boolean };

/** The batch that is stored for a staged file. */
export function toBatch(staged: StagedRead, { importedAt, titlesLeftOut }: BatchFacts): ImportBatch {
  const { report, assumedZone, mapping, from, to }: ReadResult & { readonly report: FileReport } = staged.read;
  return {
    id: staged.importId,
    fileName: report.name,
    fileHash: staged.fileHash,
    fileBytes: staged.bytes,
    importer: report.importer ?? '',
    ...(assumedZone !== undefined && { assumedZone }),
    ...(mapping !== undefined && { mapping: mapping.name }),
    counts: report.counts,
    brought: report.brought,
    issues: report.issues,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    importedAt,
    titlesLeftOut,
    isSample: staged.isSample,
  };
}

/** Rows without the titles of incidents and items. */
export function withoutTitles(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    if (row.kind !== 'incident' && row.kind !== 'work-item') return row;
    const { title: _title, ...rest } = row;
    return rest;
  });
}
