/**
 * What the source of a table is called until somebody says otherwise: the words of the file's name, without dates and
 * numbers, so that next month's has the same one. `outages-2026-07 (1).csv` is `outages`.
 */
export function sourceOfFile(fileName: string): string {
  const words = fileName
    .replace(/(\.[a-z0-9]{1,5})+$/i, '')
    .toLowerCase()
    .match(/\p{L}{2,}/gu);
  return words?.join('-') ?? 'table';
}
