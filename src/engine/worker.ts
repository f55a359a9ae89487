import { expose } from 'comlink';
import { epochMs } from '../domain/index.ts';
import { createEngine } from './engine.ts';

/** The engine in its worker: the page talks to it through `client.ts` only. */
expose(
  createEngine({
    databaseName: 'dividend',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => epochMs(Date.now()),
    version: __APP_VERSION__,
    // The address of a built worker holds a hash of its code; while developing it stays the same, and nothing is kept.
    ...(import.meta.env.PROD && { build: import.meta.url }),
  }),
);
