import type { CustomerImpact, Incident, Method, ReviewStatus, Team } from '../../domain/index.ts';
import { epochMs } from '../../domain/index.ts';
import { assessEffort } from '../hours/effort-evidence.ts';
import { responseOf } from '../hours/engaged-time.ts';
import { allocateHours } from '../hours/hours.ts';

/** What a merge is worked out with: the teams with their calendars, and the coefficients. */
export type MergeContext = { readonly teams: readonly Team[]; readonly method: Method };

/**
 * Several records of one incident as one (METHOD 2.9), in any order: under the key of the record with the best evidence
 * (equal grades: the earlier start, then the lower key). It keeps the earliest start and acknowledgement of all, and of the
 * best record mitigated, resolved, and all that the hours rest on; severity, teams and names as far as the best record
 * knows them, else those of the next; services, labels, other names and follow-ups of all; the strongest customer impact.
 *
 * It never has more hours than its records have together: where the earlier start or a severity that the best record does
 * not know would add hours, the response begins when that record says, or the severity stays unknown. Returns the record
 * itself if there is only one.
 */
export function mergeIncidents(records: readonly [Incident, ...Incident[]], context: MergeContext): Incident {
  const ranked = byEvidence(records, context.method);
  const [best] = ranked;
  if (ranked.length === 1) return best;
  const merged = joined(ranked);
  const most = hoursTogether(ranked, context) + NOISE;
  const known = { ...merged, ...severityOf(best) };
  const candidates = [merged, beginningWith(best, merged), known];
  const fitting = candidates.find((candidate) => hoursTogether([candidate], context) <= most);
  return fitting ?? beginningWith(best, known);
}

/** Sums of the same hours in another order differ by less; hours. */
const NOISE = 1e-9;

type Ranked = readonly [Incident, ...Incident[]];

const GRADES = ['A', 'B', 'C', 'D', 'E', 'none'] as const;

