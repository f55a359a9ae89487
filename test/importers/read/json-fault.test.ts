import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/importers/read/json-fault.ts';

describe('a text that is no JSON', () => {
  it.each([
    ['{"a": 1', true, 1, 'open-brackets 1'],
    ['{"a": [1,\n2, {"b"', true, 2, 'open-brackets 3'],
    ['[\n"abc', true, 2, 'inside-text'],
    ['["ends in an escape \\', true, 1, 'inside-text'],
    ['["a quote \\" inside", "and \\\\", tru', true, 1, 'open-brackets 1'],
    ['', true, 1, 'open-brackets 0'],
    ['[1 2]', false, 1, 'syntax'],
    ['[1,\n]', false, 2, 'syntax'],
    ['{"a" "b"}', false, 1, 'syntax'],
    ['{1: 2}', false, 1, 'syntax'],
    ['[}', false, 1, 'syntax'],
    ['[1] "behind"', false, 1, 'syntax'],
    ['["\\\\" x]', false, 1, 'syntax'],
  ])('%j: is it cut, where, and in what', (text, isCut, line, detail) => {
    expect(findJsonFault(text)).toEqual({ isCut, line, detail });
  });

  it('that is JSON cut short inside its brackets is always told as cut', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (json, share) => {
          const text = `[${json}]`;
          const cut = text.slice(0, Math.floor(share * text.length));
          expect(findJsonFault(cut).isCut).toBe(true);
        },
      ),
    );
  });

  it('is told in a time that grows with its length, not with its depth or its texts', () => {
    // A million brackets, and a text of ten million letters: work that grew with depth would take hours here.
    expect(findJsonFault('['.repeat(1_000_000))).toMatchObject({ isCut: true, detail: 'open-brackets 1000000' });
    expect(findJsonFault(`["${'y'.repeat(10_000_000)}`)).toMatchObject({ isCut: true, detail: 'inside-text' });
    expect(findJsonFault(`["${'\\\\'.repeat(1_000_000)}" !`)).toMatchObject({ isCut: false, detail: 'syntax' });
  }, 5000);
});
