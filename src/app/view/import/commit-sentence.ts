import type { BroughtCounts } from '../../../domain/index.ts';
import type { CommitReport } from '../../../engine/api.ts';
import { describeBrought, describeCommit } from '../../../wording/page-import.ts';

const NOTHING: BroughtCounts = { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 };

/** What an import did, in one sentence with its counts. */
export function commitSentence(report: CommitReport): string {
  return describeCommit({
    added: report.added.length,
    alreadyThere: report.alreadyThere.length,
    replaced: report.replaced.length,
    brought: describeBrought(report.added.reduce((sum, { brought }) => addBrought(sum, brought), NOTHING)),
  });
}

function addBrought(a: BroughtCounts, b: BroughtCounts): BroughtCounts {
  return {
    incidents: a.incidents + b.incidents,
    sprints: a.sprints + b.sprints,
    workItems: a.workItems + b.workItems,
    sprintItems: a.sprintItems + b.sprintItems,
    responders: a.responders + b.responders,
  };
}
