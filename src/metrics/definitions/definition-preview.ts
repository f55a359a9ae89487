import type { Incident, OwnDefinition, Severity } from '../../domain/index.ts';
import type { MissingField } from './lens.ts';
import { type ConditionField, isKnownIn, ownTest, textsOf } from './own-definition.ts';

/** What a rule asks; it has no name and no id while it is being made. */
export type DefinitionDraft = Pick<OwnDefinition, 'match' | 'conditions'>;

/** What a rule would count. */
export type DefinitionPreview = {
  readonly counted: number;
  readonly all: number;
  /** The latest incidents that count, and the latest that do not; a few of each. */
  readonly examples: readonly PreviewedIncident[];
  readonly others: readonly PreviewedIncident[];
  /** Fields of the rule that no incident has. */
  readonly missing: readonly MissingField[];
};

export type PreviewedIncident = Pick<Incident, 'key' | 'id' | 'title'> & { readonly severity: Severity };

/** A value that incidents have in a field, as the file first writes it, and how many have it. */
export type FieldValue = { readonly value: string; readonly incidents: number };

/** What a rule can ask for, the most frequent first: of labels and types the first 200, of services all. */
export type DefinitionValues = Readonly<Record<'label' | 'type' | 'service', readonly FieldValue[]>>;

const FEW = 4;
const MOST_VALUES = 200;

/** Tries a rule on all incidents (METHOD 2.12). Example: 3 of 23, the latest four of them by name. */
export function previewDefinition(incidents: readonly Incident[], draft: DefinitionDraft): DefinitionPreview {
  const test = ownTest(draft);
  const latestFirst = incidents.toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  const counted = latestFirst.filter(test);
  const fields = [...new Set(draft.conditions.map(({ field }) => field))];
  return {
    counted: counted.length,
    all: incidents.length,
    examples: counted.slice(0, FEW).map(previewed),
    others: firstFew(latestFirst, (incident) => !test(incident)).map(previewed),
    missing: fields.filter((field: ConditionField) => !incidents.some((incident) => isKnownIn(incident, field))),
  };
}

/** The labels, types and services that incidents have, without regard to case. */
export function definitionValues(incidents: readonly Incident[]): DefinitionValues {
  return {
    label: valuesOf(incidents, 'label').slice(0, MOST_VALUES),
    type: valuesOf(incidents, 'type').slice(0, MOST_VALUES),
    service: valuesOf(incidents, 'service'),
  };
}

function valuesOf(incidents: readonly Incident[], field: keyof DefinitionValues): readonly FieldValue[] {
  const found = new Map<string, { readonly value: string; incidents: number }>();
  for (const incident of incidents) {
    const own = new Map(textsOf(incident, field).map((text) => [text.trim().toLowerCase(), text.trim()]));
    for (const [folded, value] of own) {
      if (folded === '') continue;
      const known = found.get(folded);
      if (known === undefined) found.set(folded, { value, incidents: 1 });
      else known.incidents += 1;
    }
  }
  return [...found.values()].sort(byFrequency);
}

function byFrequency(one: FieldValue, other: FieldValue): number {
  return other.incidents - one.incidents || (one.value < other.value ? -1 : 1);
}

function firstFew(incidents: readonly Incident[], test: (incident: Incident) => boolean): readonly Incident[] {
  const found: Incident[] = [];
  for (const incident of incidents) {
    if (found.length === FEW) break;
    if (test(incident)) found.push(incident);
  }
  return found;
}

function previewed({ key, id, title, severity }: Incident): PreviewedIncident {
  return { key, id, severity, ...(title !== undefined && { title }) };
}
