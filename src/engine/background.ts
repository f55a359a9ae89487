import type { Result, StoreFault } from '../domain/index.ts';
import { READ_AHEAD_MS } from './answers.ts';
import type { Library, Shelf } from './library.ts';

/**
 * Opens the library for a question whose answer stands beside the chart: suggestions, changes, doubts. Its work must not
 * come before the numbers that the chart is drawn from. While rows are unread those may still come from the visit before,
 * so it waits until they have; and each pause lets answers leave that are ready, since one thread does all the work.
 */
export async function openInBackground(library: Library): Promise<Result<Shelf, StoreFault>> {
  await pause(library.hasRows() ? 0 : READ_AHEAD_MS);
  const shelf = await library.open();
  await pause(0);
  return shelf;
}

/** Opens the library behind questions that were asked in the same moment: the chart's numbers go before its incidents. */
export async function openAfterOthers(library: Library): Promise<Result<Shelf, StoreFault>> {
  await pause(0);
  return library.open();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