function byEvidence(records: Ranked, method: Method): Ranked {
  const [first, ...others] = records
    .map((incident) => ({ incident, rank: GRADES.indexOf(assessEffort(incident, method).evidence.grade) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        startOf(one.incident) - startOf(other.incident) ||
        (one.incident.key < other.incident.key ? -1 : 1),
    )
    .map(({ incident }) => incident);
  return [first ?? records[0], ...others];
}

/** An unknown start is later than any other. */
function startOf({ startedAt, acknowledgedAt }: Incident): number {
  return startedAt ?? acknowledgedAt ?? Number.MAX_VALUE;
}

function joined(ranked: Ranked): Incident {
  const [best, ...others] = ranked;
  return {
    ...best,
    ...knownOf(ranked),
    ...earliestOf(ranked, 'startedAt'),
    ...earliestOf(ranked, 'detectedAt'),
    ...earliestOf(ranked, 'acknowledgedAt'),
    ...severityOf(ranked.find(({ severity }) => severity !== 'unknown') ?? best),
    ...listsOf(ranked),
    ...impactOf(ranked),
    ...reviewOf(ranked),
    teamIds: ranked.find(({ teamIds }) => teamIds.length > 0)?.teamIds ?? best.teamIds,
    services: unionOf(ranked.map(({ services }) => services)),
    origins: ranked.flatMap(({ origins }) => origins),
    mergedKeys: [...(best.mergedKeys ?? []), ...others.flatMap(({ key, mergedKeys = [] }) => [key, ...mergedKeys])],
  };
}

/** What the best record does not say for itself, and no hours rest on. */
function knownOf(ranked: Ranked): Partial<Incident> {
  const title = ranked.find((record) => record.title !== undefined)?.title;
  const url = ranked.find((record) => record.url !== undefined)?.url;
  const type = ranked.find((record) => record.type !== undefined)?.type;
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(type !== undefined && { type }),
  };
}

function earliestOf(ranked: Ranked, field: 'startedAt' | 'detectedAt' | 'acknowledgedAt'): Partial<Incident> {
  const [earliest] = ranked.flatMap((record) => record[field] ?? []).sort((one, other) => one - other);
  return earliest === undefined ? {} : { [field]: earliest };
}

function severityOf({ severity, severityRaw, severityFirst }: Incident): Partial<Incident> {
  return {
    severity,
    ...(severityRaw !== undefined && { severityRaw }),
    ...(severityFirst !== undefined && { severityFirst }),
  };
}

function listsOf(ranked: Ranked): Partial<Incident> {
  const [best, ...others] = ranked;
  const labels = unionOf(ranked.map((record) => record.labels ?? []));
  const names = unionOf([best.aliases ?? [], ...others.map(({ id, aliases = [] }) => [id, ...aliases])]);
  const aliases = names.filter((name) => name !== best.id);
  const followUpKeys = unionOf(ranked.map((record) => record.followUpKeys ?? []));
  const edited = unionOf(ranked.map((record) => record.edited ?? [])).toSorted();
  return {
    ...(labels.length > 0 && { labels }),
    ...(aliases.length > 0 && { aliases }),
    ...(followUpKeys.length > 0 && { followUpKeys }),
    ...largestOf(ranked, 'followUpsTotal'),
    ...largestOf(ranked, 'followUpsOpen'),
    ...(edited.length > 0 && { edited }),
  };
}

const IMPACTS: readonly CustomerImpact[] = ['unknown', 'none', 'internal', 'partial', 'major'];

function impactOf(ranked: Ranked): Partial<Incident> {
  const impacts = ranked.flatMap((record) => record.customerImpact ?? []);
  const [strongest] = impacts.sort((one, other) => IMPACTS.indexOf(other) - IMPACTS.indexOf(one));
  return {
    ...(strongest !== undefined && { customerImpact: strongest }),
    ...largestOf(ranked, 'customerImpactMs'),
    ...largestOf(ranked, 'customersAffected'),
  };
}

const REVIEWS: readonly ReviewStatus[] = ['none', 'planned', 'draft', 'published'];

/** The review that is furthest, with its own address. */
function reviewOf(ranked: Ranked): Partial<Incident> {
  const [furthest] = ranked
    .flatMap(({ reviewStatus, reviewUrl }) => (reviewStatus === undefined ? [] : [{ reviewStatus, reviewUrl }]))
    .sort((one, other) => REVIEWS.indexOf(other.reviewStatus) - REVIEWS.indexOf(one.reviewStatus));
  const reviewUrl = furthest?.reviewUrl ?? ranked.find((record) => record.reviewUrl !== undefined)?.reviewUrl;
  return {
    ...(furthest !== undefined && { reviewStatus: furthest.reviewStatus }),
    ...(reviewUrl !== undefined && { reviewUrl }),
  };
}

type Amount = 'followUpsTotal' | 'followUpsOpen' | 'customerImpactMs' | 'customersAffected';

function largestOf(ranked: Ranked, field: Amount): Partial<Incident> {
  const amounts = ranked.flatMap((record) => record[field] ?? []);
  return amounts.length === 0 ? {} : { [field]: Math.max(...amounts) };
}

function unionOf<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  return [...new Set(lists.flat())];
}

/** The merged record with the start of the response, s, of another one; without one where that has none. */
function beginningWith(record: Incident, { startedAt, acknowledgedAt: _acknowledged, ...merged }: Incident): Incident {
  const { start } = responseOf(record);
  if (start === undefined) return merged;
  return { ...merged, ...(startedAt !== undefined && { startedAt }), acknowledgedAt: epochMs(start) };
}

/** Person-hours of these records alone, without calibration, overhead and the limit of the head count. */
function hoursTogether(incidents: readonly Incident[], { teams, method }: MergeContext): number {
  const named = new Set(incidents.flatMap(teamsOf));
  const windows = teams
    .filter(({ id }) => named.has(id))
    .map(({ id, name, calendar }) => ({ team: { id, name, calendar }, windows: [] }));
  const plain = { ...method, calibrationIncidents: Number.POSITIVE_INFINITY, overheadMinutes: 0 };
  return allocateHours({ incidents, teams: windows, method: plain }).reduce((sum, { total }) => sum + total, 0);
}

function teamsOf({ teamIds, effortByTeam = {}, presence, logged }: Incident): readonly string[] {
  return [...teamIds, ...Object.keys(effortByTeam), ...[...presence, ...logged].flatMap(({ teamId }) => teamId ?? [])];
}
