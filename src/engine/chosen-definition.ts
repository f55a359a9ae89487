import type { Definition } from '../domain/index.ts';
import { isPreset } from '../domain/index.ts';
import type { Shelf } from './library.ts';

type Kept = {
  readonly settings: Pick<Shelf['settings'], 'definition'>;
  readonly folded: { readonly dataset: Pick<Shelf['folded']['dataset'], 'definitions'> };
};

/**
 * What counts as an incident: what was asked for, else what the settings say. A rule that is not there counts for neither;
 * who shows the answer says so, by `missingDefinition`.
 */
export function chosenDefinition(shelf: Kept, asked?: Definition): Definition {
  const found = [asked, shelf.settings.definition].find((id) => id !== undefined && isThere(shelf, id));
  return found ?? 'all';
}

/** The definition that was asked for, or that the settings name, where it is a rule that is not there. */
export function missingDefinition(shelf: Kept, asked?: Definition): Definition | undefined {
  return [asked, shelf.settings.definition].find((id) => id !== undefined && !isThere(shelf, id));
}

function isThere({ folded }: Kept, definition: Definition): boolean {
  return isPreset(definition) || (folded.dataset.definitions ?? []).some(({ id }) => id === definition);
}
