import type { RowIssueCode } from '../domain/index.ts';

/** Why a row was not kept, for the reason column of the download. */
export const ROW_REASONS: Readonly<Record<RowIssueCode, string>> = {
  'zone-assumed': 'time without a zone',
  'date-order-assumed': 'order of day and month assumed',
  'date-order-unknown': 'date that can be read in two ways',
  'bad-date': 'date that cannot be read',
  'missing-date': 'no date',
  'end-before-start': 'end before the start',
  'bad-number': 'text where a number belongs',
  'negative-number': 'number below zero',
  'bad-value': 'value that this format does not have',
  'missing-id': 'no id that says which record it is',
  'not-a-record': 'holds no record of this format',
  'duplicate-key': 'names a record a second time',
  'wide-row': 'more cells than the header has columns',
  'short-row': 'fewer cells than the header has columns',
  'unknown-severity': 'severity that is not one of the usual names',
  'severity-by-rank': 'severity told from its rank',
  'estimated-date': 'date taken from another field',
  excluded: 'set aside',
  'possibly-truncated': 'the record breaks off',
  unestimated: 'no estimate',
  'identity-mismatch': 'sums that do not agree',
  'unknown-unit': 'amount whose unit is not known',
  'points-field-assumed': 'story points from the field where they usually are',
  'mixed-delimiter': 'columns separated in more than one way',
};
