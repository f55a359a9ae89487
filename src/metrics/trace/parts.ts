import type { Incident, Method, Origin, Sprint } from '../../domain/index.ts';
import { assessEffort } from '../hours/effort-evidence.ts';
import type { IncidentShare } from '../incident-share.ts';
import { sprintShares } from '../points/incident-shares.ts';
import type { SprintEffort } from '../points/sprint-efforts.ts';
import type { SprintContext } from './context.ts';
import type { TracePart } from './trace.ts';

/** Noise of binary fractions beside numbers of hours and points. */
const NOISE = 1e-9;

/** One incident as a part of a number. */
export function incidentPart(share: IncidentShare, value: number): TracePart {
  const { incidentKey, id, title, severity, startedAt, grade, group, rawHours, responderCount, edited } = share;
  return {
    kind: share.isItem === true ? 'item' : 'incident',
    key: incidentKey,
    id,
    ...(title !== undefined && { title }),
    value,
    severity,
    ...(startedAt !== undefined && { startedAt }),
    grade,
    ...(group !== undefined && { group }),
    ...(rawHours !== undefined && { rawHours }),
    ...(responderCount !== undefined && { responderCount }),
    ...(edited !== undefined && { edited }),
    flags: share.flags,
    origins: share.origins,
  };
}

/** What belongs to no record of its own. */
export function restPart({ key, id, origins }: Pick<Sprint, 'key' | 'id' | 'origins'>, value: number): TracePart {
  return { kind: 'rest', key, id, value, flags: [], origins };
}

/** A sprint as a part of a total. */
export function sprintPart({ facts, numbers }: SprintContext, value: number): TracePart {
  const { key, id, name, start, flags } = numbers;
  return { kind: 'sprint', key, id, title: name, value, startedAt: start, flags, origins: facts.sprint.sprint.origins };
}

/** The same, and whether its hours came as one total without times of their own (METHOD 2.4-3). */
export function effortPart({ share, effort }: SharedEffort, value: number, method: Method): TracePart {
  const part = incidentPart(share, value);
  return isLump(effort.incident, method) ? { ...part, isLump: true } : part;
}

/** Whether an incident's hours are one total, or timed entries with a rest that is one. */
function isLump(incident: Incident, method: Method): boolean {
  const { effort } = assessEffort(incident, method).evidence;
  return effort.kind === 'lump' || (effort.kind === 'timed' && effort.rest !== undefined);
}

/** One incident of a sprint: its share of the numbers, and the effort behind it. */
export type SharedEffort = { readonly share: IncidentShare; readonly effort: SprintEffort };

/** The incidents of one sprint: those with time in it, and those of which only items were finished in it. */
export function sharedEfforts({ facts }: SprintContext): readonly SharedEffort[] {
  const efforts = facts.work.efforts();
  return sprintShares(facts).flatMap((share, at) => {
    const effort = efforts[at];
    return effort === undefined ? [] : [{ share, effort }];
  });
}

/** The parts that are more than nothing, the largest first; parts of one size in order of key. */
export function largestFirst(parts: readonly TracePart[]): readonly TracePart[] {
  return parts
    .filter(({ value }) => Math.abs(value) > NOISE)
    .sort((left, right) => right.value - left.value || (left.key < right.key ? -1 : 1));
}

/** Each place once, the first one first. */
export function distinctOrigins(origins: readonly Origin[]): readonly Origin[] {
  const seen = new Set<string>();
  return origins.filter(({ importId, line }) => {
    const place = `${line} ${importId}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
