const SIZES: ReadonlySet<string> = new Set(['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', 'XXXL', '2XL', '3XL']);

/**
 * The T-shirt size that stands in place of a number, as it is written but for spaces around it (METHOD 2.17); undefined for
 * anything else. A closed list, so that any other word in a column of numbers is still said to be none. Case is ignored.
 */
export function readSize(text: string | undefined): string | undefined {
  const size = text?.trim();
  return size !== undefined && SIZES.has(size.toUpperCase()) ? size : undefined;
}
