import type { Row } from '../domain/index.ts';
import type { FoldBatch } from './fold/batch-order.ts';
import { gather } from './fold/gather.ts';
import { joinSprintItems } from './fold/sprint-items.ts';

/**
 * The rows of imports with those of one key joined, as the neutral bundle hands them over: teams, local dates and links are
 * as the files write them. Excluded records stay, with their reason.
 */
export function foldedRows(batches: readonly FoldBatch[]): readonly Row[] {
  const gathered = gather(batches);
  const named = [gathered.incidents, gathered.sprints, gathered.items].flatMap((records) =>
    records.all().flatMap((merged): readonly Row[] => (merged === undefined ? [] : [merged.row])),
  );
  const history = [...joinSprintItems(gathered)].flatMap((items) => [...items].map(({ row }) => row));
  return [...named, ...history, ...gathered.responders.map(({ row }) => row)];
}
