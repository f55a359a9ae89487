import type { DecisionContent, ImportBatch, Row, Settings } from '../../src/domain/index.ts';
import { epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import type { Shelf } from '../../src/engine/library.ts';
import { batch, decided, folded } from './rows.ts';

type Given = { readonly decisions?: readonly DecisionContent[]; readonly settings?: Partial<Settings> };

/** What is stored where one file, `a.csv`, holds these rows. */
export function shelfOf(rows: readonly Row[], { decisions = [], settings = {} }: Given = {}): Shelf {
  const made = decisions.map((content, at) => decided(content, { id: `${at}`, madeAt: epochMs(at) }));
  const all = { ...NO_SETTINGS, ...settings };
  const batches = [batch('a', rows)];
  const file: ImportBatch = {
    ...{ id: 'a', fileName: 'a.csv', fileHash: '', fileBytes: 1, importer: 'some-format', issues: [], isSample: false },
    ...{ importedAt: epochMs(1), titlesLeftOut: false },
    counts: { rowsRead: rows.length, kept: rows.length, merged: 0, excluded: 0, skipped: 0 },
    brought: { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
  };
  return {
    ...{ imports: [file], decisions: made, settings: all, batches, zone: 'UTC', mark: '' },
    folded: folded(batches, { decisions: made, settings: all }),
  };
}
