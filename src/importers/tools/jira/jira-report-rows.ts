import type { EstimateUnit, SprintItemRow, SprintRow, SprintSums } from '../../../domain/sprint-row.ts';
import { hours, type Points, points } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import type { ParseContext } from '../../importer.ts';
import { flagAt, type JsonRecordValue, recordAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import type { NestedReader } from './jira-nested-records.ts';
import { type JiraReport, projectKeyOf, type ReportedIssue } from './jira-report-contents.ts';
import { estimateScale, jiraSprint, jiraSprintDates, jiraSprintId } from './jira-sprint-values.ts';
import { jiraStatusCategory } from './jira-status.ts';
import { namedType } from './jira-words.ts';

/** The sprint of a report; undefined where it has no id. A report without issues says that nothing was in it. */
export function reportSprint(report: JiraReport, line: number, reader: NestedReader): SprintRow | undefined {
  const sprint = jiraSprint(report.sprint, reader);
  if (sprint === undefined) return undefined;
  return known({
    ...sprint,
    line,
    site: report.site,
    teams: [],
    project: report.project,
    board: textAt(report.sprint, 'rapidViewId'),
    ...jiraSprintDates(report.sprint, reader),
    estimateUnit: report.estimateField === undefined ? undefined : estimateScale(report.estimateField).unit,
    planEvidence: 'P1' as const,
    sums: report.isEmpty ? EMPTY_SPRINT : undefined,
  });
}

/** The sums of a report whose lists are empty: Jira writes `{"text":"null"}`, which is 0 there (FORMATS 1.4). */
const EMPTY_SPRINT: SprintSums = {
  committed: points(0),
  added: points(0),
  removed: points(0),
  completed: points(0),
  completedOfCommitted: points(0),
  carriedOver: points(0),
  committedItems: 0,
  addedItems: 0,
  removedItems: 0,
  completedItems: 0,
};

/** How one issue was in the sprint, and the issue itself; undefined (with a note) where the issue has no key. */
export function reportIssue(
  reported: ReportedIssue,
  reader: NestedReader,
  context: ParseContext,
): readonly [SprintItemRow, WorkItemRow] | undefined {
  const { issue, report } = reported;
  const key = textAt(issue, 'key');
  const sprint = textAt(report.sprint, 'id');
  if (key === undefined || sprint === undefined) {
    reader.note({ code: 'missing-id', column: key === undefined ? 'key' : 'sprint.id', effect: 'row-skipped' });
    return undefined;
  }
  const sprintId = jiraSprintId(sprint);
  const atStart = estimate(issue, 'estimateStatistic', reader);
  const hasCurrent = recordAt(issue, 'currentEstimateStatistic') !== undefined;
  const now = hasCurrent ? estimate(issue, 'currentEstimateStatistic', reader) : atStart;
  const place = known({ source: 'jira', line: reader.line(), site: report.site });
  const item = known({
    ...place,
    kind: 'sprint-item' as const,
    sprintId,
    itemKey: key,
    scope: report.addedKeys.has(key) ? ('added' as const) : ('committed' as const),
    outcome: reported.outcome,
    pointsAtStart: atStart,
    pointsAtEnd: now,
    planEvidence: 'P1' as const,
  });
  const { unit } = estimateScale(report.estimateField);
  return [item, { ...workItem(key, issue, context), ...place, ...todaysEstimate(now, unit) }];
}

/** An item has its points, or its estimated hours; where the board counts items it has neither. */
function todaysEstimate(now: Points | undefined, unit: EstimateUnit): Pick<WorkItemRow, 'points' | 'estimate'> {
  if (now === undefined || unit === 'items') return {};
  return unit === 'points' ? { points: now } : { estimate: hours(now) };
}

function workItem(key: string, issue: JsonRecordValue, context: ParseContext): Omit<WorkItemRow, 'source' | 'line'> {
  const status = textAt(issue, 'statusName') ?? textAt(issue, 'status', 'name');
  const type = textAt(issue, 'typeName');
  return known({
    kind: 'work-item' as const,
    id: key,
    title: textAt(issue, 'summary'),
    ...namedType(type),
    status,
    statusCategory: jiraStatusCategory({
      category: textAt(issue, 'status', 'statusCategory', 'key'),
      status,
      resolution: undefined,
      isMarkedDone: flagAt(issue, 'done') === true,
    }),
    teams: [],
    project: projectKeyOf(key),
    parentKey: textAt(issue, 'parentKey') ?? textAt(issue, 'epic'),
    priority: textAt(issue, 'priorityName'),
    assignee: assignee(issue, context),
  });
}

/** Scaled to the unit of the sprint: points, or hours where the board estimates in time. Absent = not estimated. */
function estimate(issue: unknown, statistic: string, reader: NestedReader): Points | undefined {
  const { divisor } = estimateScale(textAt(issue, statistic, 'statFieldId'));
  const value = reader.number(textAt(issue, statistic, 'statFieldValue', 'value'), statistic);
  return value === undefined ? undefined : points(value / divisor);
}

/** Every spelling of the person is remembered, so that titles are cleared of it; the stable id makes the key. */
function assignee(issue: unknown, context: ParseContext): string | undefined {
  const spellings = ['assigneeAccountId', 'assignee', 'assigneeName'].flatMap((field) => textAt(issue, field) ?? []);
  return spellings.map((name) => context.pseudonym(name))[0];
}
