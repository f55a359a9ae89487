import type { Mapping } from '../../../domain/index.ts';

/** A mapping as a file that people hand on and the command line takes. */
export function formatMappingFile(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}
