import { numberText } from './locale.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** The size of a file: "812 B", "233 kB", "3.4 MB", "128 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${Math.ceil(bytes / KILOBYTE)} kB`;
  const value = bytes / MEGABYTE;
  return `${value < 10 ? numberText(value, { least: 1 }) : numberText(value)} MB`;
}
