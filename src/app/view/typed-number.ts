import { readerWays } from '../../wording/locale.ts';

/** Signs that some readers set between thousands, and that are never a decimal sign. */
const SPACES = /[\s\u00a0\u202f'’]/g;

/**
 * The number that was typed; NaN for a text that is none. A comma is a decimal sign as a full stop is, but in a number that is
 * written out in thousands as the reader writes them: "1,250" is 1250 in English and 1.25 in German, "1,5" is 1.5 in both.
 */
export function typedNumber(text: string): number {
  const plain = text.trim().replaceAll(SPACES, '');
  if (plain === '') return Number.NaN;
  const { group, decimal } = readerWays();
  const [whole = '', ...rest] = plain.split(decimal);
  const isInThousands = /^[.,]$/.test(group) && rest.length < 2 && isGrouped(whole.split(group));
  const written = isInThousands ? [whole.replaceAll(group, ''), ...rest].join('.') : plain.replace(',', '.');
  return Number(written);
}

/** "1" and "250", "12", "000" and "000"; not "0" and "125". */
function isGrouped([first = '', ...others]: readonly string[]): boolean {
  return others.length > 0 && /^[1-9]\d{0,2}$/.test(first) && others.every((digits) => /^\d{3}$/.test(digits));
}
