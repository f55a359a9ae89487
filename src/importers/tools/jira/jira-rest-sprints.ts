import type { SprintRow } from '../../../domain/sprint-row.ts';
import type { JsonItem } from '../../json-importer.ts';
import { parseIsoTime } from '../../read/iso-time.ts';
import { isRecord, type JsonRecordValue, recordAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import type { ReplaySprint } from './jira-changelog-replay.ts';
import { hasHistory } from './jira-history-pages.ts';
import { projectKeyOf } from './jira-report-contents.ts';
import { sprintsIn } from './jira-sprint-field.ts';
import { jiraSprint, jiraSprintDates } from './jira-sprint-values.ts';

/** One sprint as far as the issues of a file tell it. */
export type SeenSprint = {
  readonly id: string;
  readonly fields: JsonRecordValue;
  /** Present if the scope can be replayed: it has begun, its dates are there, and so are the histories of its issues. */
  readonly window?: ReplaySprint;
  /** True where it is said that it has not begun, so that nothing was committed yet. */
  readonly isFuture: boolean;
  /** The one project of all its issues. */
  readonly project: string | undefined;
};

/** The sprints of one file. */
export type JiraRestSprints = {
  readonly byId: ReadonlyMap<string, SeenSprint>;
  /** Those with a window. */
  readonly windows: readonly ReplaySprint[];
  readonly idOfName: (name: string) => string | undefined;
  /** Those of the ids that only histories name, each once per file: issues left them, and nothing tells their dates. */
  readonly takeUnseen: (ids: readonly string[]) => readonly string[];
};

type Growing = { fields: JsonRecordValue; readonly projects: Set<string | undefined>; hasHistories: boolean };

/** Collects the sprints that issues are or were in; what an issue left has dates only if another issue stayed in it. */
export function jiraRestSprints(items: readonly unknown[]): JiraRestSprints {
  const growing = new Map<string, Growing>();
  for (const item of items) {
    for (const sprint of sprintsIn(recordAt(item, 'fields') ?? {})) addMember(growing, item, sprint);
  }
  const byId = new Map([...growing].map(([id, sprint]) => [id, seenSprint(id, sprint)]));
  const idsByName = new Map([...byId.values()].map(({ id, fields }) => [textAt(fields, 'name') ?? '', id]));
  const taken = new Set(byId.keys());
  return {
    byId,
    windows: [...byId.values()].flatMap(({ window }) => window ?? []).sort((a, b) => a.start - b.start),
    idOfName: (name) => idsByName.get(name),
    takeUnseen: (ids) => {
      const unseen = [...new Set(ids)].filter((id) => !taken.has(id));
      for (const id of unseen) taken.add(id);
      return unseen;
    },
  };
}

function addMember(growing: Map<string, Growing>, item: unknown, fields: JsonRecordValue): void {
  const id = textAt(fields, 'id') ?? '';
  const sprint = growing.get(id) ?? { fields, projects: new Set(), hasHistories: true };
  if (Object.keys(fields).length > Object.keys(sprint.fields).length) sprint.fields = fields;
  sprint.projects.add(projectKeyOf(textAt(item, 'key')));
  sprint.hasHistories &&= isRecord(item) && hasHistory(item);
  growing.set(id, sprint);
}

function seenSprint(id: string, { fields, projects, hasHistories }: Growing): SeenSprint {
  const isFuture = textAt(fields, 'state')?.toLowerCase() === 'future';
  const window = hasHistories && !isFuture ? windowOf(id, fields) : undefined;
  const project = projects.size === 1 ? [...projects][0] : undefined;
  return { id, fields, isFuture, project, ...(window === undefined ? {} : { window }) };
}

/** A sprint that is closed and does not say when ended as it was planned to. */
function windowOf(id: string, fields: JsonRecordValue): ReplaySprint | undefined {
  const start = instantOf(textAt(fields, 'startDate') ?? textAt(fields, 'activatedDate'));
  const isClosed = textAt(fields, 'state')?.toLowerCase() === 'closed';
  const close =
    instantOf(textAt(fields, 'completeDate')) ?? (isClosed ? instantOf(textAt(fields, 'endDate')) : undefined);
  const isKnown = start !== undefined && (close !== undefined || !isClosed) && (close ?? start) >= start;
  return isKnown ? { id, start, close } : undefined;
}

/** Jira's JSON has the offset in every time; a text without one is no instant. */
function instantOf(text: string | undefined): number | undefined {
  const time = parseIsoTime(text ?? '');
  return time?.offset === undefined ? undefined : time.wall - time.offset * 60_000;
}

/** The row of a sprint. */
export function sprintRow(
  seen: SeenSprint,
  place: { readonly line: number; readonly site?: string },
  hasPoints: boolean,
  record: JsonItem,
): SprintRow | undefined {
  const { fields, project } = seen;
  const sprint = jiraSprint(fields, record);
  if (sprint === undefined) return undefined;
  return known({
    ...sprint,
    ...place,
    teams: [],
    project,
    board: textAt(fields, 'boardId') ?? textAt(fields, 'originBoardId') ?? textAt(fields, 'rapidViewId'),
    ...jiraSprintDates(fields, record),
    estimateUnit: hasPoints ? ('points' as const) : undefined,
    planEvidence: evidenceOf(seen),
  });
}

/** Nothing is planned of a sprint that has not begun. */
function evidenceOf({ window, isFuture }: SeenSprint): SprintRow['planEvidence'] {
  if (isFuture) return undefined;
  return window === undefined ? 'P3' : 'P2';
}
