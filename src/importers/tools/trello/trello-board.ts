import type { SprintItemRow } from '../../../domain/sprint-row.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import { type CurrentSprint, collectCurrentSprints } from '../../current-sprints.ts';
import type { Importer, JsonDocument, ParseContext, RecordOutcome } from '../../importer.ts';
import { sprintInName } from '../../plan-words.ts';
import { listAt, textAt, valueAt } from '../../read/json-values.ts';
import { type JsonSignature, likenessOfJson } from '../../signature.ts';
import { type NestedReader, nestedRecords, parseNested } from '../jira/jira-nested-records.ts';
import { type Board, estimateOf, readBoard, toCard } from './trello-card.ts';

/**
 * A Trello board, exported as JSON (FORMATS 1.12;
 * https://support.atlassian.com/trello/docs/exporting-data-from-trello/). A record is a card.
 * Oddities: no sprints, so a list or the board that is called one stands for it (plan evidence P4); points in front of the
 * title, `(3) Pay by card`, or in a custom field; when a card was made is written in its id; when it was done is known from
 * the actions only, of which the newest 1,000 are there.
 */
const SIGNATURE: JsonSignature = {
  required: ['lists', 'cards'],
  optional: ['actions', 'labels', 'customFields', 'members'],
  matches: ({ items }) =>
    items.some(
      (board) =>
        Array.isArray(valueAt(board, 'cards')) &&
        ['actions', 'labels'].some((key) => valueAt(board, key) !== undefined),
    ),
};

export const trelloBoard: Importer = {
  id: 'trello-board',
  label: 'Trello board (JSON)',
  tool: 'Trello',
  howToExport: 'On the Trello board open Menu, Print, export and share, Export as JSON.',
  recognise: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE).score : 0),
  likeness: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE) : undefined),
  parse: (document, context) => (document.shape === 'json' ? parseBoards(document, context) : []),
};

type CardOfBoard = { readonly board: Board; readonly card: unknown };

function parseBoards(document: JsonDocument, context: ParseContext): Iterable<RecordOutcome> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  const boards = document.items.map(readBoard);
  const cards = nestedRecords(document, (item, index) => {
    const board = boards[index];
    return board === undefined ? [] : listAt(item, 'cards').map((card) => ({ board, card }));
  });
  const hasPoints = cards.some(({ value }) => estimateOf(value.card, value.board).text !== undefined);
  const iterations = collectCurrentSprints(hasPoints);
  return parseNested<CardOfBoard>(cards, [], context, {
    toRows: ({ value }, reader) => rowsOf(value, reader, context, iterations.add),
    finish: () => iterations.rows(),
  });
}

function namesIn(board: unknown): readonly string[] {
  return listAt(board, 'members').flatMap((member) =>
    ['fullName', 'username'].flatMap((key) => textAt(member, key) ?? []),
  );
}

type AddToIterations = ReturnType<typeof collectCurrentSprints>['add'];

function rowsOf(
  { board, card }: CardOfBoard,
  reader: NestedReader,
  context: ParseContext,
  add: AddToIterations,
): readonly [WorkItemRow, ...SprintItemRow[]] | undefined {
  const item = toCard(card, board, reader, context);
  return item === undefined ? undefined : add(item, ...sprintsOf(card, board));
}

/** The list's, else the board's. */
function sprintsOf(card: unknown, board: Board): readonly CurrentSprint[] {
  const list = board.lists.get(textAt(card, 'idList') ?? '');
  const sprint =
    sprintInName(list ?? '')?.sprint ?? (sprintInName(board.name ?? '') === undefined ? undefined : board.name);
  return sprint === undefined ? [] : [{ id: sprint, name: sprint, project: board.name }];
}
