import type { DividendDatabase } from '../../storage/database.ts';
import { listMappings } from '../../storage/mappings.ts';
import type { EngineApi } from '../api.ts';
import type { Stage } from '../stage.ts';
import type { ReadDoors } from '../staging.ts';

/** What the page asks about tables that no importer knows. */
export type Mappings = Pick<
  EngineApi,
  'suggestMapping' | 'previewMapping' | 'listMappings' | 'parseMapping' | 'rejectedRows'
>;

type MappingDoors = {
  readonly database: DividendDatabase;
  readonly stage: Stage;
  readonly openDoors: () => Promise<ReadDoors>;
};

/** Makes the calls about mappings. What reads files comes with the first call that needs it. */
export function createMappings({ database, stage, openDoors }: MappingDoors): Mappings {
  const staged = (fileId: string) => stage.reads().find((read) => read.fileId === fileId);
  const reading = () => import('./mapping-answers.ts');
  return {
    suggestMapping: async (fileId) => {
      const file = staged(fileId);
      if (file === undefined) return undefined;
      const { mappingDraft } = await reading();
      return mappingDraft(file, await openDoors());
    },
    previewMapping: async (fileId, mapping, zone) => {
      const file = staged(fileId);
      if (file === undefined) return undefined;
      const { mappingPreview } = await reading();
      return mappingPreview(file, { mapping, zone: zone ?? file.choice.zone }, await openDoors());
    },
    rejectedRows: async (fileId) => {
      const file = staged(fileId);
      if (file === undefined) return undefined;
      const { rejectedOf } = await reading();
      return rejectedOf(file, await openDoors());
    },
    parseMapping: async (text) => (await import('../reading.ts')).parseMappingFile(text),
    listMappings: () => listMappings(database),
  };
}
