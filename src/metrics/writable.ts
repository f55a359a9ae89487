/** The same fields, to be filled in by the one function that makes the object: for loops in which spreads cost too much. */
export type Writable<Made> = { -readonly [Field in keyof Made]: Made[Field] };
