import type { Definition } from '../domain/index.ts';

/** The short name of a definition, as a filter and a driver say it: "users felt it". */
export function definitionName(definition: Definition): string {
  return NAMES[definition];
}

/** What counts under a definition, in one sentence (METHOD 2.12). */
export function definitionRule(definition: Definition): string {
  return RULES[definition];
}

const NAMES: Readonly<Record<Definition, string>> = {
  all: 'all records',
  customer: 'users felt it',
  'customer-or-unknown': 'users felt it, or not known',
  severe: 'severity 1 and 2',
};

const RULES: Readonly<Record<Definition, string>> = {
  all: 'Every incident record counts.',
  customer: 'Incidents that users felt count. Where it is not known whether they did, the incident is left out.',
  'customer-or-unknown': 'Incidents that users felt count, and those where it is not known whether they did.',
  severe: 'Incidents of severity 1 and 2 count.',
};
