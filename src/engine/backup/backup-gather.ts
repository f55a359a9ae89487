import type { Backup, ImportBatch, KeptRetrospective, Row } from '../../domain/index.ts';
import type { Kept } from '../../storage/backup.ts';
import { hasPersons } from '../fold/people-groups.ts';
import { isSampleOnly, type Shelf } from '../library.ts';
import { withoutTitles } from '../staged-batch.ts';
import { type Here, meantSettings } from './backup-plan.ts';

type Around = { readonly shelf: Shelf; readonly kept: Kept; readonly here: Here };

/**
 * Everything that is taken along. The sample is not, nor what was said about it where there is nothing else. Each import with
 * persons names the browser in whose words they are hidden; the words themselves stay here.
 */
export function gatherBackup({ shelf, kept, here }: Around, leaveTitlesOut: boolean): Backup {
  const { decisions, mappings, retrospectives } = kept.records;
  const imports = shelf.imports.flatMap((batch, at) => {
    const rows = shelf.batches[at]?.rows;
    return batch.isSample || rows === undefined ? [] : [asTaken({ batch, rows }, leaveTitlesOut, here)];
  });
  const own = retrospectives.filter(({ value }) => !value.isSample);
  return {
    imports,
    decisions: isSampleOnly(shelf.imports) ? [] : decisions,
    settings: meantSettings(kept, here.zone),
    mappings,
    retrospectives: leaveTitlesOut ? own.map(untitled) : own,
  };
}

type Import = { readonly batch: ImportBatch; readonly rows: readonly Row[] };

function asTaken({ batch, rows }: Import, leaveTitlesOut: boolean, here: Here): Import {
  const people = batch.people ?? here.people;
  return {
    batch: {
      ...batch,
      titlesLeftOut: batch.titlesLeftOut || leaveTitlesOut,
      ...(people !== undefined && hasPersons(rows) && { people }),
    },
    rows: leaveTitlesOut ? withoutTitles(rows) : rows,
  };
}

/** What was frozen holds the titles of some incidents. */
function untitled({ value, snapshot }: KeptRetrospective): KeptRetrospective {
  if (snapshot === undefined) return { value };
  return { value, snapshot: { ...snapshot, result: withoutTitlesIn(snapshot.result) } };
}

function withoutTitlesIn(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutTitlesIn);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([name]) => name !== 'title');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutTitlesIn(value)]));
}
