/**
 * Ids of the definitions of what counts as an incident (METHOD 2.12): all records; those that users felt, with records
 * that do not say counted as no and as yes; severity 1 and 2.
 */
export const DEFINITIONS = ['all', 'customer', 'customer-or-unknown', 'severe'] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Tells a definition that can be computed from any other id; there is no silent stand-in for an unknown one. */
export function isDefinition(id: string): id is Definition {
  return DEFINITIONS.some((definition) => definition === id);
}
