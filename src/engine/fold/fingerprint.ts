import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DecisionContent, Row, Settings, Team } from '../../domain/index.ts';
import { methodOf, STANDARD_WORDS, severityRuleName } from '../../domain/index.ts';
import { peopleGroups } from './people-groups.ts';

/** Raised when the fold makes other data of the same imports. */
const FOLD_VERSION = 3;

export type FingerprintInput = {
  readonly batches: readonly {
    readonly id: string;
    readonly titlesLeftOut: boolean;
    readonly people?: string;
    readonly rows: readonly Row[];
  }[];
  readonly decisions: readonly DecisionContent[];
  readonly settings: Settings;
  /** All teams with their calendars, those that the settings do not name included. */
  readonly teams: readonly Team[];
  readonly zone: string;
};

/**
 * SHA-256, in hex, of everything that the folded rows are made from: the imports (an id is a hash of the file's bytes and of
 * how they were read, and reading is deterministic), the decisions that count, the settings, and the zone that stands in
 * for missing calendars. The order of files, of teams and of keys does not matter.
 *
 * Hashing the causes instead of the 300,000 rows takes no time, and gives the same text for two people with the same data
 * although their pseudonyms differ: those are salted per browser and would change every row. The price: the same records
 * from other bytes, such as a second export, have another fingerprint. It never calls two different datasets the same: where
 * some imports hide their persons in the words of another browser, so that a person in two of them counts as two, which imports
 * have their words in common is told, too (docs/decisions/0015).
 */
export function fingerprintOf({ batches, decisions, settings, teams, zone }: FingerprintInput): string {
  const names = batches.map(({ id, titlesLeftOut }) => `${id}${titlesLeftOut ? ' without titles' : ''}`);
  const imports = [...new Set(names)].sort();
  const { definition, assign, countsUntouched } = settings;
  const severities = new Map(settings.severities.map((rule) => [severityRuleName(rule), rule.severity]));
  const method = methodOf(settings.method);
  const rules = [...severities].sort(([one], [other]) => (one < other ? -1 : 1));
  const lens = { ...ownRules(settings), ...ownWords(settings) };
  const people = peopleGroups(batches);
  const rows = {
    ...lens,
    ...(people.length > 1 && { people }),
    assign,
    severities: rules,
    countsUntouched,
    teams,
    zone,
  };
  return hashOf({ fold: FOLD_VERSION, imports, decisions, definition, method, ...rows });
}

/** Left out where there are none, so that data without rules has the same text in every release. */
function ownRules({ definitions }: Settings) {
  return definitions.length === 0
    ? {}
    : { definitions: definitions.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

function ownWords({ words }: Settings) {
  return JSON.stringify(words) === JSON.stringify(STANDARD_WORDS) ? {} : { words };
}

/** SHA-256 of the canonical JSON of a value: keys in order, absent ones left out. Hex. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value, inOrder))));
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
