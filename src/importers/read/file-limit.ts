/** Texts beyond this size do not fit into one JavaScript string of every browser. */
export const FILE_LIMIT_BYTES = 500_000_000;
