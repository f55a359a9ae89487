import type { TeamAnalysis } from '../analysis.ts';
import type { PreparedTeam } from '../team-analysis.ts';
import { countIncidents } from './incident-counts.ts';

/**
 * A team's numbers with how many records there are where none of them counts: "no incident" is another thing than "none that
 * the definition takes" (METHOD 2.12). `all` is the same team with every record counted, asked for only where it matters.
 */
export function withNotCounted(
  { sprints, total }: Pick<TeamAnalysis, 'sprints' | 'total'>,
  all: () => PreparedTeam | undefined,
  totalOf?: ReadonlySet<string>,
): Pick<TeamAnalysis, 'sprints' | 'total'> {
  if (total.incidentCount > 0 && sprints.every(({ incidentCount }) => incidentCount > 0)) return { sprints, total };
  const records = new Map(all()?.sprints.map(({ base }) => [base.key, base.incidentCount]));
  const notCounted = total.incidentCount > 0 ? 0 : closedRecords(all(), totalOf);
  return {
    sprints: sprints.map((sprint) => {
      const known = sprint.incidentCount > 0 ? 0 : (records.get(sprint.key) ?? 0);
      return known === 0 ? sprint : { ...sprint, notCounted: known };
    }),
    total: notCounted === 0 ? total : { ...total, notCounted },
  };
}

/** The different records in those closed sprints that the total is of. */
function closedRecords(team: PreparedTeam | undefined, totalOf: ReadonlySet<string> | undefined): number {
  const closed = (team?.facts ?? []).filter(
    ({ sprint }) => sprint.state === 'closed' && (totalOf === undefined || totalOf.has(sprint.sprint.key)),
  );
  return countIncidents(closed.map(({ present }) => present)).incidentCount;
}
