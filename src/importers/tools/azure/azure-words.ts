import type { DateOrTime } from '../../../domain/units.ts';
import type { StatusCategory, WorkItemRow, WorkItemType } from '../../../domain/work-item-row.ts';
import type { CurrentSprint } from '../../current-sprints.ts';
import type { Note } from '../../issue-notes.ts';
import { known } from '../../read/known.ts';
import { namedType, statusCategoryOfStatus } from '../jira/jira-words.ts';

/** What the exports of Azure Boards share: paths, states, work item types, lists of tags (FORMATS 1.7). */

/** The last part of a path: the team of `Fabrikam\Teams\Team 1` is `Team 1`. */
export function leafOfPath(path: string | undefined): string | undefined {
  const leaf = path?.split('\\').at(-1)?.trim();
  return leaf === '' ? undefined : leaf;
}

/** The first part of a path, which is the project. */
export function projectOfPath(path: string | undefined): string | undefined {
  const project = path?.split('\\')[0]?.trim();
  return project === '' ? undefined : project;
}

/**
 * The sprint of an iteration path: the whole path is its id, since `Iteration 98` may be under several parents, and what
 * follows the project its name. The project itself is where items wait that are in no iteration. No dates.
 */
export function sprintOfPath(path: string | undefined): CurrentSprint | undefined {
  const id = path?.replace(/^\\+|\\+$/g, '');
  const at = id?.indexOf('\\') ?? -1;
  if (id === undefined || at < 0) return undefined;
  return { id, name: id.slice(at + 1) };
}

/**
 * States of the four processes that come with Azure Boards by their category; Resolved waits to be verified
 * (https://learn.microsoft.com/azure/devops/boards/work-items/workflow-and-state-categories).
 */
const STATES: ReadonlyMap<string, StatusCategory> = new Map([
  ['new', 'todo'],
  ['proposed', 'todo'],
  ['approved', 'todo'],
  ['to do', 'todo'],
  ['design', 'todo'],
  ['active', 'in_progress'],
  ['committed', 'in_progress'],
  ['doing', 'in_progress'],
  ['in progress', 'in_progress'],
  ['resolved', 'in_progress'],
  ['closed', 'done'],
  ['done', 'done'],
  ['completed', 'done'],
  ['removed', 'cancelled'],
  ['cut', 'cancelled'],
]);

/** What a record says about how far an item is, and the column to name where it says nothing known. */
export type AzureStanding = {
  readonly state: string | undefined;
  readonly closedAt: DateOrTime | undefined;
  readonly column: string;
};

/**
 * Where an item stands: its state, those that a team made up by their words. A state that is not known says nothing and is
 * noted, except where a closing date stands beside it.
 */
export function progressOf(
  { state, closedAt, column }: AzureStanding,
  note: (note: Note) => void,
): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const named = state === undefined ? undefined : (STATES.get(state.toLowerCase()) ?? statusCategoryOfStatus(state));
  const statusCategory = named ?? (closedAt === undefined ? undefined : 'done');
  if (statusCategory === undefined && state !== undefined) {
    note({ code: 'bad-value', column, value: state, effect: 'value-unknown' });
  }
  return known({ statusCategory, completedAt: statusCategory === 'done' ? closedAt : undefined });
}

const TYPES: ReadonlyMap<string, WorkItemType> = new Map([
  ['feature', 'epic'],
  ['initiative', 'epic'],
  ['product backlog item', 'feature'],
  ['requirement', 'feature'],
  ['change request', 'feature'],
  ['issue', 'task'],
]);

/**
 * The kind of a work item type, and its name where no kind of ours says it. A Feature is a container of stories, as an epic
 * is elsewhere, not a story itself.
 */
export function typeOfAzure(name: string | undefined): Pick<WorkItemRow, 'type' | 'typeName'> {
  const type = name === undefined ? undefined : TYPES.get(name.trim().toLowerCase());
  return type === undefined ? namedType(name) : { type };
}

/** `MOBILE; WEB`; undefined where there are none. */
export function tagsOf(text: string | undefined): readonly string[] | undefined {
  const tags = (text ?? '').split(';').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]));
  return tags.length === 0 ? undefined : tags;
}

/**
 * The organisation that an address is of, since ids are unique in one only: `dev.azure.com/fabrikam`, or the host of
 * `fabrikam.visualstudio.com` and of a server of one's own.
 */
export function azureSite(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const organisation = pathname.split('/')[1] ?? '';
  if (host === '') return undefined;
  return host === 'dev.azure.com' && organisation !== '' ? `${host}/${organisation}` : host;
}
