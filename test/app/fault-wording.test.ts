import { describe, expect, it } from 'vitest';
import type {
  FileFault,
  IssueGroup,
  RowIssueCode,
  RowIssueEffect,
  ShareFault,
  StoreFault,
} from '../../src/domain/index.ts';
import { describeShareFault, describeStoreFault } from '../../src/wording/faults.ts';
import { describeFileFault } from '../../src/wording/file-faults.ts';
import { describeEffect, describeIssueGroup, describePlace } from '../../src/wording/issue-groups.ts';
import { describeIssue } from '../../src/wording/row-issues.ts';

/** One example of each code; a code without one does not compile. */
const FILE_FAULTS: { readonly [Code in FileFault['code']]: Extract<FileFault, { readonly code: Code }> } = {
  empty: { code: 'empty' },
  'not-text': { code: 'not-text', firstBytes: '89 50 4E 47' },
  spreadsheet: { code: 'spreadsheet' },
  archive: { code: 'archive' },
  html: { code: 'html', title: 'Log in - Jira' },
  truncated: { code: 'truncated', atLine: 812, detail: 'an open quote' },
  'malformed-json': { code: 'malformed-json', atLine: 3, detail: 'unexpected comma' },
  unrecognised: { code: 'unrecognised', shape: 'table', seen: ['When', 'Who'], nearest: 'PagerDuty', missing: ['id'] },
  ambiguous: { code: 'ambiguous', candidates: ['Jira issues', 'Neutral work items'] },
  'adds-nothing': { code: 'adds-nothing', what: 'people only' },
  'no-rows': { code: 'no-rows', importer: 'Statuspage' },
  'too-large': { code: 'too-large', bytes: 812_000_000, limitBytes: 500_000_000 },
  'newer-version': { code: 'newer-version', found: '3', supported: '1' },
  unreadable: { code: 'unreadable', detail: 'gone' },
};

const ROW_CODES: { readonly [Code in RowIssueCode]: true } = {
  'zone-assumed': true,
  'date-order-assumed': true,
  'date-order-unknown': true,
  'bad-date': true,
  'missing-date': true,
  'end-before-start': true,
  'bad-number': true,
  'negative-number': true,
  'bad-value': true,
  'missing-id': true,
  'not-a-record': true,
  'duplicate-key': true,
  'wide-row': true,
  'short-row': true,
  'unknown-severity': true,
  'severity-by-rank': true,
  'estimated-date': true,
  excluded: true,
  'possibly-truncated': true,
  unestimated: true,
  'identity-mismatch': true,
  'unknown-unit': true,
  'points-field-assumed': true,
  'mixed-delimiter': true,
};

const STORE_FAULTS: { readonly [Code in StoreFault['code']]: Extract<StoreFault, { readonly code: Code }> } = {
  quota: { code: 'quota', detail: 'full' },
  blocked: { code: 'blocked' },
  'newer-version': { code: 'newer-version' },
  unavailable: { code: 'unavailable', detail: 'private window' },
};

const SHARE_FAULTS: { readonly [Code in ShareFault['code']]: Extract<ShareFault, { readonly code: Code }> } = {
  'clipboard-missing': { code: 'clipboard-missing' },
  'clipboard-refused': { code: 'clipboard-refused', detail: 'not in front' },
  'image-failed': { code: 'image-failed', detail: 'no canvas' },
};

const CASES = [
  ...Object.values(FILE_FAULTS).map((fault) => ({ name: `file ${fault.code}`, text: describeFileFault(fault) })),
  ...Object.values(STORE_FAULTS).map((fault) => ({ name: `store ${fault.code}`, text: describeStoreFault(fault) })),
  ...Object.values(SHARE_FAULTS).map((fault) => ({ name: `share ${fault.code}`, text: describeShareFault(fault) })),
  ...rowCodes().map((code) => ({
    name: `row ${code}`,
    text: describeIssue(code, { count: 3, details: ['a fact'], values: ['abc'] }),
  })),
];

function rowCodes(): readonly RowIssueCode[] {
  const isCode = (code: string): code is RowIssueCode => code in ROW_CODES;
  return Object.keys(ROW_CODES).filter(isCode);
}

