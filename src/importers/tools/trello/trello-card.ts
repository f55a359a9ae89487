import { type DateOrTime, epochMs } from '../../../domain/units.ts';
import type { StatusCategory, WorkItemRow } from '../../../domain/work-item-row.ts';
import type { ParseContext } from '../../importer.ts';
import { categoryOfColumn, pointsOrSize, sprintInName } from '../../plan-words.ts';
import { flagAt, isRecord, listAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import type { NestedReader } from '../jira/jira-nested-records.ts';

/** What the cards of one Trello board refer to. */
export type Board = {
  readonly name: string | undefined;
  /** Names of lists by id. */
  readonly lists: ReadonlyMap<string, string>;
  /** When each card came last into the list in which it is, as far as the actions go back. */
  readonly arrivals: ReadonlyMap<string, string>;
  /** Ids of the custom fields that hold points. */
  readonly pointFields: ReadonlySet<string>;
};

const POINT_FIELD = /^(story ?points?|points?|estimates?|size|sp|effort)$/i;

/** Reads what the cards of a board refer to. */
export function readBoard(board: unknown): Board {
  const lists = listAt(board, 'lists').flatMap((list) => {
    const name = textAt(list, 'name');
    return name === undefined ? [] : [[textAt(list, 'id') ?? '', name] as const];
  });
  const fields = listAt(board, 'customFields').filter((field) => POINT_FIELD.test(textAt(field, 'name') ?? ''));
  return {
    name: textAt(board, 'name'),
    lists: new Map(lists),
    arrivals: arrivalsOf(listAt(board, 'actions')),
    pointFields: new Set(fields.flatMap((field) => textAt(field, 'id') ?? [])),
  };
}

/** Actions are the newest first: the first move, or making, of a card is the last one. */
function arrivalsOf(actions: readonly unknown[]): ReadonlyMap<string, string> {
  const arrivals = new Map<string, string>();
  for (const action of actions) {
    const cardId = textAt(action, 'data', 'card', 'id');
    const date = textAt(action, 'date');
    const isArrival = valueAt(action, 'data', 'listAfter') !== undefined || textAt(action, 'type') === 'createCard';
    if (!isArrival || cardId === undefined || date === undefined) continue;
    const known = arrivals.get(cardId);
    if (known === undefined || date > known) arrivals.set(cardId, date);
  }
  return arrivals;
}

/** The work item of a card; undefined for a template or without an id, which is noted. */
export function toCard(
  card: unknown,
  board: Board,
  reader: NestedReader,
  { pseudonym }: ParseContext,
): WorkItemRow | undefined {
  const id = textAt(card, 'id');
  if (!isRecord(card) || id === undefined || flagAt(card, 'isTemplate') === true) {
    const isTemplate = id !== undefined;
    reader.note(
      isTemplate
        ? { code: 'not-a-record', column: 'isTemplate', effect: 'row-skipped', detail: 'template' }
        : { code: 'missing-id', column: 'cards.id', effect: 'row-skipped' },
    );
    return undefined;
  }
  const list = board.lists.get(textAt(card, 'idList') ?? '');
  const statusCategory = categoryOf(card, list, reader);
  const estimate = estimateOf(card, board);
  const shortLink = textAt(card, 'shortLink');
  const labels = listAt(card, 'labels').flatMap((label) => textAt(label, 'name') ?? textAt(label, 'color') ?? []);
  const [member] = listAt(card, 'idMembers').flatMap((memberId) =>
    typeof memberId === 'string' && memberId !== '' ? [memberId] : [],
  );
  return known({
    kind: 'work-item' as const,
    source: 'trello',
    line: reader.line(),
    id: shortLink ?? id,
    aliases: shortLink === undefined ? undefined : [id],
    title: estimate.title,
    status: list,
    statusCategory,
    teams: [],
    project: board.name,
    ...pointsOrSize(estimate.text, () => reader.number(estimate.text, 'points')),
    createdAt: madeAt(id),
    startedAt: reader.date(textAt(card, 'start'), 'start'),
    completedAt: statusCategory === 'done' ? doneAt(card, id, board, reader) : undefined,
    labels: labels.length === 0 ? undefined : labels,
    assignee: member === undefined ? undefined : pseudonym(member),
    url: textAt(card, 'shortUrl'),
  });
}

/** `(3) Pay by card [2]`: estimate in front, spent points behind, as the Scrum extensions write them. */
const TITLE = /^\((\?|\d+(?:[.,]\d+)?)\)\s*(.*)$/s;

/** The written points, of the custom field or else of the title, and the title without them. */
export function estimateOf(
  card: unknown,
  { pointFields }: Board,
): { readonly text: string | undefined; readonly title: string | undefined } {
  const name = textAt(card, 'name');
  const found = TITLE.exec(name ?? '');
  const field = listAt(card, 'customFieldItems').find((item) => pointFields.has(textAt(item, 'idCustomField') ?? ''));
  const inField = textAt(field, 'value', 'number') ?? textAt(field, 'value', 'text');
  const title = found?.[2]?.trim() || name;
  return { text: inField ?? found?.[1], title };
}

/** A mark of completion, else the list's name; archived without either may be done or dropped, so it stays unknown. */
function categoryOf(card: unknown, list: string | undefined, reader: NestedReader): StatusCategory | undefined {
  const told = categoryOfList(list);
  if (told === 'cancelled') return told;
  if (flagAt(card, 'dueComplete') === true || told === 'done') return 'done';
  const isArchived = flagAt(card, 'closed') === true;
  if (isArchived) reader.note({ code: 'bad-value', column: 'closed', value: 'true', effect: 'value-unknown' });
  else if (told === undefined && list !== undefined) {
    reader.note({ code: 'bad-value', column: 'idList', value: list, effect: 'value-unknown' });
  }
  return isArchived ? undefined : told;
}

/** What a list's name says, or what it says beside its sprint. */
function categoryOfList(list = ''): StatusCategory | undefined {
  return categoryOfColumn(sprintInName(list)?.rest ?? list);
}

/** When it came into a list of finished cards; else its last change, which is noted as a guess. */
function doneAt(card: unknown, id: string, { arrivals, lists }: Board, reader: NestedReader): DateOrTime | undefined {
  const arrival = arrivals.get(id);
  const isInDoneList = categoryOfList(lists.get(textAt(card, 'idList') ?? '')) === 'done';
  if (arrival !== undefined && isInDoneList) return reader.date(arrival, 'actions.date');
  const changed = reader.date(textAt(card, 'dateLastActivity'), 'dateLastActivity');
  if (changed !== undefined) reader.note({ code: 'estimated-date', column: 'dateLastActivity', effect: 'noted' });
  return changed;
}

/** The first eight hexadecimal digits of an id are the second in which it was made. */
function madeAt(id: string): DateOrTime | undefined {
  return /^[0-9a-f]{24}$/i.test(id) ? epochMs(Number.parseInt(id.slice(0, 8), 16) * 1000) : undefined;
}
