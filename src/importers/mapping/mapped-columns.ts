import type { MappedField, MappedKind } from '../../domain/mapping.ts';

/**
 * Under which name a column of the neutral files (FORMATS 7.1 to 7.3) each field is read, by kind of row. Fields that are
 * not here are written more freely in tables of one's own, and have readers of their own.
 */
export const NEUTRAL_FIELDS: Readonly<Record<MappedKind, Readonly<Record<string, MappedField>>>> = {
  incidents: {
    incident_id: 'id',
    title: 'title',
    severity: 'severity',
    started_at: 'startedAt',
    acknowledged_at: 'acknowledgedAt',
    mitigated_at: 'mitigatedAt',
    resolved_at: 'resolvedAt',
    team: 'team',
    services: 'services',
  },
  sprints: {
    sprint_id: 'id',
    sprint_name: 'name',
    team: 'team',
    start_at: 'startAt',
    end_at: 'endAt',
    committed_points: 'committed',
    added_points: 'added',
    removed_points: 'removed',
    completed_points: 'completed',
    completed_committed_points: 'completedOfCommitted',
  },
  'work-items': {
    item_key: 'id',
    title: 'title',
    status: 'status',
    team: 'team',
    points: 'points',
    created_at: 'createdAt',
    completed_at: 'completedAt',
    labels: 'labels',
    priority: 'priority',
  },
};
