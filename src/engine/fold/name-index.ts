/** Positions of records by tool, site and id. */
export type NameIndex = {
  readonly get: (source: string, site: string | undefined, id: string) => number | undefined;
  readonly set: (source: string, site: string | undefined, id: string, position: number) => void;
};

/** The names of one site of one tool. */
type Room = { readonly source: string; readonly site: string | undefined; readonly byId: Map<string, number> };

/**
 * Makes an empty index. One map per tool and site instead of one by full key: the texts looked up are those of the rows,
 * so no key has to be put together, which for 300,000 rows takes longer than the look-up. There are few sites, and the
 * rows of a file have one, so the room of the last look-up is nearly always that of the next.
 */
export function createNameIndex(): NameIndex {
  const rooms: Room[] = [];
  let last: Room | undefined;
  const roomOf = (source: string, site: string | undefined): Room | undefined => {
    if (last === undefined || last.source !== source || last.site !== site) {
      last = rooms.find((room) => room.source === source && room.site === site);
    }
    return last;
  };
  return {
    get: (source, site, id) => roomOf(source, site)?.byId.get(bareId(source, id)),
    set: (source, site, id, position) => {
      const room = roomOf(source, site) ?? { source, site, byId: new Map<string, number>() };
      if (last === undefined) rooms.push(room);
      last = room;
      room.byId.set(bareId(source, id), position);
    },
  };
}

/** `177` of `jira:177`; as `sourceKey` does. */
function bareId(source: string, id: string): string {
  return id.charCodeAt(source.length) === COLON && id.startsWith(source) ? id.slice(source.length + 1) : id;
}

const COLON = 58;
