import * as v from 'valibot';
import type { SprintState } from '../../../domain/sprint-row.ts';
import { jsonImporter } from '../../json-importer.ts';
import { textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';

/**
 * Shortcut iterations, `GET /api/v3/iterations` (FORMATS 1.10; https://developer.shortcut.com/api/rest/v3#List-Iterations).
 * They bring the dates that the export of the stories lacks; both days belong to the iteration. `stats` is what the
 * iteration holds today, no plan, so it is left alone.
 */
export const shortcutIterations = jsonImporter({
  id: 'shortcut-iterations',
  label: 'Shortcut iterations (JSON)',
  tool: 'Shortcut',
  howToExport: 'Save the answer of the Shortcut API call GET /api/v3/iterations.',
  signature: {
    required: ['start_date', 'end_date', 'status', 'stats'],
    optional: ['app_url', 'entity_type', 'group_ids'],
    matches: ({ items }) =>
      items.some(
        (item) =>
          textAt(item, 'entity_type') === 'iteration' || (textAt(item, 'app_url') ?? '').includes('app.shortcut.com'),
      ),
  },
  schema: v.looseObject({ id: v.union([v.number(), v.string()]) }),
  open: () => ({
    toRows: (item, record) => {
      const id = textAt(item, 'id');
      if (id === undefined) {
        record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
        return undefined;
      }
      return known({
        kind: 'sprint' as const,
        source: 'shortcut',
        line: record.line(),
        id,
        name: textAt(item, 'name') ?? id,
        teams: [],
        startAt: record.date(textAt(item, 'start_date'), 'start_date'),
        endAt: record.date(textAt(item, 'end_date'), 'end_date'),
        state: STATES.get(textAt(item, 'status') ?? ''),
      });
    },
  }),
});

const STATES: ReadonlyMap<string, SprintState> = new Map([
  ['unstarted', 'future'],
  ['started', 'active'],
  ['done', 'closed'],
]);
