import { definitionValues, previewDefinition } from '../metrics/definitions/definition-preview.ts';
import type { Lens } from '../metrics/definitions/lens.ts';
import { lensOf } from '../metrics/definitions/lens-of.ts';
import type { CountedOf, DefinitionDraft, DefinitionPreview, DefinitionValues, LensQuery } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

/** Some sprints under every definition of an incident; undefined for a team that is not there. */
export function lensAnswer(shelf: Shelf, query: CountedOf<LensQuery>): Lens | undefined {
  return lensOf(shelf.folded.dataset, chosenDefinition(shelf, query.definition), query, query.filter);
}

/** What a rule would count of all incidents. */
export function previewAnswer({ folded }: Shelf, draft: DefinitionDraft): DefinitionPreview {
  return previewDefinition(folded.dataset.incidents, draft);
}

/** What a rule can ask for. */
export function valuesAnswer({ folded }: Shelf): DefinitionValues {
  return definitionValues(folded.dataset.incidents);
}
