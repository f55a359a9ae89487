import type { Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** Something that was computed from the stored data, kept for the next visit. `mark` names all that it was computed from. */
type StoredAnswer = { readonly name: string; readonly mark: string; readonly value: unknown };

const PREFIX = 'answer ';
/** A page asks for a few views; older ones give way. */
const MOST = 8;

/** The answer to a question, if it was computed from exactly what `mark` names; else undefined. */
export function loadAnswer(
  database: DividendDatabase,
  question: string,
  mark: string,
): Promise<Result<unknown, StoreFault>> {
  return attempt(database, async () => {
    const stored = await answers(database).get(PREFIX + question);
    return stored?.mark === mark ? stored.value : undefined;
  });
}

/** Keeps an answer in place of the earlier one. Answers with another mark are of data that are gone, and go too. */
export function saveAnswer(
  database: DividendDatabase,
  question: string,
  mark: string,
  value: unknown,
): Promise<Result<void, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.meta, async () => {
      const kept = await answers(database).where(':id').startsWith(PREFIX).toArray();
      const isFull = kept.length >= MOST;
      const gone = kept.filter((answer) => isFull || answer.mark !== mark);
      await answers(database).bulkDelete(gone.map(({ name }) => name));
      await answers(database).put({ name: PREFIX + question, mark, value });
    }),
  );
}

/** They lie beside the salt: nobody is told when they change, since they say nothing that the data do not. */
function answers(database: DividendDatabase) {
  return database.table<StoredAnswer, string>('meta');
}
