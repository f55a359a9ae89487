import type { DefinitionCondition, Felt } from '../domain/index.ts';
import { countInWords, formatNumber } from './numbers.ts';

/** The form in which a rule is made. */
export const BUILDER = {
  new: 'Make a rule',
  make: 'Make your own rule',
  edit: (name: string) => `Edit “${name}”`,
  sub: 'Records that fit count as incidents. Nothing is imported again, and the records stay as they are.',
  name: 'Name',
  nameHint: 'As it stands on charts and pictures.',
  nameMissing: 'Give the rule a name.',
  nameTaken: 'Another definition has this name.',
  match: 'How many conditions must hold',
  matches: { all: 'all of them', any: 'any of them' },
  matchHints: { all: 'A record counts if every condition holds.', any: 'A record counts if one condition holds.' },
  condition: (place: number) => `Condition ${place}`,
  field: 'What',
  fields: {
    severity: 'Severity',
    felt: 'Users felt it',
    label: 'Label',
    type: 'Type',
    service: 'Service',
    text: 'Words in the title',
  } satisfies Record<DefinitionCondition['field'], string>,
  negate: 'must not be so',
  values: 'One of these',
  valuesHint: 'Type one and press Enter. Capitals make no difference.',
  wordsHint: 'Whole words; press Enter after each. “on-call” finds both words in a row.',
  severities: 'Severities',
  felt: { yes: 'yes', no: 'no', 'not-known': 'not known' } satisfies Record<Felt, string>,
  add: 'Add a condition',
  removeCondition: (place: number) => `Remove condition ${place}`,
  remove: 'Remove',
  empty: 'Choose at least one, or remove the condition.',
  noConditions: 'Add a condition: without one, every record counts.',
  save: 'Save the rule',
  cancel: 'Cancel',
  preview: 'What it would count',
  counted: (counted: number, all: number) =>
    all === 0
      ? 'There is no incident to try it on yet.'
      : `${formatNumber(counted)} of ${countInWords(all, 'incident', 'incidents')}`,
  examples: 'Latest that count',
  others: 'Latest that do not',
} as const;
