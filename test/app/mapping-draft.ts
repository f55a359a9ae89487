import type { Mapping } from '../../src/domain/index.ts';
import type { MappingDraft, MappingPreview } from '../../src/engine/api.ts';

/** A table of outages that no importer knows: its columns, as the engine guesses them. */
export const MAPPING: Mapping = {
  id: 'm1',
  name: '',
  signature: 'ref\topened\treported\tminutes down\tregion',
  kind: 'incidents',
  columns: { id: 0, duration: 3 },
  units: { duration: 'minutes' },
  source: 'outages',
};

export const DRAFT: MappingDraft = {
  mapping: MAPPING,
  isSaved: false,
  columns: [
    { index: 0, header: 'Ref', samples: ['O-1', 'O-2'], guesses: [{ kind: 'incidents', field: 'id', by: 'likeness' }] },
    {
      index: 1,
      header: 'Opened',
      samples: ['03/04/2026 10:00', '05/06/2026 11:00'],
      guesses: [
        { kind: 'incidents', field: 'startedAt', by: 'name' },
        { kind: 'work-items', field: 'createdAt', by: 'name' },
      ],
    },
    {
      index: 2,
      header: 'Reported',
      samples: ['03/04/2026 10:05'],
      guesses: [{ kind: 'incidents', field: 'startedAt', by: 'beginning' }],
    },
    {
      index: 3,
      header: 'Down',
      samples: ['45', '90', '600'],
      guesses: [{ kind: 'incidents', field: 'duration', by: 'likeness' }],
    },
    { index: 4, header: 'Region', samples: ['eu', 'us'], guesses: [] },
  ],
  conflicts: [{ kind: 'incidents', field: 'startedAt', columns: [1, 2] }],
  questions: [
    { ask: 'date-order', column: 1, samples: ['03/04/2026 10:00', '05/06/2026 11:00'] },
    { ask: 'unit', field: 'duration', column: 3, guess: 'minutes', median: 90 },
  ],
};

export const PREVIEW: MappingPreview = {
  counts: { rowsRead: 3, kept: 2, merged: 0, excluded: 0, skipped: 1 },
  brought: { incidents: 2, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
  issues: [
    {
      code: 'missing-id',
      effect: 'row-skipped',
      count: 1,
      places: [{ code: 'missing-id', line: 4, effect: 'row-skipped' }],
    },
  ],
  rows: [{ id: 'O-1', startedAt: '2026-04-03 10:00', duration: '45 min' }, { id: 'O-2' }],
};
