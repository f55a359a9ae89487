import type { ExclusionReason } from '../../domain/row-base.ts';
import type { TableRecord } from '../table-record.ts';

/** The tool and, where the file names it, the site. */
export type NeutralSource = { readonly source: string; readonly site?: string };

const NEUTRAL = 'neutral';

/**
 * Reads the `source` column: `pagerduty`, or `jira@acme.atlassian.net` with the site. Where it is empty, an id of another
 * record can show it (`jira:177`); else the source is `neutral`.
 */
export function sourceOf(text: string | undefined, reference?: string): NeutralSource {
  const written = text ?? /^([a-z][a-z.]*(?:@[\w.-]+)?):/.exec(reference ?? '')?.[1] ?? NEUTRAL;
  const at = written.indexOf('@');
  if (at <= 0) return { source: written };
  const source = written.slice(0, at);
  const site = written.slice(at + 1);
  return site === '' ? { source } : { source, site };
}

const REASONS: readonly ExclusionReason[] = [
  'test',
  'drill',
  'maintenance',
  'declined',
  'merged',
  'duplicate',
  'cancelled',
  'deleted',
  'not-an-incident',
];

/** Why a record is ruled out: the `excluded` column, else a `kind` other than `real` (FORMATS 7.1). */
export function exclusionOf(record: TableRecord<'excluded'>): ExclusionReason | undefined {
  return record.choice('excluded', REASONS);
}

/** A `|`-list, or undefined where the cell is empty: empty = unknown. */
export function knownList<Name extends string>(record: TableRecord<Name>, name: Name): readonly string[] | undefined {
  const values = record.list(name);
  return values.length === 0 ? undefined : values;
}
