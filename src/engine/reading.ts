/**
 * The importers and what comes with them. The engine loads this file when the first file is read or written: a later visit
 * draws its chart from stored rows and needs none of it.
 */
export { toBundle } from '../importers/neutral-export.ts';
export { readFile } from '../importers/read-file.ts';
export { IMPORTERS } from '../importers/registry.ts';
export { parseSettingsFile, toSettingsFile } from '../importers/settings-file.ts';
export { unpack } from '../importers/unpack.ts';
