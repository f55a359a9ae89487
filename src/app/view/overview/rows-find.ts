/** A longer text finds nothing that a shorter one does not. */
const MOST_CHARACTERS = 200;

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: what an entry of the history keeps can only be told to the router as an interface
  interface HistoryState {
    /** What a person typed to find lines of the wide table: often a name, so it is kept beside the address, not in it. */
    readonly find?: string;
  }
}

/** What was typed on the way to this entry of the browser's history; an entry that this app did not write says nothing. */
export function readFind({ find }: { readonly find?: unknown }): string {
  return typeof find === 'string' ? find.slice(0, MOST_CHARACTERS).trim() : '';
}
