import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/importers/issue-notes.ts';
import { severityOfRanked, spreadRanks } from '../../src/importers/severity-by-rank.ts';

describe('spreadRanks', () => {
  it('gives the highest rank SEV1, whatever the numbers are', () => {
    expect([...spreadRanks([0, 2, undefined, 2, 7])]).toEqual([
      [7, 1],
      [2, 2],
      [0, 3],
    ]);
  });

  it('ends at SEV5 on longer scales', () => {
    expect([...spreadRanks([1, 2, 3, 4, 5, 6, 7]).values()]).toEqual([1, 2, 3, 4, 5, 5, 5]);
  });
});

describe('severityOfRanked', () => {
  const scale = spreadRanks([0, 1, 2]);
  function read(name: string | undefined, rank: number | undefined) {
    const notes: Note[] = [];
    const severity = severityOfRanked('incident.io', { name, rank }, scale, 'severity', (note) => notes.push(note));
    return { severity, codes: notes.map(({ code }) => code) };
  }

  it('lets a known name win over its rank', () => {
    expect(read('Minor', 2)).toEqual({ severity: 4, codes: [] });
  });

  it('places an unknown name by rank and says so', () => {
    expect(read('Whoopsie', 1)).toEqual({ severity: 2, codes: ['severity-by-rank'] });
  });

  it('says that an unknown name without a rank is not known', () => {
    expect(read('Whoopsie', undefined)).toEqual({ severity: 'unknown', codes: ['unknown-severity'] });
  });

  it('has nothing to say where no severity was given', () => {
    expect(read(undefined, 2)).toEqual({ severity: 'unknown', codes: [] });
  });
});
