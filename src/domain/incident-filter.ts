import { SEVERITIES, type Severity } from './severity.ts';

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
 * A short name for a service in an address, which tells keys and never data: 64 bits of FNV-1a of the name without regard to
 * case, in base 36. Equal for spellings that a filter takes for one.
 */
export function serviceKey(service: string): string {
  const bytes = new TextEncoder().encode(serviceName(service));
  const hash = bytes.reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * FNV_PRIME), FNV_OFFSET);
  return hash.toString(36);
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** What spellings of one service have in common. */
function serviceName(service: string): string {
  return service.trim().toLowerCase();
}
