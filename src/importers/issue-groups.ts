import type { RowIssue } from '../domain/faults.ts';
import type { IssueGroup } from '../domain/imports.ts';

const PLACES = 20;

/** Collects issues by what they are and did; only the first 20 places of each group are kept. */
export type IssueCollector = {
  readonly add: (issues: Iterable<RowIssue>) => void;
  /** The groups, largest first. `clear` takes names out of the values shown. */
  readonly groups: (clear: (text: string) => string) => readonly IssueGroup[];
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
    groups: (clear) =>
      [...groups.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ count, places }) => ({
          code: places[0].code,
          effect: places[0].effect,
          count,
          places: places.map((place) => cleared(place, clear)),
        })),
  };
}

function cleared(issue: RowIssue, clear: (text: string) => string): RowIssue {
  return issue.value === undefined ? issue : { ...issue, value: clear(issue.value) };
}
