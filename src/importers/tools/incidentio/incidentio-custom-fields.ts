import type { CustomerImpact, IncidentRow } from '../../../domain/incident-row.ts';
import type { JsonItem } from '../../json-importer.ts';
import { listAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';

/** Every account has its own custom fields; these are read where the name leaves no doubt. */
const TEAMS = /^(?:(?:affected|impacted|responding|responsible|involved|owning|owner) )?(?:teams?|squads?)$/;
const SERVICES = /^(?:(?:affected|impacted) )?(?:services?|components?|systems?|products?)(?: affected| impacted)?$/;
const IMPACT = /^(?:(?:customer|user|production) )?impact$/;
const CUSTOMERS =
  /^(?:(?:number of )?(?:affected|impacted) (?:customers|users)|(?:customers|users) (?:affected|impacted))$/;

/** Words of an impact option, the strongest statement first; `Non-production outage` must not read as an outage. */
const IMPACTS: readonly (readonly [RegExp, CustomerImpact])[] = [
  [/\b(?:no|without)\b.*\bimpact\b|^none$|^no$/, 'none'],
  [/\binternal\b|\bnon-production\b/, 'internal'],
  [/\bpartial\b|\bdegraded\b|\bminor\b|\bsome\b/, 'partial'],
  [/\bfull\b|\bmajor\b|\ball customers\b|\bcritical\b/, 'major'],
];

type CustomFacts = Pick<IncidentRow, 'teams' | 'services' | 'customerImpact' | 'customersAffected'>;

/** Teams, services and customer impact, as far as the account's custom fields give them; [] and absent otherwise. */
export function customFactsOf(item: unknown, record: JsonItem): CustomFacts {
  const customers = valuesOf(item, CUSTOMERS)[0];
  return {
    teams: [...new Set(valuesOf(item, TEAMS))],
    services: [...new Set(valuesOf(item, SERVICES))],
    ...known({
      customerImpact: impactOf(valuesOf(item, IMPACT)),
      customersAffected: customers === undefined ? undefined : record.count(customers, 'Customers affected'),
    }),
  };
}

function valuesOf(item: unknown, name: RegExp): readonly string[] {
  return listAt(item, 'custom_field_entries')
    .filter((entry) => name.test((textAt(entry, 'custom_field', 'name') ?? '').toLowerCase()))
    .flatMap((entry) => listAt(entry, 'values'))
    .flatMap((value) => valueText(value) ?? []);
}

/** A value stands under the key of its field's type. */
function valueText(value: unknown): string | undefined {
  return (
    textAt(value, 'value_option', 'value') ??
    textAt(value, 'value_catalog_entry', 'name') ??
    textAt(value, 'value_numeric') ??
    textAt(value, 'value_text')
  );
}

/** The impact of the first value that says one; other words stay unknown. */
function impactOf(values: readonly string[]): CustomerImpact | undefined {
  for (const value of values) {
    const found = IMPACTS.find(([words]) => words.test(value.toLowerCase()));
    if (found !== undefined) return found[1];
  }
  return undefined;
}
