import { listAt, textAt } from '../../read/json-values.ts';

/** A moment of an incident that we look for among its named timestamps. */
export type Moment = 'started' | 'detected' | 'reported' | 'accepted' | 'mitigated' | 'resolved' | 'closed';

/**
 * Names of the moments, best first, without a closing "at". Accounts rename and add timestamps freely; `Impact started` is
 * the vendor's example, the others are those of a new account (FORMATS 2.4).
 */
const NAMES: Readonly<Record<Moment, readonly string[]>> = {
  started: ['impact started', 'impact start', 'impact began', 'started'],
  detected: ['detected', 'first detected'],
  reported: ['reported', 'declared'],
  accepted: ['accepted', 'acknowledged'],
  mitigated: ['fixed', 'mitigated', 'impact mitigated'],
  resolved: ['resolved'],
  closed: ['closed'],
};

/** A timestamp that was found, with its name in the account. */
type NamedTime = { readonly name: string; readonly text: string };

/** Finds a moment among `incident_timestamp_values`; undefined where it is not set. Names match without case. */
export function timestampsOf(item: unknown): (moment: Moment) => NamedTime | undefined {
  const found = new Map<string, NamedTime>();
  for (const entry of listAt(item, 'incident_timestamp_values')) {
    const name = textAt(entry, 'incident_timestamp', 'name');
    const text = textAt(entry, 'value', 'value') ?? textAt(entry, 'value');
    if (name !== undefined && text !== undefined) found.set(bareName(name), { name, text });
  }
  return (moment) => {
    const name = NAMES[moment].find((candidate) => found.has(candidate));
    return name === undefined ? undefined : found.get(name);
  };
}

/** `Impact Started At` and `impact started` are one. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ (?:at|time|on)$/, '');
}
