import type { Result, StoreFault } from '../../domain/index.ts';
import type {
  DefinitionDraft,
  DefinitionPreview,
  DefinitionValues,
} from '../../metrics/definitions/definition-preview.ts';
import type { Lens, LensQuery } from '../../metrics/definitions/lens.ts';
import type { CountedOf } from './api-answers.ts';

export type {
  DefinitionDraft,
  DefinitionPreview,
  DefinitionValues,
} from '../../metrics/definitions/definition-preview.ts';
export type { Lens, LensQuery } from '../../metrics/definitions/lens.ts';

/** What the page of definitions asks (METHOD 2.12). */
export type LensApi = {
  /** Some sprints under every definition, each narrowed by the filter; undefined for a team that is not there. */
  readonly lens: (query: CountedOf<LensQuery>) => Promise<Result<Lens | undefined, StoreFault>>;
  /** What a rule would count; stores nothing. */
  readonly previewDefinition: (draft: DefinitionDraft) => Promise<Result<DefinitionPreview, StoreFault>>;
  /** The labels, types and services that a rule can ask for. */
  readonly listDefinitionValues: () => Promise<Result<DefinitionValues, StoreFault>>;
};
