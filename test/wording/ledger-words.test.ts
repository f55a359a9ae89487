import { describe, expect, it } from 'vitest';
import { hours } from '../../src/domain/index.ts';
import {
  claimDetails,
  claimSentence,
  payoffSentences,
  pictureInWords,
  quietSentences,
} from '../../src/wording/ledger-claims.ts';
import { followUpsInWords, reviewInCell, usersInWords } from '../../src/wording/ledger-lines.ts';
import { returnRows } from '../../src/wording/ledger-return-rows.ts';
import { choiceSentence, ledgerSentence, spentNotes } from '../../src/wording/ledger-returns.ts';
import { dbIncident, historyOf, ledgerAnswerOf } from '../support/ledger-samples.ts';

/** The one group of a history with its action 26 weeks after the first incident. */
function groupOf(before: number, since: readonly number[]) {
  const [group] = historyOf(before, 182, since).recurrences.compared;
  return group ?? expect.fail('no group');
}

const weekly = (count: number) => Array.from({ length: count }, (_, index) => 190 + index * 7);

describe('the claim', () => {
  it('says METHOD’s sentence where chance could have done it', () => {
    // Windows of 26 weeks each: the action is on day 182 of 400.
    expect(claimSentence(groupOf(8, [200, 300]))).toBe(
      '8 before, 2 since; too few to tell from chance (a drop to 1 would have been clear).',
    );
    expect(claimSentence(groupOf(6, [200, 300]))).toBe(
      '6 before, 2 since; too few to tell from chance (a drop to none would have been clear).',
    );
    expect(claimSentence(groupOf(5, [200]))).toBe(
      '5 before, 1 since; too few to tell from chance (not even a drop to none would have been clear).',
    );
  });

  it('says fewer, more, and not enough, and never why', () => {
    expect(claimSentence(groupOf(10, [200]))).toBe('10 before, 1 since: fewer since.');
    expect(claimSentence(groupOf(3, weekly(16)))).toBe('3 before, 16 since: more since.');
    expect(claimSentence(groupOf(2, []))).toBe('2 before, 0 since; not enough yet to compare.');
  });

  it('tells the weeks, the rate with its limits, and that fewer is an observation', () => {
    const details = claimDetails(groupOf(10, [200]), 1);
    expect(details[0]).toBe('Counted over 26 weeks before and 26 weeks since, as far as the data reach (26 at most).');
    // METHOD T02: ratio .1 [.0023, .703], p .0117.
    expect(details[1]).toBe('Rate since against before: 0.10 (0.002 to 0.70), p = 0.012 (exact, two-sided).');
    expect(details[2]).toBe('It is the only group of this team with enough to compare.');
    expect(details.at(-1)).toMatch(/^Fewer since is an observation/);
  });

  it('tells how many groups were held together', () => {
    expect(claimDetails(groupOf(10, [200]), 4)).toContain(
      '4 groups of this team have enough to compare; each is held against all of them (Holm).',
    );
  });
});

