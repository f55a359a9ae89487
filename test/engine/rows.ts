import type {
  Decision,
  IncidentRow,
  ResponderRow,
  Row,
  Settings,
  SprintItemRow,
  SprintRow,
  WorkItemRow,
} from '../../src/domain/index.ts';
import { epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import type { FoldBatch, Folded } from '../../src/engine/fold.ts';
import { fold } from '../../src/engine/fold.ts';

/** An instant written as `2026-03-02 09:00` in UTC. */
export function utc(text: string) {
  return epochMs(Date.parse(`${text.replace(' ', 'T')}Z`));
}

export function incident(id: string, more: Partial<IncidentRow> = {}): IncidentRow {
  return {
    kind: 'incident',
    source: 'incident.io',
    line: 1,
    id,
    severity: 'unknown',
    teams: [],
    services: [],
    effort: {},
    ...more,
  };
}

export function sprint(id: string, more: Partial<SprintRow> = {}): SprintRow {
  return { kind: 'sprint', source: 'jira', line: 1, id, name: `Sprint ${id}`, teams: [], ...more };
}

export function item(id: string, more: Partial<WorkItemRow> = {}): WorkItemRow {
  return { kind: 'work-item', source: 'jira', line: 1, id, teams: [], ...more };
}

export function sprintItem(sprintId: string, itemKey: string, more: Partial<SprintItemRow> = {}): SprintItemRow {
  return { kind: 'sprint-item', source: 'jira', line: 1, sprintId, itemKey, scope: 'committed', ...more };
}

export function responder(incidentId: string, more: Partial<ResponderRow> = {}): ResponderRow {
  return { kind: 'responder', source: 'incident.io', line: 1, incidentId, ...more };
}

export function batch(id: string, rows: readonly Row[], more: Partial<FoldBatch> = {}): FoldBatch {
  return { id, hash: `hash of ${id}`, importer: 'some-format', titlesLeftOut: false, rows, ...more };
}

export function decided(content: Decision['content'], more: Partial<Decision> = {}): Decision {
  return { id: JSON.stringify(content), madeAt: epochMs(1), content, ...more };
}

/** The fold of some imports, without decisions and settings unless given. */
export function folded(
  batches: readonly FoldBatch[],
  { decisions = [], settings = {} }: { decisions?: readonly Decision[]; settings?: Partial<Settings> } = {},
): Folded {
  return fold({ batches, decisions, settings: { ...NO_SETTINGS, ...settings }, zone: 'UTC' });
}
