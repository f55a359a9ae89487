/** Something with a time from which and to which it is found, in ms. */
export type Timed = { readonly from: number; readonly to: number };

/** Positions of rows by name and time. */
export type TimedPostings = {
  /** Visits the rows with this name whose time overlaps [from, until]. Of one name, `from` must not go back. */
  readonly each: (name: string, from: number, until: number, visit: (position: number) => void) => void;
};

/**
 * The rows of one name in order of `from`. Of those before `next`, the ones that had not ended at the last question are the
 * first `alive` of the list.
 */
type Posting = { readonly positions: number[]; alive: number; next: number };

/**
 * Makes the index of rows that are in order of `from`. A row that ended before a question is never looked at again, so
 * that all questions together look at few rows more often than they are found.
 */
export function timedPostings<Row extends Timed>(
  rows: readonly Row[],
  namesOf: (row: Row) => Iterable<string>,
): TimedPostings {
  const froms = Float64Array.from(rows, ({ from }) => from);
  const tos = Float64Array.from(rows, ({ to }) => to);
  const postings = postingsOf(rows, namesOf);
  return {
    each: (name, from, until, visit) => {
      const posting = postings.get(name);
      if (posting === undefined) return;
      const { positions } = posting;
      keepAlive(posting, froms, tos, from);
      for (let index = 0; index < posting.alive; index += 1) visit(positions[index] ?? -1);
      for (let index = posting.next; index < positions.length; index += 1) {
        const position = positions[index] ?? -1;
        if ((froms[position] ?? until) > until) return;
        visit(position);
      }
    },
  };
}

function postingsOf<Row>(rows: readonly Row[], namesOf: (row: Row) => Iterable<string>): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>();
  rows.forEach((row, position) => {
    for (const name of namesOf(row)) {
      const posting = postings.get(name);
      if (posting === undefined) postings.set(name, { positions: [position], alive: 0, next: 0 });
      else posting.positions.push(position);
    }
  });
  return postings;
}

/** Moves what is under way at `from` to the front: what was before, and what has begun since the last question. */
function keepAlive(posting: Posting, froms: Float64Array, tos: Float64Array, from: number): void {
  const { positions } = posting;
  let kept = 0;
  const keep = (position: number): void => {
    if ((tos[position] ?? from) < from) return;
    positions[kept] = position;
    kept += 1;
  };
  for (let index = 0; index < posting.alive; index += 1) keep(positions[index] ?? -1);
  while (posting.next < positions.length && (froms[positions[posting.next] ?? -1] ?? 0) <= from) {
    keep(positions[posting.next] ?? -1);
    posting.next += 1;
  }
  posting.alive = kept;
}