describe('what the follow-up took', () => {
  it('is even after so many episodes, claim or not', () => {
    // 6 h at 3 h an episode.
    expect(payoffSentences(groupOf(8, [200, 300]))).toEqual([
      'The follow-up took 6 h. At 3 h for an episode, that is even after 2 avoided episodes.',
    ]);
  });

  it('has avoided hours and payback for fewer only, with their limits', () => {
    // METHOD T02: 9 avoided [1.919, 10.949], of 3 h each: 27 h [5.8, 33]; 6 h / (27 h / 26 weeks) = 5.8 weeks [4.7, 27.1].
    const [, avoided, payback] = payoffSentences(groupOf(10, [200]));
    expect(avoided).toMatch(/^About 27 h fewer in 26 weeks \(5\.8 h to 33 h, the range implied by the rate ratio/);
    expect(payback).toBe('Paid back after about 5.8 weeks (4.7 to 27.1).');
  });

  it('is not known where nobody logged hours or gave points', () => {
    const { actionHours: _, breakEven: __, ...group } = groupOf(8, []);
    expect(payoffSentences({ ...group, actionsWithoutHours: 1 })[0]).toMatch(/^Break-even is not known: no hours/);
  });
});

it('groups that cannot be compared are named with their reason', () => {
  const { recurrences } = ledgerAnswerOf({ incidents: [dbIncident(0), dbIncident(20)] });
  expect(quietSentences(recurrences)).toEqual(['No finished follow-up with a date yet: db (2 episodes).']);
  const silent = historyOf(0, 20, [40]).recurrences;
  expect(quietSentences(silent)).toEqual([
    'No other episode lies before the first finished follow-up: db (2 episodes).',
  ]);
});

it('the picture is told in words', () => {
  expect(pictureInWords(groupOf(8, [200, 300]))).toBe(
    'Episodes of db on a time line: 8 before the follow-up was done, 2 since, and 1 prompting episode left out.',
  );
});

describe('the returns', () => {
  const textOf = (id: string, ledger = historyOf(8, 182, [200, 300])) =>
    returnRows(ledger.returns, ledger.recurrences).find((row) => row.id === id);

  it('each have their counts', () => {
    // Eleven incidents of 3 h, one of them with a finished follow-up: 3 of 33 h.
    expect(textOf('yield')?.count).toBe('9.1 %: 3 h of 33 h, 1 incident');
    expect(textOf('follow-ups')?.count).toBe('1: 1 done and 0 open');
    expect(textOf('reviews')?.count).toBe('none of severity 1 or 2 is due; 0 of 11 of all severities');
    expect(textOf('reviews')?.unknown).toMatch(/^For 11 the records do not say\. /);
    expect(textOf('recurrence')?.count).toBe(
      'Of 1 service or cause label with enough to compare: too few to tell from chance in 1',
    );
  });

  it('say the next step where none is recorded', () => {
    expect(textOf('follow-ups', ledgerAnswerOf({ incidents: [dbIncident(0)] }))).toMatchObject({
      count: 'None is recorded',
      unknown: 'Import them from the incident tool, or link a work item to its incident below.',
    });
  });
});

it('the sentence of the page is METHOD’s, and no share of no hours', () => {
  expect(ledgerSentence(historyOf(8, 182, [200, 300]).returns)).toBe(
    '33 h invested in responding; 9.1 % of them have a review or a finished follow-up.',
  );
  expect(ledgerSentence(ledgerAnswerOf({}).returns)).toBe(
    'No incident hours are recorded, so nothing is called an investment.',
  );
});

describe('what is not in the sums', () => {
  it('is said of reviews and follow-ups without hours', () => {
    const ledger = ledgerAnswerOf({ incidents: [dbIncident(0, { reviewStatus: 'published' })] });
    expect(spentNotes(ledger)).toEqual([
      '1 review was held of which the hours are not known: not in the sum. Type people and hours at the incident.',
    ]);
  });

  it('is a choice while it is open', () => {
    const { returns } = ledgerAnswerOf({});
    const open = { ...returns.followUps, open: 3, openPoints: 5, openHours: hours(50), openWithoutPoints: 1 };
    expect(choiceSentence(returns, 'points')).toBe('No follow-up is open.');
    expect(choiceSentence({ ...returns, followUps: open }, 'points')).toBe(
      '3 follow-ups are open: 5 points, about 50 h at the recent pace; 1 without an estimate.',
    );
  });
});

it('one incident says what is known of its users, review and follow-ups', () => {
  expect(usersInWords({ felt: 'yes', customersAffected: 1200 })).toBe('felt by 1,200');
  expect(usersInWords({ felt: 'not-known' })).toBe('not known');
  expect(reviewInCell({ isReviewHeld: true })).toBe('held, hours not known');
  expect(reviewInCell({ isReviewHeld: true, reviewHours: hours(4) })).toBe('held, 4 h');
  expect(followUpsInWords({ created: 3, done: 2, open: 1, dropped: 0, withoutItems: true })).toBe(
    '2 done and 1 open, by its own record',
  );
  expect(followUpsInWords({ created: 0, done: 0, open: 0, dropped: 0 })).toBe('none');
});
