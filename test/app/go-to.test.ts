import { describe, expect, it } from 'vitest';
import { pagesNamed } from '../../src/app/view/go-to.ts';

const all = () => true;

describe('the pages that a search names', () => {
  it('are found by what they are about as well as by their name', () => {
    expect(pagesNamed('ledger', all).map(({ to }) => to)).toEqual(['/ledger']);
    expect(pagesNamed('formula', all).map(({ to }) => to)).toEqual(['/how']);
    expect(pagesNamed('came back', all).map(({ to }) => to)).toEqual(['/ledger']);
    expect(pagesNamed('Counts definition', all).map(({ to }) => to)).toEqual(['/definitions']);
  });

  it('are each there once, and only those that this release has', () => {
    const pages = pagesNamed('', all).map(({ to }) => to);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual(expect.arrayContaining(['/', '/sprint', '/retro', '/ledger', '/definitions', '/questions']));
    expect(pagesNamed('', (to) => to === '/usual').map(({ to }) => to)).toEqual(['/usual']);
  });
});
