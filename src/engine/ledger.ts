import type { WorkItem } from '../domain/index.ts';
import { ledgerOf } from '../metrics/ledger/ledger-of.ts';
import { itemName } from '../metrics/plans/item-name.ts';
import type { LedgerAnswer, LedgerIncidentLine, LedgerQuery } from './api/api-ledger.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

export { findItems } from './find-items.ts';

/**
 * The ledger of one team, computed when its page is opened; the engine loads this file with the first such question.
 * Undefined for a team that is not there.
 */
export function ledgerAnswer(shelf: Shelf, { teamId, definition, filter }: LedgerQuery): LedgerAnswer | undefined {
  const { dataset } = shelf.folded;
  const ledger = ledgerOf(dataset, chosenDefinition(shelf, definition), teamId, filter);
  if (ledger === undefined) return undefined;
  const fileLines = fileLinesIn(shelf.imports);
  const said = saidOf(shelf);
  const actions = new Set(ledger.recurrences.compared.map(({ action }) => action.itemKey));
  const acted = dataset.workItems.filter(({ key }) => actions.has(key));
  return {
    ...ledger,
    incidents: ledger.incidents.map(({ origins, ...incident }) => ({
      ...incident,
      fileLine: fileLines(origins),
      linkDecisions: {},
      ...said.get(incident.key),
    })),
    items: Object.fromEntries(acted.map((item) => [item.key, toItem(item)])),
  };
}

function toItem(item: WorkItem): LedgerAnswer['items'][string] {
  const { title } = item;
  return { id: itemName(item), ...(title !== undefined && { title }) };
}

type Said = Pick<LedgerIncidentLine, 'reviewDecision' | 'linkDecisions'>;

/** What a person said about the review and the links of each incident, by its key. */
function saidOf({ folded }: Shelf): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const of = (key: string): Said => said.get(key) ?? { linkDecisions: {} };
  for (const { decision, keys } of folded.inForce) {
    const { id, content } = decision;
    const [first, incident] = keys;
    if (content.kind === 'edit-incident' && content.edit.field === 'review' && first !== undefined) {
      said.set(first, { ...of(first), reviewDecision: id });
    }
    if (content.kind === 'link-item' && first !== undefined && incident !== undefined) {
      const known = of(incident);
      said.set(incident, { ...known, linkDecisions: { ...known.linkDecisions, [first]: id } });
    }
  }
  return said;
}
