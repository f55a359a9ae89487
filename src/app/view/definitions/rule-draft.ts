import type {
  DefinitionCondition,
  Felt,
  OwnDefinition,
  OwnDefinitionId,
  Settings,
  Severity,
} from '../../../domain/index.ts';
import { DEFINITIONS, isOwnDefinitionId } from '../../../domain/index.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { BUILDER } from '../../../wording/rule-words.ts';

export type ConditionField = DefinitionCondition['field'];
export const CONDITION_FIELDS: readonly ConditionField[] = ['severity', 'felt', 'label', 'type', 'service', 'text'];

/** A condition while it is being made: `texts` for labels, types, services and words. */
export type ConditionDraft = {
  /** Tells conditions apart while they are moved and removed. */
  readonly key: number;
  readonly field: ConditionField;
  readonly isNot: boolean;
  readonly severities: readonly Severity[];
  readonly felt: readonly Felt[];
  readonly texts: readonly string[];
};

/** A rule while it is being made; without an id it is a new one. */
export type RuleDraft = {
  readonly id?: OwnDefinitionId;
  readonly name: string;
  readonly match: OwnDefinition['match'];
  readonly conditions: readonly ConditionDraft[];
};

const EMPTY_CONDITION: Omit<ConditionDraft, 'key'> = {
  field: 'severity',
  isNot: false,
  severities: [],
  felt: [],
  texts: [],
};

export const NEW_RULE: RuleDraft = { name: '', match: 'all', conditions: [{ ...EMPTY_CONDITION, key: 0 }] };

/** A rule as its form begins. */
export function draftOf({ id, name, match, conditions }: OwnDefinition): RuleDraft {
  return { id, name, match, conditions: conditions.map((condition, key) => ({ ...toDraft(condition), key })) };
}

/** The draft with one condition more. */
export function withNewCondition(draft: RuleDraft): RuleDraft {
  const key = 1 + Math.max(-1, ...draft.conditions.map((each) => each.key));
  return { ...draft, conditions: [...draft.conditions, { ...EMPTY_CONDITION, key }] };
}

/** The draft with a condition in the place of the one with its key. */
export function withCondition(draft: RuleDraft, condition: ConditionDraft): RuleDraft {
  return { ...draft, conditions: draft.conditions.map((each) => (each.key === condition.key ? condition : each)) };
}

export function withoutCondition(draft: RuleDraft, key: number): RuleDraft {
  return { ...draft, conditions: draft.conditions.filter((each) => each.key !== key) };
}

/** Another field asks for other values: what was chosen for the last one is put away. */
export function withField({ key, isNot }: ConditionDraft, field: ConditionField): ConditionDraft {
  return { ...EMPTY_CONDITION, key, isNot, field };
}

/** Whether a condition says nothing yet. */
export function isEmpty(condition: ConditionDraft): boolean {
  return valuesOf(condition).length === 0;
}

/** The conditions that say something: what the preview counts by. */
export function conditionsOf({ conditions }: RuleDraft): readonly DefinitionCondition[] {
  return conditions.filter((each) => !isEmpty(each)).map(toCondition);
}

/** Why a rule cannot be saved, in a sentence each; absent where it can. */
export type RuleFaults = { readonly name?: string; readonly conditions?: string };

export function faultsOf(draft: RuleDraft, own: readonly OwnDefinition[]): RuleFaults {
  const name = nameFault(draft, own);
  const isBare = draft.conditions.length === 0 || draft.conditions.some(isEmpty);
  const conditions = draft.conditions.length === 0 ? BUILDER.noConditions : BUILDER.empty;
  return { ...(name !== undefined && { name }), ...(isBare && { conditions }) };
}

/** The rule of a draft without faults; a new one has a new id, which tells nothing about it. */
export function ruleOf(draft: RuleDraft): OwnDefinition {
  const { id = newId(), name, match } = draft;
  return { id, name: name.trim(), match, conditions: conditionsOf(draft) };
}

/** The settings with a rule put in, in the place of the one with its id. */
export function withRule(settings: Settings, rule: OwnDefinition): Settings {
  const isKnown = settings.definitions.some(({ id }) => id === rule.id);
  const definitions = isKnown
    ? settings.definitions.map((each) => (each.id === rule.id ? rule : each))
    : [...settings.definitions, rule];
  return { ...settings, definitions };
}

/** The settings without a rule; what counts by it counts by all records then. */
export function withoutOwnRule(settings: Settings, rule: Pick<OwnDefinition, 'id'>): Settings {
  const definitions = settings.definitions.filter(({ id }) => id !== rule.id);
  return { ...settings, definitions, definition: settings.definition === rule.id ? 'all' : settings.definition };
}

/** The settings with a rule as it was in other settings, and chosen again if it was: undo of a change of one rule. */
export function withRuleAsIn(settings: Settings, before: Settings, { id }: Pick<OwnDefinition, 'id'>): Settings {
  const rule = before.definitions.find((each) => each.id === id);
  if (rule === undefined) return withoutOwnRule(settings, { id });
  const again = withRule(settings, rule);
  return before.definition === id ? { ...again, definition: id } : again;
}

function nameFault({ id, name }: RuleDraft, own: readonly OwnDefinition[]): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return BUILDER.nameMissing;
  const others = [...DEFINITIONS, ...own.map((each) => each.id).filter((each) => each !== id)];
  const isTaken = others.some((each) => definitionName(each, own).toLowerCase() === wanted);
  return isTaken ? BUILDER.nameTaken : undefined;
}

function newId(): OwnDefinitionId {
  const id = `rule-${Math.random().toString(36).slice(2, 10)}`;
  return isOwnDefinitionId(id) ? id : 'rule-new';
}

function valuesOf({ field, severities, felt, texts }: ConditionDraft): readonly unknown[] {
  if (field === 'severity') return severities;
  return field === 'felt' ? felt : texts;
}

function toCondition({ field, isNot, severities, felt, texts }: ConditionDraft): DefinitionCondition {
  const negated = isNot ? ({ isNot: true } as const) : {};
  switch (field) {
    case 'severity':
      return { field, severities, ...negated };
    case 'felt':
      return { field, felt, ...negated };
    case 'text':
      return { field, words: texts, ...negated };
    case 'label':
    case 'type':
    case 'service':
      return { field, values: texts, ...negated };
  }
}

function toDraft(condition: DefinitionCondition): Omit<ConditionDraft, 'key'> {
  const same = { ...EMPTY_CONDITION, field: condition.field, isNot: condition.isNot === true };
  switch (condition.field) {
    case 'severity':
      return { ...same, severities: condition.severities };
    case 'felt':
      return { ...same, felt: condition.felt };
    case 'text':
      return { ...same, texts: condition.words };
    case 'label':
    case 'type':
    case 'service':
      return { ...same, texts: condition.values };
  }
}
