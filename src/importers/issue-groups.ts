import type { RowIssue } from '../domain/faults.ts';
import type { IssueGroup } from '../domain/imports.ts';
import { clearAny, type PeopleCleaner } from './read/people-cleaner.ts';

const PLACES = 20;
const VALUE_CHARACTERS = 80;

/** Collects issues by what they are and did; only the first 20 places of each group are kept. */
export type IssueCollector = {
  readonly add: (issues: Iterable<RowIssue>) => void;
  /** The groups, largest first, with no person in what they show. */
  readonly groups: (cleaner: PeopleCleaner) => readonly IssueGroup[];
};

/** Makes an empty collector. */
export function createIssueCollector(): IssueCollector {
  const groups = new Map<string, { count: number; readonly places: [RowIssue, ...RowIssue[]] }>();
  return {
    add: (issues) => {
      for (const issue of issues) {
        const key = `${issue.code} ${issue.effect}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { count: 1, places: [issue] });
        else {
          group.count += 1;
          if (group.places.length < PLACES) group.places.push(issue);
        }
      }
    },
    groups: (cleaner) =>
      [...groups.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ count, places }) => ({
          code: places[0].code,
          effect: places[0].effect,
          count,
          places: places.map((place) => cleared(place, cleaner)),
        })),
  };
}

/** Values are cut only now: a name or an address that a cut goes through is not known any more. */
function cleared(issue: RowIssue, cleaner: PeopleCleaner): RowIssue {
  const { value, column, detail } = issue;
  return {
    ...issue,
    ...(value === undefined ? {} : { value: clearAny(value, cleaner).slice(0, VALUE_CHARACTERS) }),
    ...(column === undefined ? {} : { column: cleaner.group(column) }),
    ...(detail === undefined ? {} : { detail: cleaner.id(detail) }),
  };
}
