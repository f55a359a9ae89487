import type { Row } from '../domain/rows.ts';

/** The row with its title, and the labels of incidents and items, cleared of names; the same object where nothing changes. */
export function clearRow(row: Row, clear: (text: string) => string): Row {
  if (row.kind !== 'incident' && row.kind !== 'work-item') return row;
  const title = row.title === undefined ? undefined : clear(row.title);
  const labels = row.labels?.map(clear);
  const isSame = title === row.title && (labels ?? []).every((label, index) => label === row.labels?.[index]);
  if (isSame) return row;
  return { ...row, ...(title === undefined ? {} : { title }), ...(labels === undefined ? {} : { labels }) };
}
