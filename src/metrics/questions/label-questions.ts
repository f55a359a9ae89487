import type { Dataset, EpochMs, Incident, Origin, Severity, Team, Verdict } from '../../domain/index.ts';
import { feltOf } from '../definitions/felt.ts';
import { knownPeople, recordedEffort } from '../hours/recorded-effort.ts';
import { headCountOf } from '../plans/capacity.ts';
import { quantile } from '../statistics/quantiles.ts';
import { isWorkingAt, workingTime } from '../time/calendar.ts';
import { LEAST_SCORE } from './suspected-candidates.ts';
import { isSound } from './suspected-hours.ts';
import { levelOf, type SuspectedLevel } from './suspected-items.ts';

/** One reason to ask whether an incident was larger than its label, with its points (METHOD 2.13); hours are person-hours. */
export type LabelReason =
  /** Its severity was lowered since it was declared. */
  | { readonly kind: 'lowered'; readonly points: 2; readonly from: Severity; readonly to: Severity }
  /** Closed as no incident, although two or more people responded or an hour or more was recorded. */
  | { readonly kind: 'declined'; readonly points: 2; readonly people?: number; readonly hours?: number }
  /** Recorded effort of at least the third quartile of the team's incidents of severity 1 and 2. */
  | { readonly kind: 'effort'; readonly points: 1; readonly hours: number; readonly usual: number }
  | { readonly kind: 'people'; readonly points: 1; readonly people: number }
  | { readonly kind: 'off-hours-ack'; readonly points: 1 }
  | { readonly kind: 'felt'; readonly points: 1 };

/** An incident that may have been larger than its label says, or about which a person said so or not. */
export type LabelQuestion = {
  readonly incidentKey: string;
  readonly id: string;
  readonly title?: string;
  /** Ids of its teams; [] = no team. */
  readonly teamIds: readonly string[];
  readonly severity: Severity;
  /** When it began, as far as it is known. */
  readonly startedAt?: EpochMs;
  /** It is excluded: its tool calls it no incident. */
  readonly isDeclined: boolean;
  readonly score: number;
  readonly level: SuspectedLevel;
  readonly reasons: readonly LabelReason[];
  readonly verdict: Verdict | 'open';
  readonly origins: readonly Origin[];
};

/** Below severity 2, as METHOD 2.13 compares with severity 1 and 2; an unknown severity is not low. */
export function isLowSeverity(severity: Severity): boolean {
  return severity !== 'unknown' && severity > 2;
}

const MANY_PEOPLE = 3;
const DECLINED_PEOPLE = 2;
const DECLINED_HOURS = 1;
/** A quartile of fewer incidents says nothing about the team. */
const ENOUGH_SEVERE = 4;

/**
 * Incidents that may have been larger than their label (METHOD 2.13), most points first, then by key: severity lowered +2,
 * closed as no incident in spite of people or hours +2, and of those of low severity +1 each for effort, people, an
 * acknowledgement outside working time (teams of three and more) and for customers. Asked from 4 points on, as items are; a
 * long duration alone gives none. `declined` are the excluded records that the tool calls no incident. One whose severity a
 * person typed is not asked about.
 */
export function labelQuestions(
  dataset: Pick<Dataset, 'incidents' | 'teams' | 'verdicts'>,
  declined: readonly Incident[],
): readonly LabelQuestion[] {
  const known = { teams: new Map(dataset.teams.map((team) => [team.id, team])), usual: usualEffort(dataset.incidents) };
  const verdicts = dataset.verdicts?.incidents;
  const questions: LabelQuestion[] = [];
  const ask = (incident: Incident, isDeclined: boolean): void => {
    const verdict = verdicts?.get(incident.key);
    if (verdict === undefined && incident.edited?.includes('severity') === true) return;
    const reasons = reasonsOf(incident, isDeclined, known);
    const score = reasons.reduce((sum, { points }) => sum + points, 0);
    if (score < LEAST_SCORE && verdict === undefined) return;
    questions.push(toQuestion(incident, { isDeclined, reasons, score, verdict: verdict ?? 'open' }));
  };
  for (const incident of dataset.incidents) ask(incident, false);
  for (const incident of declined) ask(incident, true);
  return questions.sort((one, other) => other.score - one.score || (one.incidentKey < other.incidentKey ? -1 : 1));
}

