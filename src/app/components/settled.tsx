import type { ReactNode } from 'react';
import type { Result, StoreFault } from '../../domain/index.ts';
import { describeStoreFault } from '../../wording/faults.ts';
import { SHELL } from '../../wording/page.ts';
import { FaultNote } from './fault-note.tsx';

type SettledProps<Value> = {
  /** Absent while it is on its way. */
  readonly result: Result<Value, StoreFault> | undefined;
  readonly children: (value: Value) => ReactNode;
};

/** What the engine answered: the content, the store's fault in words, or a word of patience. */
export function Settled<Value>({ result, children }: SettledProps<Value>) {
  if (result === undefined) return <p className="quiet">{SHELL.loading}</p>;
  return result.ok ? children(result.value) : <FaultNote text={describeStoreFault(result.error)} />;
}
