import type { DataFinding } from '../domain/index.ts';
import { type Check, checkFacts } from './data-check/facts.ts';
import { orphanResponders, possiblyTruncated, skippedRows } from './data-check/file-checks.ts';
import {
  duplicates,
  impactUnknown,
  noResponders,
  noTimes,
  stillOpen,
  unassignedIncidents,
  unknownSeverity,
  untouched,
} from './data-check/incident-checks.ts';
import { outsideSprints, sizesUnmapped, unestimated } from './data-check/item-checks.ts';
import {
  gapBetweenSprints,
  noHeadCount,
  noSprintDates,
  planCurrentOnly,
  planFromColumns,
  unassignedSprints,
} from './data-check/sprint-checks.ts';
import type { Shelf } from './library.ts';

/** Files first, then what has no team or no dates, since all numbers hang on that; then plans; then single incidents. */
const CHECKS: readonly Check[] = [
  possiblyTruncated,
  skippedRows,
  unassignedSprints,
  unassignedIncidents,
  noSprintDates,
  gapBetweenSprints,
  noHeadCount,
  planCurrentOnly,
  planFromColumns,
  unestimated,
  sizesUnmapped,
  outsideSprints,
  noResponders,
  noTimes,
  stillOpen,
  unknownSeverity,
  impactUnknown,
  untouched,
  duplicates,
  orphanResponders,
];

const remembered = new WeakMap<Shelf, readonly DataFinding[]>();

/**
 * What is missing in the data and what hangs on it, all records counted, whatever the definition. Findings about teams come
 * in order of their ids. Made once per shelf.
 */
export function dataFindings(shelf: Shelf): readonly DataFinding[] {
  const known = remembered.get(shelf) ?? findAll(shelf);
  remembered.set(shelf, known);
  return known;
}

function findAll(shelf: Shelf): readonly DataFinding[] {
  const facts = checkFacts(shelf);
  return CHECKS.flatMap((check) => check(facts));
}