describe('the wording of faults', () => {
  it.each(CASES)('$name is one sentence of what and one of the next step', ({ text }) => {
    expect(text.what).toMatch(/^\S.*[.]$/);
    expect(text.next).toMatch(/^\S.*[.]$/);
    expect(`${text.what}${text.next}`).not.toMatch(/undefined|\[object|NaN/);
  });

  it('tells every fault from every other', () => {
    expect(new Set(CASES.map(({ text }) => text.what)).size).toBe(CASES.length);
  });

  it.each(CASES)('$name blames nobody', ({ text }) => {
    expect(`${text.what} ${text.next}`).not.toMatch(/\b(you failed|your fault|invalid|illegal|cost|wasted|error)\b/i);
  });
});

const NO_FACTS = { details: [], values: [] };

describe('what a sentence says of its facts', () => {
  it('names the nearest format, what is missing and what is there instead', () => {
    const { what } = describeFileFault(FILE_FAULTS.unrecognised);
    expect(what).toBe('This file is nearest to PagerDuty, but lacks “id”. It has “When” and “Who”.');
  });

  it('leaves the nearest format out where there is none', () => {
    const { what } = describeFileFault({ code: 'unrecognised', shape: 'json', seen: [] });
    expect(what).toBe('The fields of this file fit no format that Dividend knows.');
  });

  it('calls a note of one column what it is, and says what to drop instead', () => {
    const { what, next } = describeFileFault({ code: 'unrecognised', shape: 'table', seen: ['just a note'] });
    expect(what).toBe('This file has a single column, “just a note”, and fits no format that Dividend knows.');
    expect(next).toMatch(/^Drop a table with a header row/);
  });

  it('counts one row in the singular and thousands with a separator', () => {
    expect(describeIssue('bad-date', { ...NO_FACTS, count: 1 }).what).toMatch(/^1 row /);
    expect(describeIssue('bad-date', { ...NO_FACTS, count: 12_000 }).what).toMatch(/^12,000 rows /);
  });

  it('groups the places of an issue: four lines, and how many more', () => {
    const group: IssueGroup = {
      code: 'bad-number',
      effect: 'value-unknown',
      count: 31,
      places: [14, 15, 15, 22, 40, 41].map((line) => ({ code: 'bad-number', line, effect: 'value-unknown' })),
    };
    // Five different lines are known; four are shown, so 31 - 4 = 27 are left.
    expect(describeIssueGroup(group).where).toBe('lines 14, 15, 22, 40 and 27 more');
  });

  it('shows an imported value as it is, with its line and column', () => {
    const place = {
      code: 'bad-number',
      line: 14,
      column: 'Story points',
      value: 'abc',
      effect: 'value-unknown',
    } as const;
    expect(describePlace(place)).toBe('line 14, “Story points”: abc');
  });

  it('calls formats by their name, not by their id', () => {
    const labelOf = (id: string) => (id === 'jira-csv' ? 'Jira issues (CSV)' : id);
    expect(describeFileFault({ code: 'no-rows', importer: 'jira-csv' }, labelOf).what).toContain('Jira issues (CSV)');
    const tie = { code: 'ambiguous', candidates: ['jira-csv', 'other'] } as const;
    expect(describeFileFault(tie, labelOf).what).toContain('“Jira issues (CSV)” and “other”');
  });

  it('shows the first odd values and says that there are more', () => {
    const facts = { count: 9, details: [], values: ['abc', 'XL', '?', 'n/a'] };
    expect(describeIssue('bad-number', facts).what).toBe(
      '9 rows with a text where a number belongs (“abc”, “XL” and “?”, …).',
    );
  });

  it('tells incidents without a start from sprints without dates', () => {
    expect(describeIssue('missing-date', { count: 2, details: ['start'], values: [] }).what).toMatch(/^2 incidents /);
    expect(describeIssue('missing-date', { count: 3, details: ['S 1', 'S 2'], values: [] }).what).toMatch(
      /^3 sprints /,
    );
  });

  it('says how much of an export is there where the file tells', () => {
    const what = (detail: string) =>
      describeIssue('possibly-truncated', { count: 1, details: [detail], values: [] }).what;
    expect(what('50/340')).toBe('The tool has 340 records, but only 50 of them are in this file.');
    expect(what('rows 1000')).toContain('(1000)');
    expect(what('syntax')).toBe('The last record of this file breaks off.');
  });

  it('names the reasons of what was set aside', () => {
    const facts = { count: 5, details: ['maintenance', 'drill', 'not-an-incident'], values: [] };
    expect(describeIssue('excluded', facts).what).toBe('5 rows set aside: maintenance, drills and not an incident.');
  });

  it('has a word for every effect', () => {
    const effects: { readonly [Effect in RowIssueEffect]: true } = {
      noted: true,
      'value-unknown': true,
      'row-skipped': true,
      'row-excluded': true,
      'row-merged': true,
    };
    const isEffect = (text: string): text is RowIssueEffect => text in effects;
    const words = Object.keys(effects)
      .filter(isEffect)
      .map((effect) => describeEffect(effect));
    expect(new Set(words).size).toBe(5);
  });
});
