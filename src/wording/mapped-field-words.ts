import type { MappedField, MappedKind } from '../domain/index.ts';

/** The fields that a column can stand for. */
export const MAPPED_FIELD_NAMES: Readonly<Record<MappedField, string>> = {
  id: 'Id',
  title: 'Title',
  severity: 'Severity',
  startedAt: 'Started',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  duration: 'Duration',
  team: 'Team',
  services: 'Services',
  customerImpact: 'Customer impact',
  responderCount: 'Responders (number)',
  effort: 'Effort of all people',
  followUpsTotal: 'Follow-ups (number)',
  reviewUrl: 'Link to the review',
  name: 'Name',
  startAt: 'Start',
  endAt: 'End',
  committed: 'Points committed',
  added: 'Points added',
  removed: 'Points removed',
  completed: 'Points completed',
  completedOfCommitted: 'Points completed of the commitment',
  type: 'Type',
  status: 'Status',
  points: 'Story points',
  createdAt: 'Created',
  completedAt: 'Completed',
  sprint: 'Sprint',
  labels: 'Labels',
  priority: 'Priority',
};

/** Fields without which rows of a kind say little, and what is missing then. Any one of each group suffices. */
export const WANTED_FIELDS: Readonly<
  Record<MappedKind, readonly { readonly anyOf: readonly MappedField[]; readonly why: string }[]>
> = {
  incidents: [
    { anyOf: ['startedAt'], why: 'without it an incident stands in no sprint.' },
    { anyOf: ['resolvedAt', 'duration', 'effort'], why: 'the hours are defaults then.' },
  ],
  sprints: [
    { anyOf: ['startAt'], why: 'without it a sprint takes part in no number.' },
    { anyOf: ['endAt'], why: 'without it a sprint takes part in no number.' },
    { anyOf: ['committed'], why: 'what was planned is not known then.' },
    { anyOf: ['completed'], why: 'what was finished is not known then.' },
  ],
  'work-items': [
    { anyOf: ['points'], why: 'items count without an estimate then.' },
    { anyOf: ['sprint'], why: 'without it an item belongs to no sprint.' },
  ],
};
