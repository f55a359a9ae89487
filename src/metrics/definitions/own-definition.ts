import type { DefinitionCondition, Incident, OwnDefinition } from '../../domain/index.ts';
import { feltOf } from './felt.ts';

/** Tells whether an incident counts. */
export type IncidentTest = (incident: Incident) => boolean;

/** What a condition can be about. */
export type ConditionField = DefinitionCondition['field'];

/**
 * Makes the test of a person's own definition (METHOD 2.12): all, or any, of its conditions hold; without conditions every
 * incident counts. Labels, types and services are compared whole and without regard to case, words as whole tokens of the
 * title in a row. A condition on a field that an incident does not have does not hold, so its negation does.
 */
export function ownTest({ match, conditions }: Pick<OwnDefinition, 'match' | 'conditions'>): IncidentTest {
  if (conditions.length === 0) return () => true;
  const tests = conditions.map(conditionTest);
  return match === 'all'
    ? (incident) => tests.every((holds) => holds(incident))
    : (incident) => tests.some((holds) => holds(incident));
}

/** Whether a record says anything in a field that a condition can be about. */
export function isKnownIn(incident: Incident, field: ConditionField): boolean {
  switch (field) {
    case 'severity':
      return incident.severity !== 'unknown';
    case 'felt':
      return feltOf(incident) !== 'not-known';
    case 'text':
      return tokensOf(incident.title ?? '').length > 0;
    default:
      return textsOf(incident, field).length > 0;
  }
}

/** What an incident has in a field of texts, as the file writes it; none = the field is not there. */
export function textsOf(incident: Incident, field: 'label' | 'type' | 'service'): readonly string[] {
  switch (field) {
    case 'label':
      return incident.labels ?? [];
    case 'type':
      return incident.type === undefined ? [] : [incident.type];
    case 'service':
      return incident.services;
  }
}

function conditionTest(condition: DefinitionCondition): IncidentTest {
  const holds = plainTest(condition);
  return condition.isNot === true ? (incident) => !holds(incident) : holds;
}

function plainTest(condition: DefinitionCondition): IncidentTest {
  switch (condition.field) {
    case 'severity': {
      const severities = new Set(condition.severities);
      return ({ severity }) => severities.has(severity);
    }
    case 'felt': {
      const answers = new Set(condition.felt);
      return (incident) => answers.has(feltOf(incident));
    }
    case 'text': {
      const words = condition.words.map(tokensOf).filter((tokens) => tokens.length > 0);
      return ({ title = '' }) => holdsAny(tokensOf(title), words);
    }
    default: {
      const { field } = condition;
      const values = new Set(condition.values.map(folded));
      return (incident) => textsOf(incident, field).some((text) => values.has(folded(text)));
    }
  }
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** Runs of a-z and 0-9 in the lower-case text (METHOD 2.9), fill words kept. */
function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function holdsAny(tokens: readonly string[], words: readonly (readonly string[])[]): boolean {
  return words.some((word) =>
    tokens.some((_, start) => word.every((token, offset) => tokens[start + offset] === token)),
  );
}
