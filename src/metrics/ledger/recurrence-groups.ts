import type { Incident } from '../../domain/index.ts';
import { beginningOf } from '../hours/incident-beginning.ts';

/** What the incidents of a group have in common (METHOD 2.14-4): a service, or a label that names a cause. */
export type GroupKind = 'service' | 'cause';

/** An incident of known beginning, with the person-hours that the team spent on it. */
export type TimedIncident = { readonly startedAt: number; readonly incident: Incident; readonly hours: number };

export type IncidentGroup = {
  readonly kind: GroupKind;
  /** As the earliest record writes it; capitals tell no two groups apart. */
  readonly name: string;
  readonly incidents: readonly TimedIncident[];
};

/**
 * A label that says of itself that it names a cause, whatever the tool's way to write it: `cause:deploy`, `cause/config`,
 * `Root cause = disk`, `root-cause::dns`. Any other label (a quarter, a team, "customer") would make groups that share nothing.
 *   ^(?:root[\s_-]?)?cause   the word, with or without "root"
 *   \s*(?:::?|[/=_-])\s*     what parts it from the name
 *   (\S.*)$                  the name
 */
const CAUSE = /^(?:root[\s_-]?)?cause\s*(?:::?|[/=_-])\s*(\S.*)$/i;

/** Incidents in order of beginning; those without any known time can be in no episode and are left out. */
export function timedIncidents(
  incidents: readonly { readonly incident: Incident; readonly hours: number }[],
): readonly TimedIncident[] {
  return incidents
    .map(({ incident, hours }) => ({ startedAt: beginningOf(incident), incident, hours }))
    .filter(({ startedAt }) => Number.isFinite(startedAt))
    .sort((one, other) => one.startedAt - other.startedAt || (one.incident.key < other.incident.key ? -1 : 1));
}

/**
 * The groups of some incidents, services first, each kind by name. An incident of two services is in both groups; one of none
 * is in no group.
 */
export function groupsOf(incidents: readonly TimedIncident[]): readonly IncidentGroup[] {
  return [...namedGroups(incidents, 'service', servicesOf), ...namedGroups(incidents, 'cause', causesOf)];
}

/** The services of an incident, each once, whatever its capitals. */
export function servicesOf({ services }: Incident): readonly string[] {
  return distinct(services);
}

/** The causes that its labels name. */
export function causesOf({ labels = [] }: Incident): readonly string[] {
  return distinct(labels.flatMap((label) => CAUSE.exec(label.trim())?.[1] ?? []));
}

/** How a name is compared. */
export function groupId(name: string): string {
  return name.trim().toLowerCase();
}

function distinct(names: readonly string[]): readonly string[] {
  const byId = new Map(names.filter((name) => name.trim() !== '').map((name) => [groupId(name), name.trim()]));
  return [...byId.values()];
}

function namedGroups(
  incidents: readonly TimedIncident[],
  kind: GroupKind,
  namesOf: (incident: Incident) => readonly string[],
): readonly IncidentGroup[] {
  const groups = new Map<string, { kind: GroupKind; name: string; incidents: TimedIncident[] }>();
  for (const timed of incidents) {
    for (const name of namesOf(timed.incident)) {
      const group = groups.get(groupId(name));
      if (group === undefined) groups.set(groupId(name), { kind, name, incidents: [timed] });
      else group.incidents.push(timed);
    }
  }
  const named = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return named.map(([, group]) => group);
}