function toQuestion(
  { key, id, title, teamIds, severity, startedAt, acknowledgedAt, origins }: Incident,
  asked: Pick<LabelQuestion, 'isDeclined' | 'reasons' | 'score' | 'verdict'>,
): LabelQuestion {
  const began = startedAt ?? acknowledgedAt;
  return {
    incidentKey: key,
    id,
    ...(title !== undefined && { title }),
    teamIds,
    severity,
    ...(began !== undefined && { startedAt: began }),
    level: levelOf(asked.score),
    ...asked,
    origins,
  };
}

type Known = {
  readonly teams: ReadonlyMap<string, Team>;
  /** Third quartile of the recorded effort at severity 1 and 2, by team. */
  readonly usual: ReadonlyMap<string, number>;
};

function reasonsOf(incident: Incident, isDeclined: boolean, known: Known): readonly LabelReason[] {
  const { severity, severityFirst } = incident;
  const reasons: LabelReason[] = [];
  if (isLowered(severityFirst, severity)) {
    reasons.push({ kind: 'lowered', points: 2, from: severityFirst ?? 'unknown', to: severity });
  }
  if (isDeclined) reasons.push(...declinedReasons(incident));
  if (isLowSeverity(severity)) reasons.push(...sizeReasons(incident, known));
  return reasons;
}

function isLowered(first: Severity | undefined, now: Severity): boolean {
  return first !== undefined && first !== 'unknown' && now !== 'unknown' && first < now;
}

function declinedReasons(incident: Incident): readonly LabelReason[] {
  const people = knownPeople(incident);
  const hours = recordedEffort(incident);
  if ((people ?? 0) < DECLINED_PEOPLE && (hours ?? 0) < DECLINED_HOURS) return [];
  const seen = { ...(people !== undefined && { people }), ...(hours !== undefined && { hours }) };
  return [{ kind: 'declined', points: 2, ...seen }];
}

function sizeReasons(incident: Incident, { teams, usual }: Known): readonly LabelReason[] {
  const reasons: LabelReason[] = [];
  const hours = recordedEffort(incident);
  const people = knownPeople(incident);
  const ofTeam = usual.get(incident.teamIds.find((id) => usual.has(id)) ?? '');
  if (hours !== undefined && ofTeam !== undefined && hours >= ofTeam) {
    reasons.push({ kind: 'effort', points: 1, hours, usual: ofTeam });
  }
  if (people !== undefined && people >= MANY_PEOPLE) reasons.push({ kind: 'people', points: 1, people });
  if (isAcknowledgedOffHours(incident, teams)) reasons.push({ kind: 'off-hours-ack', points: 1 });
  if (feltOf(incident) === 'yes') reasons.push({ kind: 'felt', points: 1 });
  return reasons;
}

function usualEffort(incidents: readonly Incident[]): ReadonlyMap<string, number> {
  const efforts = new Map<string, number[]>();
  for (const incident of incidents) {
    if (incident.severity !== 1 && incident.severity !== 2) continue;
    const hours = recordedEffort(incident);
    if (hours === undefined) continue;
    for (const teamId of incident.teamIds) {
      const known = efforts.get(teamId);
      if (known === undefined) efforts.set(teamId, [hours]);
      else known.push(hours);
    }
  }
  const enough = [...efforts].filter(([, hours]) => hours.length >= ENOUGH_SEVERE);
  return new Map(enough.map(([teamId, hours]) => [teamId, quantile(hours, 0.75) ?? 0]));
}

/** In a team of one or two the hour would tell of a person (METHOD 2.6). */
function isAcknowledgedOffHours({ acknowledgedAt, teamIds }: Incident, teams: Known['teams']): boolean {
  const team = teams.get(teamIds[0] ?? '');
  if (team === undefined || !isSound(acknowledgedAt) || (headCountOf(team) ?? 3) < 3) return false;
  return !isWorkingAt(workingTime(team.calendar, acknowledgedAt, acknowledgedAt), acknowledgedAt);
}
