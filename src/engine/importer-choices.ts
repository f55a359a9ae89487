import type { ReadResult } from '../importers/read-file.ts';
import { IMPORTERS } from '../importers/registry.ts';
import type { StagedFile } from './api.ts';

type Choices = StagedFile['candidates'];

/** By the importers that recognise a file: thousands of small files would each take a list of their own to the page. */
const made = new Map<string, Choices>();

/** Importers that a person can choose for a file: those that recognise it first, then all others. */
export function importerChoices({ candidates }: ReadResult): Choices {
  const name = candidates.map(({ id }) => id).join();
  const known = made.get(name);
  if (known !== undefined) return known;
  const likely = new Set(candidates.map(({ id }) => id));
  const others = IMPORTERS.filter(({ id }) => !likely.has(id)).map(({ id, label }) => ({ id, label }));
  const choices = [...candidates, ...others];
  made.set(name, choices);
  return choices;
}
