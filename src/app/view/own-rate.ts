/** Where the rate is kept, in this browser only: it is no data, and in no export (METHOD 2.14). */
const KEY = 'dividend-rate';

/** The rate per person-hour that the person typed; undefined where none is kept, or where this browser keeps nothing. */
export function readOwnRate(): number | undefined {
  try {
    const rate = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return Number.isFinite(rate) && rate > 0 ? rate : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a rate, or forgets it. A browser that keeps nothing shows it until the page is closed. */
export function keepOwnRate(rate: number | undefined): void {
  try {
    if (rate === undefined || rate <= 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(rate));
  } catch {
    // The page goes on with the rate that it has in hand.
  }
}
