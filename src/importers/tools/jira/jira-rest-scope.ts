import type { SprintItemRow } from '../../../domain/sprint-row.ts';
import { epochMs, type Points, points } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import { known } from '../../read/known.ts';
import { type ReplayEvent, type ReplayStatuses, replayIssue } from './jira-changelog-replay.ts';
import { columnSprintItem } from './jira-csv-sprints.ts';
import type { JiraRestFile } from './jira-rest-file.ts';
import { jiraSprintId } from './jira-sprint-values.ts';

const DONE: ReplayStatuses = { done: new Set(['done']), calledOff: new Set(['cancelled']) };
/** Where the resolution says that the work was called off, its end is none, whatever the status is called. */
const CALLED_OFF: ReplayStatuses = { done: new Set(), calledOff: new Set(['done', 'cancelled']) };

/** How an issue was in each sprint that can be replayed: plan evidence P2 (METHOD 2.8). `sprintIds` are today's. */
export function scopeByHistory(
  { id, source, line, site, statusCategory, points: estimate, createdAt }: WorkItemRow,
  sprintIds: readonly string[],
  events: readonly ReplayEvent[],
  { sprints }: JiraRestFile,
): readonly SprintItemRow[] {
  const issue = {
    key: id,
    createdAt: typeof createdAt === 'number' ? createdAt : undefined,
    sprintIds,
    points: estimate,
    status: statusCategory,
    events,
  };
  const scopes = replayIssue(issue, sprints.windows, statusCategory === 'cancelled' ? CALLED_OFF : DONE);
  return scopes.map((scope) =>
    known({
      ...known({ source, line, site }),
      kind: 'sprint-item' as const,
      sprintId: jiraSprintId(scope.sprintId),
      itemKey: id,
      scope: scope.scope,
      addedAt: scope.addedAt === undefined ? undefined : epochMs(scope.addedAt),
      removedAt: scope.removedAt === undefined ? undefined : epochMs(scope.removedAt),
      outcome: scope.outcome,
      pointsAtStart: amountOf(scope.pointsAtStart),
      pointsAtEnd: amountOf(scope.pointsAtEnd),
      planEvidence: 'P2' as const,
    }),
  );
}

function amountOf(value: number | undefined): Points | undefined {
  return value === undefined ? undefined : points(value);
}

/** How an issue was in sprints that cannot be replayed and are not yet to come: P3, as a Jira CSV has it. */
export function scopeByColumns(
  { id, line, site, statusCategory, points: estimate }: WorkItemRow,
  ordered: readonly string[],
  { sprints }: JiraRestFile,
): readonly SprintItemRow[] {
  return ordered.flatMap((sprintId, index) => {
    const sprint = sprints.byId.get(sprintId);
    if (sprint === undefined || sprint.window !== undefined || sprint.isFuture) return [];
    const member = { line, itemKey: id, statusCategory, points: estimate };
    const row = columnSprintItem(member, jiraSprintId(sprintId), index === ordered.length - 1);
    return [site === undefined ? row : { ...row, site }];
  });
}
