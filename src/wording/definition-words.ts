import type {
  Definition,
  DefinitionCondition,
  Felt,
  IncidentFilter,
  OwnDefinition,
  PresetDefinition,
  Severity,
} from '../domain/index.ts';
import { isPreset } from '../domain/index.ts';

/** The short name of a definition, as a filter and a picture say it: "users felt it". `own` are those a person made. */
export function definitionName(definition: Definition, own: readonly OwnDefinition[]): string {
  if (isPreset(definition)) return presetName(definition);
  return own.find(({ id }) => id === definition)?.name ?? MISSING_NAME;
}

/** The short name of a definition that everybody has. */
export function presetName(definition: PresetDefinition): string {
  return NAMES[definition];
}

/** What counts under a definition, in one sentence (METHOD 2.12). */
export function definitionRule(definition: Definition, own: readonly OwnDefinition[]): string {
  if (isPreset(definition)) return RULES[definition];
  const rule = own.find(({ id }) => id === definition);
  return rule === undefined ? MISSING_RULE : ruleInWords(rule);
}

/** What counts, for a picture: a name that everybody has, or a person's own with its rule. */
function definitionInWords(definition: Definition, own: readonly OwnDefinition[]): string {
  const name = definitionName(definition, own);
  const rule = own.find(({ id }) => id === definition);
  return rule === undefined ? name : `${name} (${ruleInWords(rule).replace(/\.$/, '').replace(/^R/, 'r')})`;
}

/** What counts, and what narrows it, for a chart and a picture: "all records, only where severity is 1 or 2". */
export function countedInWords(
  { definition, filter }: { readonly definition: Definition; readonly filter?: IncidentFilter },
  own: readonly OwnDefinition[],
): string {
  const counted = definitionInWords(definition, own);
  return filter === undefined ? counted : `${counted}, only where ${filterInWords(filter)}`;
}

/** "a service is “checkout” and severity is 1 or 2" */
export function filterInWords({ services = [], severities = [] }: IncidentFilter): string {
  return [
    ...(services.length === 0 ? [] : [conditionInWords({ field: 'service', values: services })]),
    ...(severities.length === 0 ? [] : [conditionInWords({ field: 'severity', severities })]),
  ].join(' and ');
}

/** "Records count where severity is 1 or 2 and the service is checkout." */
export function ruleInWords({ match, conditions }: Pick<OwnDefinition, 'match' | 'conditions'>): string {
  if (conditions.length === 0) return RULES.all;
  return `Records count where ${conditions.map(conditionInWords).join(match === 'all' ? ' and ' : ', or ')}.`;
}

/** "the label is not drill or test" */
function conditionInWords(condition: DefinitionCondition): string {
  const isNot = condition.isNot === true;
  const verb = isNot ? 'is not' : 'is';
  switch (condition.field) {
    case 'severity':
      return `severity ${verb} ${either(condition.severities.map(severityInWords))}`;
    case 'felt':
      return `${isNot ? 'it is not so that ' : ''}${either(condition.felt.map((felt) => FELT[felt]))}`;
    case 'text':
      return `the title ${isNot ? 'does not have' : 'has'} ${either(condition.words.map(quoted))}`;
    case 'label':
      return `${isNot ? 'no label is' : 'a label is'} ${either(condition.values.map(quoted))}`;
    case 'type':
      return `the type ${verb} ${either(condition.values.map(quoted))}`;
    case 'service':
      return `${isNot ? 'no service is' : 'a service is'} ${either(condition.values.map(quoted))}`;
  }
}

/** Said where the address, or the settings, name a rule that is not there. */
export function missingInWords(definition: Definition, own: readonly OwnDefinition[]): string {
  return `The rule that this address or your settings ask for is not in this browser. Shown: ${definitionName(definition, own)}.`;
}

/** A severity as an answer to choose: "1" to "5", "not known". */
export function severityInWords(severity: Severity): string {
  return severity === 'unknown' ? 'not known' : String(severity);
}

const FELT: Readonly<Record<Felt, string>> = {
  yes: 'users felt it',
  no: 'users did not feel it',
  'not-known': 'it is not known whether users felt it',
};

const MISSING_NAME = 'a rule that is not here';
const MISSING_RULE = 'This rule is not in this browser’s settings.';

const NAMES: Readonly<Record<PresetDefinition, string>> = {
  all: 'all records',
  customer: 'users felt it',
  'customer-or-unknown': 'users felt it, or not known',
  severe: 'severity 1 and 2',
  'off-plan': 'anything that took us off the plan',
};

const RULES: Readonly<Record<PresetDefinition, string>> = {
  all: 'Every incident record counts.',
  customer: 'Incidents that users felt count. Where it is not known whether they did, the incident is left out.',
  'customer-or-unknown': 'Incidents that users felt count, and those where it is not known whether they did.',
  severe: 'Incidents of severity 1 and 2 count.',
  'off-plan':
    'Every incident record counts, and sprint items that look like incident work nobody recorded: confirmed ones in full, open ones in the share of such questions that was confirmed.',
};

function quoted(text: string): string {
  return `“${text}”`;
}

/** "1, 2 or 3" */
function either(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} or ${last}`;
}
