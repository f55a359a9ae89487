import type { EstimateUnit, Hours } from '../domain/index.ts';
import type { SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';
import {
  composeHeadline,
  type Headline,
  type HeadlineUnit,
  headlineWith,
  plainHeadline,
  shareText,
  timeFor,
  tookTime,
} from './headline-sentence.ts';
import { countInWords } from './numbers.ts';

/** What the page has of a team. */
export type HeadlineTeam = Omit<TeamAnalysis, 'shares'>;

/** The headline for one sprint of a team. */
export function headlineForSprint(sprint: SprintAnalysis, team: HeadlineTeam, show: HeadlineUnit = 'points'): Headline {
  return composeHeadline({
    ...sprint,
    period: 'this sprint',
    nothing: noneCounts('this sprint', sprint.notCounted) ?? 'No incident is recorded for this sprint.',
    isCurrentIterationOnly: sprint.planEvidence === 'P4',
    committed: sprint.planEvidence === 'P4' ? undefined : (sprint.committed ?? sprint.scope?.committed),
    show,
    hidesOffHours: hidesOffHours(team),
    sprintsWithoutPoints: 0,
    sprintCount: 1,
  });
}

/** The headline for all closed sprints of a team; one closed sprint alone reads "this sprint". */
export function headlineForTeam(team: HeadlineTeam, show: HeadlineUnit = 'points'): Headline {
  const closed = team.sprints.filter((sprint) => sprint.state === 'closed');
  const [only] = closed;
  if (only === undefined) return plainHeadline('No sprint is closed yet. The numbers come when the first one closes.');
  if (closed.length === 1) return headlineForSprint(only, team, show);
  const isCurrentIterationOnly = closed.some((sprint) => sprint.planEvidence === 'P4');
  return composeHeadline({
    ...team.total,
    unit: team.unit,
    flags: closed.filter((sprint) => sprint.displaced === undefined).flatMap((sprint) => sprint.flags),
    period: `over ${closed.length} sprints`,
    nothing:
      noneCounts(`these ${closed.length} sprints`, team.total.notCounted) ??
      `No incident is recorded for these ${closed.length} sprints.`,
    isCurrentIterationOnly,
    committed: isCurrentIterationOnly ? undefined : team.total.committed,
    show,
    hidesOffHours: hidesOffHours(team),
    sprintCount: closed.length,
  });
}

/** What four typed numbers give (METHOD 2.17). `displaced` is absent where no points were typed or fit. */
export type QuickEstimate = {
  readonly hours: Hours;
  readonly load: number;
  readonly unit: EstimateUnit;
  readonly displaced?: { readonly value: number; readonly low: number; readonly high: number };
};

/** The headline of the quick estimate: "roughly 2 to 7" (METHOD section 4). */
export function headlineForQuickEstimate(estimate: QuickEstimate): Headline {
  const opening = tookTime('Incidents', estimate.hours, 'this sprint');
  const { displaced } = estimate;
  if (displaced === undefined) return headlineWith([...opening, { text: shareText(estimate.load) }]);
  return headlineWith([...opening, ...timeFor(displaced, estimate.unit, 'roughly'), { text: '.' }]);
}

/** True for a team of one or two people: hours in and outside working time would describe a person (METHOD 2.6). */
export function hidesOffHours(team: Pick<TeamAnalysis, 'headCount'>): boolean {
  return team.headCount !== undefined && team.headCount < 3;
}

/** That a definition or a filter takes none of the records is said as that; undefined where there is no record. */
function noneCounts(where: string, records: number | undefined): string | undefined {
  if (records === undefined) return undefined;
  if (records === 1) return `One record is there for ${where}; it does not fit what is chosen to count as an incident.`;
  return `${countInWords(records, 'record', 'records')} are there for ${where}; none fits what is chosen to count as an incident.`;
}
