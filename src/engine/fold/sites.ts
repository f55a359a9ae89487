import type { Row } from '../../domain/index.ts';

/** The sites of each tool, as far as the files show them. */
export type Sites = {
  /** The site of a tool, if exactly one is known: rows that do not show theirs belong to it. */
  readonly of: (source: string) => string | undefined;
};

/** Looks through all rows for the sites that they show. */
export function sitesOf(batches: readonly { readonly rows: readonly Row[] }[]): Sites {
  const known = new Map<string, Set<string>>();
  for (const { rows } of batches) {
    for (const { source, site } of rows) {
      if (site === undefined) continue;
      const same = known.get(source);
      if (same === undefined) known.set(source, new Set([site]));
      else same.add(site);
    }
  }
  const only = new Map<string, string>();
  for (const [source, [site, ...others]] of known)
    if (site !== undefined && others.length === 0) only.set(source, site);
  return { of: (source) => only.get(source) };
}

/** A key taken apart: `jira@acme.example:PAY-1`. */
export type KeyParts = { readonly source: string; readonly site: string | undefined; readonly id: string };

const KEY = /^([^:@]+)(?:@([^:]*))?:(.*)$/s;

/** Takes a key apart; undefined for a text that is none. */
export function keyParts(key: string): KeyParts | undefined {
  const [, source, site, id] = KEY.exec(key) ?? [];
  return source === undefined || id === undefined ? undefined : { source, site, id };
}
