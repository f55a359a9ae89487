import type { IncidentRow } from '../../domain/incident-row.ts';
import type { ResponderRow } from '../../domain/responder-row.ts';
import type { Row } from '../../domain/rows.ts';
import type { SprintItemRow, SprintRow } from '../../domain/sprint-row.ts';
import type { WorkItemRow } from '../../domain/work-item-row.ts';
import { BUNDLE_VERSION } from './neutral-bundle.ts';
import { bundledIncident } from './neutral-incident-export.ts';
import { bundledResponder, bundledSprint, bundledSprintItem, bundledWorkItem } from './neutral-plan-export.ts';
import type { BundleRecord, PersonNumbers } from './neutral-values.ts';

/** The neutral bundle (FORMATS 7.3). */
export type NeutralBundle = {
  readonly schema: string;
  readonly generated_at?: string;
  readonly time_zone?: string;
  readonly incidents: readonly BundleRecord[];
  readonly sprints: readonly BundleRecord[];
  readonly work_items: readonly BundleRecord[];
  readonly sprint_items: readonly BundleRecord[];
  readonly responders: readonly BundleRecord[];
};

export type BundleOptions = {
  /** ISO text; absent where the same rows must give the same bundle. */
  readonly generatedAt?: string;
  /** The zone that times without one were read by; told for the reader only, since all times are written in UTC. */
  readonly timeZone?: string;
};

/**
 * Writes rows as a neutral bundle. Reading the bundle gives the same rows but for lines, and persons, who are renumbered
 * p1 … pn in the order in which they appear (METHOD section 4). Excluded records keep their reason.
 */
export function toBundle(rows: readonly Row[], options: BundleOptions = {}): NeutralBundle {
  const number = createPersonNumbers();
  const sorted = rowsByKind(rows);
  return {
    schema: `incident-sprint-bundle/${BUNDLE_VERSION}`,
    ...(options.generatedAt === undefined ? {} : { generated_at: options.generatedAt }),
    ...(options.timeZone === undefined ? {} : { time_zone: options.timeZone }),
    incidents: sorted.incidents.map(bundledIncident),
    sprints: sorted.sprints.map(bundledSprint),
    work_items: sorted.workItems.map((row) => bundledWorkItem(row, number)),
    sprint_items: sorted.sprintItems.map(bundledSprintItem),
    responders: sorted.responders.map((row) => bundledResponder(row, number)),
  };
}

function createPersonNumbers(): PersonNumbers {
  const numbers = new Map<string, string>();
  return (person) => {
    const number = numbers.get(person) ?? `p${numbers.size + 1}`;
    numbers.set(person, number);
    return number;
  };
}

type RowsByKind = {
  readonly incidents: readonly IncidentRow[];
  readonly sprints: readonly SprintRow[];
  readonly workItems: readonly WorkItemRow[];
  readonly sprintItems: readonly SprintItemRow[];
  readonly responders: readonly ResponderRow[];
};

function rowsByKind(rows: readonly Row[]): RowsByKind {
  return {
    incidents: rows.filter((row) => row.kind === 'incident'),
    sprints: rows.filter((row) => row.kind === 'sprint'),
    workItems: rows.filter((row) => row.kind === 'work-item'),
    sprintItems: rows.filter((row) => row.kind === 'sprint-item'),
    responders: rows.filter((row) => row.kind === 'responder'),
  };
}
