/** True for a list of one text. */
export function isSingle(cell: unknown): cell is readonly [string] {
  return Array.isArray(cell) && cell.length === 1 && typeof cell[0] === 'string';
}

/** The position of each cell that came before; equal texts, and lists of equal texts, have one position. */
type KnownCells = {
  /** `next` for a cell that is new; undefined for one that is no text and no list of texts. */
  readonly positionOf: (cell: unknown, next: number) => number | undefined;
};

/** Texts, lists of one text and other lists are looked up apart, so that most of them are their own names. */
export function createKnownCells(): KnownCells {
  const [texts, singles, lists] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let last = { known: texts, name: '', position: 0 };
  const look = (known: Map<string, number>, name: string, next: number): number => {
    // To be looked up a text is hashed; many columns hold the same one row after row.
    if (last.position > 0 && last.name === name && last.known === known) return last.position;
    const position = known.get(name) ?? next;
    if (position === next) known.set(name, next);
    last = { known, name, position };
    return position;
  };
  return {
    positionOf: (cell, next) => {
      if (typeof cell === 'string') return look(texts, cell, next);
      if (isSingle(cell)) return look(singles, cell[0], next);
      if (!Array.isArray(cell) || !cell.every((part) => typeof part === 'string')) return undefined;
      return look(lists, JSON.stringify(cell), next);
    },
  };
}
