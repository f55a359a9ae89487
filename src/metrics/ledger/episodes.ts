import { HOUR_MS } from '../../domain/index.ts';

/** METHOD 2.14-4: incidents that began at most this long after one another are one episode. */
const EPISODE_GAP_MS = 72 * HOUR_MS;

/** What began at an instant, epoch milliseconds. */
export type Beginning = { readonly startedAt: number };

/** A burst of one group: its incidents in order of start, and the start of the first. */
export type Episode<Row extends Beginning> = { readonly startedAt: number; readonly rows: readonly Row[] };

/**
 * Chains incidents into episodes, start to start (METHOD 2.14-4): gaps of up to 72 h join, so a burst counts once. In order
 * of start; none for no incidents. Example: Monday 10:00 and 15:00, Wednesday 09:00 and the Tuesday after: gaps of 5, 42 and
 * 144 h, two episodes.
 */
export function episodesOf<Row extends Beginning>(
  rows: readonly Row[],
  gapMs: number = EPISODE_GAP_MS,
): readonly Episode<Row>[] {
  const episodes: { startedAt: number; rows: Row[] }[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const row of rows.toSorted((one, other) => one.startedAt - other.startedAt)) {
    const current = episodes.at(-1);
    if (current === undefined || row.startedAt - previous > gapMs)
      episodes.push({ startedAt: row.startedAt, rows: [row] });
    else current.rows.push(row);
    previous = row.startedAt;
  }
  return episodes;
}
