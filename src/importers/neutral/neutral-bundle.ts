import type { Row } from '../../domain/rows.ts';
import type { Importer, ParseContext, RecordOutcome, SourceDocument } from '../importer.ts';
import { closingOutcomes, outcomeOf } from '../outcomes.ts';
import { createDateReader, isZone } from '../read/dates.ts';
import { isRecord, listAt, textAt } from '../read/json-values.ts';
import type { TableRecord } from '../table-record.ts';
import { toIncident } from './neutral-incident-row.ts';
import { toSprint, toSprintItem, toWorkItem } from './neutral-plan-rows.ts';
import { type KeyedCursor, openKeyedCursor } from './neutral-record.ts';
import { toResponder } from './neutral-responder-row.ts';

const SCHEMA = /^incident-sprint-bundle\/(.+)$/;
/** The major version of the bundle that is written and understood. */
export const BUNDLE_VERSION = '1';

type ToRow = (record: TableRecord<string>, context: ParseContext) => Row | undefined;

/** The collections of a bundle, in the order in which they are read. */
const COLLECTIONS: readonly (readonly [string, ToRow])[] = [
  ['incidents', toIncident],
  ['sprints', toSprint],
  ['work_items', toWorkItem],
  ['sprint_items', toSprintItem],
  ['responders', toResponder],
];

/**
 * The neutral JSON bundle (FORMATS 7.3), which the app's export writes: the records of the neutral CSV files with arrays
 * in place of `|`. Unknown keys are passed over, other major versions are refused. `time_zone` holds for times without a zone.
 */
export const neutralBundle: Importer = {
  id: 'neutral-bundle',
  label: 'Bundle of incidents and sprints',
  tool: 'neutral',
  howToExport: 'Use "Export for other tools" on the Data page of Dividend.',
  recognise: (document) => (versionOf(document) === undefined ? 0 : COLLECTIONS.length),
  fault: (document) => {
    const found = versionOf(document) ?? '';
    return found === BUNDLE_VERSION || found.startsWith(`${BUNDLE_VERSION}.`)
      ? undefined
      : { code: 'newer-version', found, supported: BUNDLE_VERSION };
  },
  parse: parseBundle,
};

function versionOf(document: SourceDocument): string | undefined {
  if (document.shape !== 'json') return undefined;
  return SCHEMA.exec(textAt(document.root, 'schema') ?? '')?.[1];
}

function* parseBundle(document: SourceDocument, context: ParseContext): Iterable<RecordOutcome> {
  if (document.shape !== 'json') return;
  const zone = textAt(document.root, 'time_zone');
  const isOwnZone = zone !== undefined && isZone(zone);
  const dates = createDateReader([], isOwnZone ? { ...context, zone } : context);
  const cursor = openKeyedCursor(dates);
  for (const [name, toRow] of COLLECTIONS) {
    yield* parseCollection(listAt(document.root, name), toRow, cursor, context);
  }
  if (!isOwnZone) yield* closingOutcomes([], dates, []);
}

function* parseCollection(
  items: readonly unknown[],
  toRow: ToRow,
  cursor: KeyedCursor,
  context: ParseContext,
): Iterable<RecordOutcome> {
  for (const [index, item] of items.entries()) {
    cursor.moveTo(item, index + 1);
    const made = isRecord(item) ? toRow(cursor.record, context) : undefined;
    yield outcomeOf(made, index + 1, cursor.takeNotes());
  }
}
