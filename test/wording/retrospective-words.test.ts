import { describe, expect, it } from 'vitest';
import { frozenText } from '../../src/wording/frozen-words.ts';
import {
  causesInWords,
  describeRetrospectiveFault,
  differencesInWords,
  moveInWords,
} from '../../src/wording/retrospective-words.ts';

describe('why a figure moved', () => {
  it('is told step by step, with causes of one step that cannot be told apart', () => {
    expect(causesInWords([['files']])).toBe('other files');
    expect(causesInWords([['files', 'corrections'], ['settings']])).toBe(
      'other files or other corrections, then other settings',
    );
    expect(causesInWords([])).toBe('');
  });

  it('is preceded by everything that differs', () => {
    expect(differencesInWords(['files', 'definition'])).toBe(
      'Not as it was: other files and another choice of what counts as an incident.',
    );
    expect(differencesInWords([])).toBe('Files, corrections, settings and definitions are as they were.');
  });
});

describe('a frozen figure', () => {
  it('has its unit, its range and the digits of its kind', () => {
    expect(frozenText('hours-on', { value: 43.2 }, 'points')).toBe('43 h');
    expect(frozenText('load', { value: 0.1075 }, 'points')).toBe('11 %');
    expect(frozenText('displaced', { value: 4.63, low: 3.08, high: 6.2 }, 'points')).toBe('4.6 points (3.1 to 6.2)');
    expect(frozenText('absorbed', { value: 0, low: 0, high: 0 }, 'points')).toBe('0 points');
    expect(frozenText('lens', { low: 1, high: 11.4 }, 'items')).toBe('1 to 11 items');
    expect(frozenText('pace', { value: 0.1123, low: 0.1, high: 0.12 }, 'points')).toBe('0.11 points/h (0.1 to 0.12)');
    expect(frozenText('committed', { value: 1 }, 'points')).toBe('1 point');
    expect(frozenText('incidents', { value: 3 }, 'points')).toBe('3');
  });

  it('that was not known says so', () => {
    expect(frozenText('load', undefined, 'points')).toBe('not known');
    expect(frozenText('lens', {}, 'points')).toBe('not known');
  });
});

describe('what moved since the experiment', () => {
  const USUAL = { kind: 'usual', low: 0, high: 0.191, sprints: 7, isProvisional: true } as const;

  it('is told with what is usual, and never as brought about by it', () => {
    expect(moveInWords({ measure: 'load', before: 0.15, after: 0.062, variation: USUAL }, 'points')).toBe(
      '15 % → 6.2 %: ordinary variation for this team (usual 0 % to 19 %, provisional).',
    );
    const different = { ...USUAL, kind: 'different', rules: ['outside'], side: 'above', isProvisional: false } as const;
    expect(moveInWords({ measure: 'load', before: 0.15, after: 0.3, variation: different }, 'points')).toBe(
      '15 % → 30 %: something different; worth asking what (usual 0 % to 19 %).',
    );
  });

  it('names a unit that is a word once', () => {
    const usual = { ...USUAL, high: 5.3, isProvisional: false };
    expect(moveInWords({ measure: 'displaced', before: 3.8, after: 1.8, variation: usual }, 'points')).toBe(
      '3.8 points → 1.8 points: ordinary variation for this team (usual 0 to 5.3 points).',
    );
  });

  it('says when it cannot be told, and why', () => {
    const few = { kind: 'too-few', sprints: 2, needed: 6 } as const;
    expect(moveInWords({ measure: 'displaced', before: 4.6, after: 1, variation: few }, 'points')).toBe(
      '4.6 points → 1 point: 2 closed sprints are too few to tell; it takes 6.',
    );
    expect(moveInWords({ measure: 'hours', before: 4, variation: { kind: 'not-known' } }, 'points')).toBe(
      '4 h → not known: cannot be told, since it is not known in this sprint.',
    );
  });
});

it('every reason why a retrospective is refused has a next step', () => {
  for (const code of ['no-retrospective', 'already-closed', 'no-such-sprint', 'blocked'] as const) {
    const { what, next } = describeRetrospectiveFault({ code });
    expect([what, next].every((text) => /^[A-Z].+\.$/.test(text))).toBe(true);
  }
});
