import { changedCoefficients } from '../domain/index.ts';
import type { TracePart, TraceQuery } from '../metrics/trace/trace.ts';
import { traceOf } from '../metrics/trace/trace-of.ts';
import type { CountedOf, TraceAnswer } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

/** Records that one screen shows; a number over years can be made of thousands. */
const SCREENFUL = 100;

/** Why a number is what it is; undefined for a team or sprint that is not there. The range is that of the shown sprint. */
export function traceAnswer(shelf: Shelf, query: CountedOf<TraceQuery>): TraceAnswer | undefined {
  const { folded, settings, imports } = shelf;
  const definition = chosenDefinition(shelf, query.definition);
  const rangesFor = new Set(query.sprintKey === undefined ? [] : [query.sprintKey]);
  const trace = traceOf(folded.dataset, { definition, filter: query.filter, rangesFor }, query);
  if (trace === undefined) return undefined;
  const fileLines = fileLinesIn(imports);
  const parts = trace.parts.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const beyond = parts.slice(SCREENFUL);
  return {
    ...trace,
    parts: parts.slice(0, SCREENFUL).map((part) => ({ ...part, fileLine: fileLines(part.origins) })),
    ...(beyond.length > 0 && { moreParts: { count: beyond.length, value: sum(beyond) } }),
    changedCoefficients: changedCoefficients(settings.method).map(({ id, value, standard }) => ({
      id,
      value,
      standard,
    })),
  };
}

function sum(parts: readonly TracePart[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
