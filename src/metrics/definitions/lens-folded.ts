import type { Incident, OwnDefinition } from '../../domain/index.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import type { FoldedDefinition, MissingField } from './lens.ts';
import { type ConditionField, isKnownIn } from './own-definition.ts';

/**
 * The definitions that the records of some sprints cannot tell apart from all records, since a field that they ask for is in
 * none of them (METHOD 2.12): whether users felt it, a severity, the fields of a rule; and items, where the sprints have no
 * list of them. Definitions whose fields are known but that take the same incidents are told apart: they agree. Nothing is
 * folded where there is no record.
 */
export function foldedDefinitions(
  records: readonly Incident[],
  facts: readonly SprintFacts[],
  own: readonly OwnDefinition[],
): readonly FoldedDefinition[] {
  const isMissing = (field: ConditionField) =>
    records.length > 0 && !records.some((incident) => isKnownIn(incident, field));
  const hasItems = facts.some(({ sprint }) => sprint.items !== undefined);
  const folded: readonly FoldedDefinition[] = [
    { id: 'customer', missing: isMissing('felt') ? ['felt'] : [] },
    { id: 'severe', missing: isMissing('severity') ? ['severity'] : [] },
    { id: 'off-plan', missing: hasItems ? [] : ['items'] },
    ...own.map((rule) => ({ id: rule.id, missing: missingOf(rule, isMissing) })),
  ];
  return folded.filter(({ missing }) => missing.length > 0);
}

/** A rule that wants all of its conditions says nothing without one of their fields; one that wants any, without all. */
function missingOf(
  { match, conditions }: OwnDefinition,
  isMissing: (field: ConditionField) => boolean,
): readonly MissingField[] {
  const fields = [...new Set(conditions.map(({ field }) => field))];
  const missing = fields.filter(isMissing);
  return match === 'any' && missing.length < fields.length ? [] : missing;
}
