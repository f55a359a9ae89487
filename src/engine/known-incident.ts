import type { Dataset, Incident } from '../domain/index.ts';
import { type KeyParts, keyParts } from './fold/sites.ts';

/** The incident that a key leads to: its own, that of a record merged into it, or another name of it, also one without site. */
export function knownIncident({ incidents }: Dataset, key: string): Incident | undefined {
  const exact = incidents.find((incident) => incident.key === key);
  if (exact !== undefined) return exact;
  const merged = incidents.find(({ mergedKeys }) => mergedKeys?.includes(key));
  if (merged !== undefined) return merged;
  const parts = keyParts(key);
  if (parts === undefined) return undefined;
  const named = incidents.filter((incident) => isNamed(incident, parts));
  return named.find(({ site }) => site === parts.site) ?? (named.length === 1 ? named[0] : undefined);
}

function isNamed({ source, site, id, aliases }: Incident, parts: KeyParts): boolean {
  if (source !== parts.source) return false;
  const isElsewhere = site !== undefined && parts.site !== undefined && site !== parts.site;
  return !isElsewhere && (id === parts.id || aliases?.includes(parts.id) === true);
}
