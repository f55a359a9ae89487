import type { Verdict, Verdicts } from '../../domain/index.ts';
import type { DecisionInForce } from './decisions-in-force.ts';

/**
 * The answers to the questions of METHOD 2.13 that count, by the keys that items and incidents have now; undefined without
 * any. An answer about a record that is not there waits for its return.
 */
export function verdictsOf(inForce: readonly DecisionInForce[]): Verdicts | undefined {
  const items = new Map<string, Verdict>();
  const incidents = new Map<string, Verdict>();
  for (const { decision, keys } of inForce) {
    const [key] = keys;
    const { content } = decision;
    if (key === undefined) continue;
    if (content.kind === 'answer-item') items.set(key, content.verdict);
    if (content.kind === 'answer-incident') incidents.set(key, content.verdict);
  }
  return items.size === 0 && incidents.size === 0 ? undefined : { items, incidents };
}
