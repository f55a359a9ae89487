/** A field over time: its first value, then each change with the value after it, the earliest first. */
export type Track<Value> = {
  readonly first: Value;
  readonly changes: readonly { readonly at: number; readonly to: Value }[];
};

/** Makes a track of changes in the order of time (epoch milliseconds); without any, the field had today's value all along. */
export function trackOf<Value>(
  changes: readonly { readonly at: number; readonly from: Value; readonly to: Value }[],
  now: Value,
): Track<Value> {
  const [earliest] = changes;
  return { first: earliest === undefined ? now : earliest.from, changes };
}

/** The value at an instant (epoch milliseconds), changes of that very instant included. */
export function valueAt<Value>({ first, changes }: Track<Value>, at: number): Value {
  return changes.reduce((value, change) => (change.at <= at ? change.to : value), first);
}
