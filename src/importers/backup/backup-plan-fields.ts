import type { SprintItemRow, SprintRow, WorkItemRow } from '../../domain/index.ts';
import { base, type Fields, needed, number, oneOf, parts, text, texts, time } from './backup-fields.ts';

const planEvidence = oneOf<NonNullable<SprintRow['planEvidence']>>({
  P1: true,
  P2: true,
  P3: true,
  P4: true,
  P5: true,
});

/** The fields of a sprint, as a backup holds them. */
export const SPRINT_FIELDS: Fields<SprintRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  name: needed(text),
  teams: needed(texts),
  project: text,
  board: text,
  startAt: time,
  endAt: time,
  completedAt: time,
  state: oneOf<NonNullable<SprintRow['state']>>({ future: true, active: true, closed: true }),
  estimateUnit: oneOf<NonNullable<SprintRow['estimateUnit']>>({ points: true, hours: true, items: true }),
  sums: parts<keyof NonNullable<SprintRow['sums']>>({
    ...{ committed: true, added: true, removed: true, completed: true, completedOfCommitted: true, carriedOver: true },
    ...{ committedItems: true, addedItems: true, removedItems: true, completedItems: true },
  }),
  planEvidence,
  capacityPersonDays: number,
};

/** The fields of a work item, as a backup holds them. */
export const WORK_ITEM_FIELDS: Fields<WorkItemRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  title: text,
  type: oneOf<NonNullable<WorkItemRow['type']>>({
    ...{ feature: true, bug: true, task: true, chore: true, spike: true, incident_followup: true },
    ...{ subtask: true, epic: true, other: true },
  }),
  typeName: text,
  status: text,
  statusCategory: oneOf<NonNullable<WorkItemRow['statusCategory']>>({
    ...{ todo: true, in_progress: true, done: true, cancelled: true },
  }),
  teams: needed(texts),
  project: text,
  points: number,
  size: text,
  estimate: number,
  timeSpent: number,
  createdAt: time,
  startedAt: time,
  completedAt: time,
  sprintIds: texts,
  parentKey: text,
  labels: texts,
  priority: text,
  workOrigin: oneOf<NonNullable<WorkItemRow['workOrigin']>>({
    ...{ planned: true, unplanned: true, incident_followup: true },
  }),
  incidentIds: texts,
  assignee: text,
  url: text,
};

/** The fields of an item in a sprint, as a backup holds them. */
export const SPRINT_ITEM_FIELDS: Fields<SprintItemRow> = {
  ...base,
  sprintId: needed(text),
  itemKey: needed(text),
  scope: needed(oneOf<SprintItemRow['scope']>({ committed: true, added: true })),
  addedAt: time,
  removedAt: time,
  outcome: oneOf<NonNullable<SprintItemRow['outcome']>>({
    ...{ completed: true, not_completed: true, removed: true, completed_elsewhere: true },
  }),
  pointsAtStart: number,
  pointsAtEnd: number,
  planEvidence,
};
