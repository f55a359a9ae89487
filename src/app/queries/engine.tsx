import { createContext, type ReactNode, useContext } from 'react';
import type { EngineApi } from '../../engine/api.ts';

const EngineContext = createContext<EngineApi | undefined>(undefined);

/** Hands the one engine to the routes below. */
export function EngineProvider({ engine, children }: { readonly engine: EngineApi; readonly children: ReactNode }) {
  return <EngineContext.Provider value={engine}>{children}</EngineContext.Provider>;
}

/** The engine that answers all questions about the data. */
export function useEngine(): EngineApi {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error('useEngine needs an EngineProvider above it');
  return engine;
}
