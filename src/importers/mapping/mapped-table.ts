import type { Mapping } from '../../domain/mapping.ts';
import type { Importer, ParseContext, RecordOutcome, TableDocument } from '../importer.ts';
import { closingOutcomes, type MadeRows, outcomeOf } from '../outcomes.ts';
import { createDateReader } from '../read/dates.ts';
import { cell } from '../read/table-cells.ts';
import { mappedIncident } from './mapped-incident.ts';
import { unusedNames } from './mapped-people.ts';
import { mappedSprint, openMappedItems } from './mapped-plan.ts';
import { openMappedCursor } from './mapped-record.ts';
import { isMadeFor } from './mapping-columns.ts';
import { orderedTimes, timeColumns } from './mapping-times.ts';

/** The importer id of tables that are read by a mapping (FORMATS 7.4). */
export const MAPPED_IMPORTER = 'generic';

/** Makes the importer of tables whose headers a mapping names; `label` is what it is called. */
export function mappedImporter(mapping: Mapping, label: string): Importer {
  return {
    id: MAPPED_IMPORTER,
    label,
    tool: mapping.source,
    howToExport: '',
    recognise: (document) => (document.shape === 'table' && isMadeFor(mapping, document) ? 1 : 0),
    parse: (document, context) => (document.shape === 'table' ? parseMapped(document, context, mapping) : []),
  };
}

/** The order of dates that a person chooses for this file wins over that of the mapping. */
function* parseMapped(document: TableDocument, given: ParseContext, mapping: Mapping): Iterable<RecordOutcome> {
  const dateOrder = given.dateOrder ?? mapping.dateOrder;
  const context: ParseContext = dateOrder === undefined ? given : { ...given, dateOrder };
  const dates = createDateReader(dateCells(document, mapping), context, orderedTimes(document, mapping.columns));
  for (const name of unusedNames(document, mapping)) context.pseudonym(name);
  const { record, cells, moveTo, takeNotes } = openMappedCursor(document, mapping, dates);
  const items = openMappedItems(mapping.columns.points !== undefined);
  const toRows = (): MadeRows => {
    if (!cells.isFilled()) return undefined;
    switch (mapping.kind) {
      case 'incidents':
        return mappedIncident(record, cells, context);
      case 'sprints':
        return mappedSprint(record);
      case 'work-items':
        return items.toRows(record, cells, context);
    }
  };
  for (let at = 0; at < document.rows.length; at += 1) {
    moveTo(at);
    const made = toRows();
    yield outcomeOf(made, record.line(), takeNotes());
  }
  yield* closingOutcomes(items.sprints(), dates, []);
}

function dateCells({ rows }: TableDocument, { columns }: Mapping): readonly string[] {
  return timeColumns(columns).flatMap((position) => rows.flatMap((row) => cell(row, [position]) ?? []));
}
