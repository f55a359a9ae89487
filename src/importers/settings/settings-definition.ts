import * as v from 'valibot';
import type {
  Definition,
  DefinitionCondition,
  Felt,
  OwnDefinition,
  OwnDefinitionId,
  Severity,
} from '../../domain/index.ts';
import { DEFINITIONS, isDefinition, isOwnDefinitionId, SEVERITIES, severityCode } from '../../domain/index.ts';

const CODES = SEVERITIES.map(severityCode);
const FELT_CODES = ['yes', 'no', 'not-known'] as const satisfies readonly Felt[];

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const values = v.pipe(v.array(text), v.minLength(1));
const isNot = { not: v.optional(v.boolean(), false) };
const conditionSchema = v.variant('field', [
  v.strictObject({ field: v.literal('severity'), is: v.pipe(v.array(v.picklist(CODES)), v.minLength(1)), ...isNot }),
  v.strictObject({
    field: v.literal('felt'),
    is: v.pipe(v.array(v.picklist(FELT_CODES)), v.minLength(1)),
    ...isNot,
  }),
  v.strictObject({ field: v.picklist(['label', 'type', 'service']), is: values, ...isNot }),
  v.strictObject({ field: v.literal('text'), is: values, ...isNot }),
]);

/** The id of the chosen definition: one that everybody has, or one of the file's own. */
export const chosenSchema = v.custom<Definition>(
  (value) => typeof value === 'string' && isDefinition(value),
  `${DEFINITIONS.map((id) => `"${id}"`).join(', ')} or the id of an own definition such as "rule-checkout"`,
);

const idSchema = v.custom<OwnDefinitionId>(
  (value) => typeof value === 'string' && isOwnDefinitionId(value),
  'an id such as "rule-checkout": rule- and a-z, 0-9 or -',
);

/** One definition of the settings file that the team made (METHOD 2.12): `is` lists what its field may be. */
export const definitionSchema = v.strictObject({
  id: idSchema,
  name: text,
  match: v.optional(v.picklist(['all', 'any']), 'all'),
  conditions: v.optional(v.array(conditionSchema), []),
});

type DefinitionRecord = v.InferOutput<typeof definitionSchema>;
type ConditionRecord = DefinitionRecord['conditions'][number];

/** The definition that a settings file describes. */
export function toDefinition({ id, name, match, conditions }: DefinitionRecord): OwnDefinition {
  return { id, name, match, conditions: conditions.map(toCondition) };
}

/** A definition in the form of the settings file; reading it back gives the same definition. */
export function toDefinitionRecord({ id, name, match, conditions }: OwnDefinition): DefinitionRecord {
  return { id, name, match, conditions: conditions.map(toConditionRecord) };
}

/** The first definition whose id or name an earlier one has: a chart names a definition, and a name that two share says nothing. */
export function definitionTwice(definitions: readonly OwnDefinition[]): OwnDefinition | undefined {
  return definitions.find((one, index) =>
    definitions.slice(0, index).some(({ id, name }) => id === one.id || isSameName(name, one.name)),
  );
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function toCondition(record: ConditionRecord): DefinitionCondition {
  const negated = record.not ? ({ isNot: true } as const) : {};
  switch (record.field) {
    case 'severity':
      return { field: record.field, severities: record.is.map(severityOf), ...negated };
    case 'felt':
      return { field: record.field, felt: record.is, ...negated };
    case 'text':
      return { field: record.field, words: record.is, ...negated };
    case 'label':
    case 'type':
    case 'service':
      return { field: record.field, values: record.is, ...negated };
  }
}

function toConditionRecord(condition: DefinitionCondition): ConditionRecord {
  const not = condition.isNot === true;
  switch (condition.field) {
    case 'severity':
      return { field: condition.field, is: condition.severities.map(severityCode), not };
    case 'felt':
      return { field: condition.field, is: [...condition.felt], not };
    case 'text':
      return { field: condition.field, is: [...condition.words], not };
    case 'label':
    case 'type':
    case 'service':
      return { field: condition.field, is: [...condition.values], not };
  }
}

function severityOf(code: string): Severity {
  return SEVERITIES.find((severity) => severityCode(severity) === code) ?? 'unknown';
}
