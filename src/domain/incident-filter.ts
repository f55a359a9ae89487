import { SEVERITIES, type Severity } from './severity.ts';
import { shortCode } from './short-code.ts';

/**
 * What narrows the incidents further than their definition (METHOD 2.12): both lists have to hold. An absent or empty list
 * asks for nothing. Services are compared whole and without regard to case; an incident without a service has none.
 */
export type IncidentFilter = {
  readonly services?: readonly string[];
  readonly severities?: readonly Severity[];
};

/** A filter with each value once, in one order, and without what asks for nothing; undefined where nothing is asked. */
export function plainFilter({ services = [], severities = [] }: IncidentFilter = {}): IncidentFilter | undefined {
  const written = new Map(services.map((name) => [serviceName(name), name] as const));
  const names = [...written].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
  const asked = SEVERITIES.filter((severity) => severities.includes(severity));
  if (names.length === 0 && asked.length === 0) return undefined;
  return { ...(names.length > 0 && { services: names }), ...(asked.length > 0 && { severities: asked }) };
}

/** A text that is equal for filters that let the same incidents through; empty without one. */
export function filterName(filter?: IncidentFilter): string {
  const plain = plainFilter(filter);
  return plain === undefined ? '' : JSON.stringify([plain.services?.map(serviceName) ?? [], plain.severities ?? []]);
}

/**
 * A short name for a service in an address, which tells keys and never data: its `shortCode` without regard to case. Equal
 * for spellings that a filter takes for one.
 */
export function serviceKey(service: string): string {
  return shortCode(serviceName(service));
}

/** What spellings of one service have in common. */
function serviceName(service: string): string {
  return service.trim().toLowerCase();
}
