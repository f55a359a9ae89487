import type { Dataset, IncidentRow, Severity, SeverityRule, SeverityUse } from '../domain/index.ts';
import { severityRuleName } from '../domain/index.ts';
import { gather } from './fold/gather.ts';
import type { Shelf } from './library.ts';

/**
 * Every raw severity of the records that are among the incidents, by tool, with what it counts as: most incidents first.
 * Spellings that one rule is about are one line, under the spelling that is used most. What it counts as is what the rule
 * says, else what most of its records were read as; what a person typed for one incident plays no part. Rules about no
 * record come last, so that they can be taken back.
 */
export function severityUses({ batches, folded, settings }: Shelf): readonly SeverityUse[] {
  const rules = new Map(settings.severities.map((rule) => [severityRuleName(rule), rule]));
  const tallies = tallyRows(countedRows(gather(batches).incidents.all(), folded.dataset));
  const used = [...tallies].map(([name, tally]) => toUse(tally, rules.get(name)));
  const unused = [...rules].flatMap(([name, rule]) =>
    tallies.has(name) ? [] : [{ ...rule, isSet: true, incidents: 0 }],
  );
  return [...used, ...unused].sort(byIncidents);
}

/** The rows of all records that an incident is made of. */
function countedRows(
  records: readonly ({ readonly key: string; readonly row: IncidentRow } | undefined)[],
  { incidents }: Dataset,
): readonly IncidentRow[] {
  const counted = new Set(incidents.flatMap(({ key, mergedKeys = [] }) => [key, ...mergedKeys]));
  return records.flatMap((record) => (record !== undefined && counted.has(record.key) ? [record.row] : []));
}

type Tally = {
  readonly source: string;
  readonly spellings: Map<string, number>;
  readonly severities: Map<Severity, number>;
};

function tallyRows(rows: readonly IncidentRow[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { source, severity, severityRaw = '' } of rows) {
    const name = severityRuleName({ source, raw: severityRaw });
    const tally = tallies.get(name) ?? { source, spellings: new Map(), severities: new Map() };
    tallies.set(name, tally);
    increase(tally.spellings, severityRaw.trim());
    increase(tally.severities, severity);
  }
  return tallies;
}

function toUse({ source, spellings, severities }: Tally, rule: SeverityRule | undefined): SeverityUse {
  return {
    source,
    raw: mostUsed(spellings) ?? '',
    severity: rule?.severity ?? mostUsed(severities) ?? 'unknown',
    isSet: rule !== undefined,
    incidents: [...spellings.values()].reduce((sum, count) => sum + count, 0),
  };
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Of two that are used equally the one that was met first. */
function mostUsed<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

function byIncidents(one: SeverityUse, other: SeverityUse): number {
  return other.incidents - one.incidents || (severityRuleName(one) < severityRuleName(other) ? -1 : 1);
}
