/** How a long reading stays in touch with whoever started it. */
export type ReadHooks = {
  /** Share of the records done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked at every pause. */
  readonly isCancelled?: () => boolean | Promise<boolean>;
};

/** Tells when to rest, and rests. */
export type Pause = {
  /** Counts one record; true every few thousand of them. */
  readonly isDue: () => boolean;
  /** Reports progress, lets waiting messages in, and asks whether to go on. */
  readonly rest: () => Promise<'go-on' | 'cancelled'>;
};

const RECORDS = 4000;

/** Makes the pauses of a reading of `total` records. */
export function createPause(hooks: ReadHooks, total: number): Pause {
  let done = 0;
  return {
    isDue: () => {
      done += 1;
      return done % RECORDS === 0;
    },
    rest: async () => {
      hooks.onProgress?.(Math.min(1, done / Math.max(1, total)));
      await otherTasks();
      return (await hooks.isCancelled?.()) === true ? 'cancelled' : 'go-on';
    },
  };
}

/**
 * Lets what else is waiting run first. Not by a timer: browsers hold every timer that another one set for 4 ms, which for
 * 100,000 records adds up to a tenth of the whole reading.
 */
function otherTasks(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
