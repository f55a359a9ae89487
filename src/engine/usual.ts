import { usualOf } from '../metrics/usual/usual.ts';
import type { UsualAnswer, UsualQuery } from './api/api-usual.ts';
import { chosenDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

/**
 * What is usual for a team, computed when its page is opened; the engine loads this file with the first such question.
 * Undefined for a team that is not there.
 */
export function usualAnswer(shelf: Shelf, { teamId, definition, filter }: UsualQuery): UsualAnswer | undefined {
  return usualOf(shelf.folded.dataset, chosenDefinition(shelf, definition), teamId, filter);
}
