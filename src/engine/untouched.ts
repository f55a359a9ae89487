import type { Incident } from '../domain/index.ts';
import type { UntouchedPage, UntouchedRecord } from './api.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

const MINUTE_MS = 60_000;

/** The first records that nobody worked on (METHOD 2.2), latest first; those without a start last. */
export function untouchedPage(
  { folded, settings, imports }: Shelf,
  { limit }: { readonly limit: number },
): UntouchedPage {
  const fileLines = fileLinesIn(imports);
  const latestFirst = folded.untouched.toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  return {
    total: folded.untouched.length,
    areCounted: settings.countsUntouched,
    records: latestFirst.slice(0, limit).map((incident) => toRecord(incident, fileLines)),
  };
}

function toRecord(incident: Incident, fileLines: ReturnType<typeof fileLinesIn>): UntouchedRecord {
  const { key, id, title, source, startedAt, resolvedAt, origins } = incident;
  const isClosed = startedAt !== undefined && resolvedAt !== undefined && resolvedAt >= startedAt;
  return {
    key,
    id,
    source,
    ...(title !== undefined && { title }),
    ...(startedAt !== undefined && { startedAt }),
    ...(isClosed && { closedAfterMinutes: Math.round((resolvedAt - startedAt) / MINUTE_MS) }),
    zeros: zerosOf(incident),
    fileLine: fileLines(origins),
  };
}

/** A 0 is what the tool measured; what the file leaves out nobody knows. */
function zerosOf({ responderCount, effort: { workload, engaged } }: Incident): UntouchedRecord['zeros'] {
  return [
    ...(responderCount === 0 ? (['responders'] as const) : []),
    ...(workload === 0 || engaged === 0 ? (['hours'] as const) : []),
  ];
}
