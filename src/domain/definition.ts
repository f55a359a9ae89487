import type { Felt } from './decision.ts';
import type { Severity } from './severity.ts';

/**
 * Ids of the definitions of what counts as an incident that everybody has (METHOD 2.12): all records; those that users
 * felt, with records that do not say counted as no and as yes; severity 1 and 2; anything that took the team off the plan:
 * all records and the items that look like incident work nobody recorded, weighed by how often such questions were
 * confirmed.
 */
export const DEFINITIONS = ['all', 'customer', 'customer-or-unknown', 'severe', 'off-plan'] as const;
export type PresetDefinition = (typeof DEFINITIONS)[number];

/** The presets that count records alone. */
export const RECORD_DEFINITIONS = [
  'all',
  'customer',
  'customer-or-unknown',
  'severe',
] as const satisfies readonly PresetDefinition[];

/** The id of a definition that a person made: `rule-` and what makes it unique. */
export type OwnDefinitionId = `rule-${string}`;
export type Definition = PresetDefinition | OwnDefinitionId;

/** Tells the id of a definition from any other text; whether an own definition is there, only the settings tell. */
export function isDefinition(id: string): id is Definition {
  return isPreset(id) || isOwnDefinitionId(id);
}

/** Tells a definition that everybody has. */
export function isPreset(id: string): id is PresetDefinition {
  return DEFINITIONS.some((definition) => definition === id);
}

/** Tells the id of a definition that a person made. */
export function isOwnDefinitionId(id: string): id is OwnDefinitionId {
  return /^rule-[a-z0-9-]{1,60}$/.test(id);
}

/** A definition that a person made: an incident counts if all (or any) of the conditions hold; none = all records. */
export type OwnDefinition = {
  readonly id: OwnDefinitionId;
  readonly name: string;
  readonly match: 'all' | 'any';
  readonly conditions: readonly DefinitionCondition[];
};

/**
 * What is asked of one incident. Labels, types, services and words are compared without regard to case; labels, types and
 * services whole, words as whole tokens of the title (METHOD 2.9). An incident without the field does not hold it.
 */
export type DefinitionCondition = {
  /** Holds where the rest does not. */
  readonly isNot?: true;
} & (
  | { readonly field: 'severity'; readonly severities: readonly Severity[] }
  | { readonly field: 'felt'; readonly felt: readonly Felt[] }
  | { readonly field: 'label' | 'type' | 'service'; readonly values: readonly string[] }
  | { readonly field: 'text'; readonly words: readonly string[] }
);
