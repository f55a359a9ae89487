import { listAt, numberAt, recordAt } from '../../read/json-values.ts';

/** The saved changes of an issue as Jira groups them; [] also where the file was saved without `expand=changelog`. */
export function historiesOf(item: unknown): readonly unknown[] {
  const histories = listAt(item, 'changelog', 'histories');
  return histories.length > 0 ? histories : listAt(item, 'changelog', 'values');
}

/** Whether the file has the history of an issue, be it empty. */
export function hasHistory(item: unknown): boolean {
  return recordAt(item, 'changelog') !== undefined;
}

/** How many changes the file has of how many (`100/140`); undefined where it has all. A history comes in pages too. */
export function missingHistory(item: unknown): string | undefined {
  const total = numberAt(item, 'changelog', 'total') ?? 0;
  const read = historiesOf(item).length;
  return total > read ? `${read}/${total}` : undefined;
}
