import type { IssueGroup, RowIssue, RowIssueEffect } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import type { FaultText } from './faults.ts';
import { describeIssue } from './row-issues.ts';

/** What an issue did to the data, in two or three words. */
export function describeEffect(effect: RowIssueEffect): string {
  switch (effect) {
    case 'noted':
      return 'kept as it is';
    case 'value-unknown':
      return 'value not known';
    case 'row-skipped':
      return 'row skipped';
    case 'row-excluded':
      return 'row set aside';
    case 'row-merged':
      return 'row joined';
    default:
      return assertNever(effect);
  }
}

/** A group of issues as the review shows it: sentence, next step, and where: `lines 14, 15, 22 and 9 more`. */
export function describeIssueGroup(group: IssueGroup): FaultText & { readonly where: string } {
  const distinct = (texts: readonly (string | undefined)[]) => [...new Set(texts.filter((text) => text !== undefined))];
  const facts = {
    count: group.count,
    details: distinct(group.places.map(({ detail }) => detail)),
    values: distinct(group.places.map(({ value }) => value)),
  };
  return { ...describeIssue(group.code, facts), where: describePlaces(group.places, group.count) };
}

/** One place: `line 14, “Story points”: abc`. */
export function describePlace(place: RowIssue): string {
  const where = place.line === 0 ? 'whole file' : `line ${place.line}`;
  const column = place.column === undefined ? '' : `, “${place.column}”`;
  return place.value === undefined ? `${where}${column}` : `${where}${column}: ${place.value}`;
}

const LINES_SHOWN = 4;

function describePlaces(places: readonly RowIssue[], count: number): string {
  const lines = [...new Set(places.map((place) => place.line).filter((line) => line > 0))];
  if (lines.length === 0) return 'whole file';
  const shown = lines.slice(0, LINES_SHOWN);
  const more = Math.max(count, lines.length) - shown.length;
  return `${shown.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
