type OptionalKeys<Fields> = {
  [Key in keyof Fields]-?: undefined extends Fields[Key] ? Key : never;
}[keyof Fields];

/** The same fields, those that may be undefined turned optional. */
export type Known<Fields> = Omit<Fields, OptionalKeys<Fields>> & {
  [Key in OptionalKeys<Fields>]?: Exclude<Fields[Key], undefined>;
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Leaves out fields whose value is undefined: absent means unknown, and an absent key is stored as nothing.
 * `known({ id: 'A', title: undefined })` is `{ id: 'A' }`.
 *
 * Most records of a file lack the same fields, so the shape of the result is remembered per pattern of absences and
 * copied whole: an object that grows key by key costs a hundred thousand rows four times as much.
 */
export function known<Given extends object>(fields: Given): Known<Given>;
export function known(fields: Fields): Record<string, unknown> {
  let node: Pattern | undefined = ROOT;
  for (const key in fields) {
    if (node !== undefined) node = next(node, fields[key] !== undefined);
  }
  return node === undefined ? copyKnown(fields) : fromShape(node, fields);
}

/** A step through the fields of an object: which way when the next one is there, which when it is absent. */
type Pattern = {
  present: Pattern | undefined;
  absent: Pattern | undefined;
  /** Shapes that ended here; different objects can have the same pattern. */
  readonly shapes: Shape[];
};
type Shape = { readonly keys: readonly string[]; readonly blank: Record<string, unknown> };

const ROOT = createPattern();
/** A file whose rows all lack something else gains nothing from remembering. */
const PATTERN_LIMIT = 20_000;
let patternCount = 0;

function createPattern(): Pattern {
  return { present: undefined, absent: undefined, shapes: [] };
}

function next(node: Pattern, isPresent: boolean): Pattern | undefined {
  const known = isPresent ? node.present : node.absent;
  if (known !== undefined || patternCount >= PATTERN_LIMIT) return known;
  patternCount += 1;
  const created = createPattern();
  if (isPresent) node.present = created;
  else node.absent = created;
  return created;
}

function fromShape(node: Pattern, fields: Fields): Record<string, unknown> {
  for (const shape of node.shapes) {
    const copy = fill(shape, fields);
    if (copy !== undefined) return copy;
  }
  const made = copyKnown(fields);
  const blank = { ...made };
  for (const key in blank) blank[key] = undefined;
  node.shapes.push({ keys: Object.keys(made), blank });
  return made;
}

/** Undefined where a key of the shape is absent: then this is another object with as many fields. */
function fill({ keys, blank }: Shape, fields: Fields): Record<string, unknown> | undefined {
  const copy = { ...blank };
  for (const key of keys) {
    const value = fields[key];
    if (value === undefined) return undefined;
    copy[key] = value;
  }
  return copy;
}

function copyKnown(fields: Fields): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) copy[key] = value;
  }
  return copy;
}
