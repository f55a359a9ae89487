import type { DateOrTime, Decision, DecisionContent, IncidentRow, SprintRow } from '../../domain/index.ts';
import { assertNever, epochMs, localDate } from '../../domain/index.ts';
import type { Collector } from './collector.ts';

/** The decisions that count: not taken back, and the last one made about each thing. In an order of their own. */
export function effectiveDecisions(decisions: readonly Decision[]): readonly DecisionContent[] {
  const inOrder = decisions
    .filter(({ undoneAt }) => undoneAt === undefined)
    .toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
  const last = new Map(inOrder.map(({ content }) => [`${content.kind} ${content.key}`, content]));
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, content]) => content);
}

type Records = { readonly incidents: Collector<IncidentRow>; readonly sprints: Collector<SprintRow> };

/** Changes the joined rows as a person said. A decision about something that is not there any more waits for its return. */
export function applyDecisions(contents: readonly DecisionContent[], { incidents, sprints }: Records): void {
  for (const content of contents) {
    switch (content.kind) {
      case 'count-incident':
        edit(incidents, content.key, (row) => counted(row, content.counts));
        break;
      case 'sprint-dates':
        edit(sprints, content.key, (row) => dated(row, content));
        break;
      default:
        assertNever(content);
    }
  }
}

function edit<AnyRow extends IncidentRow | SprintRow>(
  records: Collector<AnyRow>,
  key: string,
  change: (row: AnyRow) => AnyRow,
): void {
  const position = records.find(key);
  const record = position === undefined ? undefined : records.at(position);
  if (position !== undefined && record !== undefined) records.replace(position, change(record.row));
}

function counted({ excluded, ...row }: IncidentRow, counts: boolean): IncidentRow {
  return counts ? row : { ...row, excluded: excluded ?? 'not-an-incident' };
}

function dated(row: SprintRow, dates: { readonly startAt: string; readonly endAt: string }): SprintRow {
  const startAt = timeOf(dates.startAt);
  const endAt = timeOf(dates.endAt);
  return startAt === undefined || endAt === undefined ? row : { ...row, startAt, endAt };
}

/** A typed date `2026-03-02`, or a time with its zone; undefined for anything else, also for a day that does not exist. */
function timeOf(text: string): DateOrTime | undefined {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return epochMs(instant);
  return new Date(instant).toISOString().startsWith(text) ? localDate(text) : undefined;
}
