/** Positions of records by tool, site and id. */
export type NameIndex = {
  readonly get: (source: string, site: string | undefined, id: string) => number | undefined;
  readonly set: (source: string, site: string | undefined, id: string, position: number) => void;
};

type BySite = Map<string | undefined, Map<string, number>>;

/**
 * Makes an empty index. One map per tool and site instead of one by full key: the texts looked up are those of the rows,
 * so no key has to be put together, which for 300,000 rows takes longer than the look-up.
 */
export function createNameIndex(): NameIndex {
  const bySource = new Map<string, BySite>();
  return {
    get: (source, site, id) => bySource.get(source)?.get(site)?.get(bareId(source, id)),
    set: (source, site, id, position) => {
      const bySite = bySource.get(source) ?? new Map<string | undefined, Map<string, number>>();
      const byId = bySite.get(site) ?? new Map<string, number>();
      bySource.set(source, bySite.set(site, byId.set(bareId(source, id), position)));
    },
  };
}

/** `177` of `jira:177`; as `sourceKey` does. */
function bareId(source: string, id: string): string {
  return id.charCodeAt(source.length) === COLON && id.startsWith(source) ? id.slice(source.length + 1) : id;
}

const COLON = 58;
