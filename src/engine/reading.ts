/**
 * The importers and what comes with them. The engine loads this file when the first file is read or written: a later visit
 * draws its chart from stored rows and needs none of it.
 */
export { fittedTo, isMadeFor } from '../importers/mapping/mapping-columns.ts';
export { parseMappingFile } from '../importers/mapping/mapping-file.ts';
export { suggestMapping } from '../importers/mapping/mapping-guess.ts';
export { toBundle } from '../importers/neutral/neutral-export.ts';
export { openDocument } from '../importers/open-file.ts';
export { readFile } from '../importers/read-file.ts';
export { IMPORTERS } from '../importers/registry.ts';
export { rejectedRows } from '../importers/rejected-rows.ts';
export { parseSettingsFile, toSettingsFile } from '../importers/settings/settings-file.ts';
export { unpack } from '../importers/unpack.ts';
export { importerChoices } from './importer-choices.ts';
