/**
 * The one place that knows how the reader writes numbers and dates. The words stay English, as the page says with
 * `lang="en"`: only the order of day and month, the clock and the signs in numbers follow the reader (decision 14). Until the
 * page has asked the browser, and wherever there is none, they are those of British English.
 */

export type Ways = {
  /** The month stands before the day: "Aug 11". */
  readonly isMonthFirst: boolean;
  /** The clock counts to twelve: "9:05 AM". */
  readonly isTwelveHours: boolean;
  /** Between thousands; '' where the reader writes none. */
  readonly group: string;
  /** Before the decimals. */
  readonly decimal: string;
};

export type NumberLooks = {
  /** No more decimals than these; 0 unless told. */
  readonly most?: number;
  /** And no fewer: 0.5 with 2 is "0.50". */
  readonly least?: number;
  /** In place of both: at most so many digits that count. */
  readonly significant?: number;
};

const BRITISH = 'en-GB';

let locale = inLatinDigits(BRITISH);
let ways = waysOf(locale);
/** Making a format costs about 50 µs, using it 1: each is kept. */
let formats = new Map<string, Intl.NumberFormat>();

/** Takes the first of the reader's languages that the browser knows, such as "de-CH"; without any, British English. */
export function setReaderLocale(languages: readonly string[]): void {
  locale = inLatinDigits(languages.find(isKnown) ?? BRITISH);
  ways = waysOf(locale);
  formats = new Map();
}

/** How the reader writes dates, times and numbers. */
export function readerWays(): Ways {
  return ways;
}

/** A number as the reader writes it, in the digits 0 to 9: 1234.5 is "1,234.5" in English and "1.234,5" in German. */
export function numberText(value: number, looks: NumberLooks = {}): string {
  const { most = 0, least = 0, significant } = looks;
  const key = `${least} ${most} ${significant}`;
  const known = formats.get(key);
  if (known !== undefined) return known.format(value);
  const made = new Intl.NumberFormat(
    locale,
    significant === undefined
      ? { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, most) }
      : { maximumSignificantDigits: significant },
  );
  formats.set(key, made);
  return made.format(value);
}

function waysOf(of: Intl.Locale): Ways {
  const day = new Intl.DateTimeFormat(of, { calendar: 'gregory', day: 'numeric', month: 'numeric' });
  const types = day.formatToParts(0).map(({ type }) => type);
  const { hourCycle } = new Intl.DateTimeFormat(of, { hour: 'numeric' }).resolvedOptions();
  const parts = new Intl.NumberFormat(of, { minimumFractionDigits: 1 }).formatToParts(1_234_567.5);
  const sign = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    isMonthFirst: types.indexOf('month') < types.indexOf('day'),
    isTwelveHours: hourCycle === 'h12' || hourCycle === 'h11',
    group: sign('group'),
    decimal: sign('decimal'),
  };
}

function inLatinDigits(language: string): Intl.Locale {
  return new Intl.Locale(language, { numberingSystem: 'latn' });
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
