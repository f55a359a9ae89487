import { points } from '../domain/units.ts';
import type { StatusCategory, WorkItemRow } from '../domain/work-item-row.ts';
import type { Note } from './issue-notes.ts';
import { readSize } from './read/sizes.ts';
import { foldJiraWord, statusCategoryOfStatus } from './tools/jira/jira-words.ts';

/**
 * Words of planning tools whose statuses, lists and sections are named by their users (ClickUp, Trello, Asana, YouTrack):
 * those of the shared word list, and what boards call their columns.
 */
const COLUMN_NAMES: ReadonlyMap<string, StatusCategory> = new Map([
  ['to-do', 'todo'],
  ['next', 'todo'],
  ['next up', 'todo'],
  ['up next', 'todo'],
  ['icebox', 'todo'],
  ['ideas', 'todo'],
  ['inbox', 'todo'],
  ['planned', 'todo'],
  ['not started', 'todo'],
  ['sprint backlog', 'todo'],
  ['product backlog', 'todo'],
  ['submitted', 'todo'],
  ['doing', 'in_progress'],
  ['wip', 'in_progress'],
  ['started', 'in_progress'],
  ['working on it', 'in_progress'],
  ['to verify', 'in_progress'],
  ['accepted', 'done'],
  ['finished', 'done'],
  ['fixed', 'done'],
  ['shipped', 'done'],
]);

/** The category that the name of a status, list or section suggests; undefined where it says nothing. */
export function categoryOfColumn(name: string): StatusCategory | undefined {
  return COLUMN_NAMES.get(foldJiraWord(name)) ?? statusCategoryOfStatus(name);
}

/** As `categoryOfColumn`; a name that says nothing is noted, and where the item stands stays unknown. */
export function readCategory(
  name: string | undefined,
  column: string,
  note: (note: Note) => void,
): StatusCategory | undefined {
  if (name === undefined) return undefined;
  const category = categoryOfColumn(name);
  if (category === undefined) note({ code: 'bad-value', column, value: name, effect: 'value-unknown' });
  return category;
}

/** A sprint that is told by the name of something else. */
export type SprintInName = {
  /** The sprint: `Sprint 12`. */
  readonly sprint: string;
  /** What else the name says: `Done`; '' for nothing. */
  readonly rest: string;
};

/** `Sprint 12`, `Iteration #4`, `PAY Sprint 2026-11`: the word, then a number, perhaps with letters in between. */
const NUMBERED = /\b(?:sprint|iteration)\b[\s#:.-]*\d[\p{L}\d./-]*/iu;

/**
 * Finds a sprint in the name of a list, section, project or board: `Done (Sprint 12)` is Sprint 12, and `Done`. Undefined
 * without the word and a number: a "Sprint backlog" is no sprint.
 */
export function sprintInName(name: string): SprintInName | undefined {
  const found = NUMBERED.exec(name);
  if (found === null) return undefined;
  const rest = `${name.slice(0, found.index)} ${name.slice(found.index + found[0].length)}`;
  const words = rest.replace(/[^\p{L}\d\s'’-]/gu, ' ').replace(/\s+/g, ' ');
  return { sprint: found[0].replace(/[./-]+$/, ''), rest: words.replace(/^[\s-]+|[\s-]+$/g, '') };
}

/** Points, or the T-shirt size that a team writes in their place (METHOD 2.17); `toNumber` notes what is neither. */
export function pointsOrSize(
  text: string | undefined,
  toNumber: () => number | undefined,
): Pick<WorkItemRow, 'points' | 'size'> {
  const size = readSize(text);
  if (size !== undefined) return { size };
  const value = isUnestimated(text) ? undefined : toNumber();
  return value === undefined ? {} : { points: points(value) };
}

/** Minus one is how several tools write "not estimated" (FORMATS 0, rule 10). */
function isUnestimated(text: string | undefined): boolean {
  return text === undefined || /^-1(\.0+)?$/.test(text);
}
