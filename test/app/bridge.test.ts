import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/app/queries/bridge.ts';
import type { StoredPart } from '../../src/domain/index.ts';

const KEYS = {
  analysis: ['data', 'analysis', {}],
  mappings: ['data', 'mappings'],
  list: ['data', 'retrospective', 'list', {}],
  last: ['data', 'retrospective', 'last-experiment', {}],
  formats: ['formats'],
};

/** A page that asked everything once, and what makes it hear of changes. */
async function asked() {
  const client = new QueryClient();
  for (const queryKey of Object.values(KEYS)) client.setQueryData(queryKey, 'known');
  let tell = (_parts: readonly StoredPart[]): void => undefined;
  await connect(
    {
      subscribe: async (onChange) => {
        tell = onChange;
      },
    },
    client,
  );
  const stale = () =>
    Object.entries(KEYS).flatMap(([name, queryKey]) => (client.getQueryState(queryKey)?.isInvalidated ? [name] : []));
  return { tell: (...parts: readonly StoredPart[]) => tell(parts), stale };
}

describe('what a change makes stale', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is everything that comes from stored data where the data changed', async () => {
    const { tell, stale } = await asked();
    tell('journal', 'data');
    expect(stale()).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(stale()).toEqual(['analysis', 'mappings', 'list', 'last']);
  });

  it('is what is asked of retrospectives alone where a note was kept', async () => {
    const { tell, stale } = await asked();
    tell('retrospectives');
    vi.advanceTimersByTime(100);
    expect(stale()).toEqual(['list', 'last']);
  });

  it('is no number where a mapping was saved, and nothing where a step was noted alone', async () => {
    const { tell, stale } = await asked();
    tell('journal');
    vi.advanceTimersByTime(100);
    expect(stale()).toEqual([]);
    tell('journal', 'mappings');
    vi.advanceTimersByTime(100);
    expect(stale()).toEqual(['mappings']);
  });

  it('is all that changed in quick succession', async () => {
    const { tell, stale } = await asked();
    tell('mappings');
    vi.advanceTimersByTime(10);
    tell('retrospectives');
    vi.advanceTimersByTime(100);
    expect(stale()).toEqual(['mappings', 'list', 'last']);
  });
});
