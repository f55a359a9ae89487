import type { IncidentRow, ResponderRow } from '../../domain/index.ts';
import { isNumbers } from './backup-checks.ts';
import {
  base,
  type Fields,
  instant,
  needed,
  number,
  oneOf,
  parts,
  severity,
  text,
  texts,
  time,
  yesOrNo,
} from './backup-fields.ts';

/** The fields of an incident, as a backup holds them. */
export const INCIDENT_FIELDS: Fields<IncidentRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  title: text,
  severity: needed(severity),
  severityRaw: text,
  severityFirst: severity,
  type: text,
  startedAt: time,
  detectedAt: time,
  acknowledgedAt: time,
  mitigatedAt: time,
  resolvedAt: time,
  teams: needed(texts),
  services: needed(texts),
  escalationPolicy: text,
  labels: texts,
  customerImpact: oneOf<NonNullable<IncidentRow['customerImpact']>>({
    ...{ none: true, internal: true, partial: true, major: true, unknown: true },
  }),
  customerImpactMs: number,
  customersAffected: number,
  responderCount: number,
  effort: needed(parts<keyof IncidentRow['effort']>({ logged: true, workload: true, engaged: true, estimated: true })),
  effortByTeam: { holds: isNumbers },
  offHours: number,
  interruptions: number,
  autoResolved: yesOrNo,
  snoozed: number,
  followUpsTotal: number,
  followUpsOpen: number,
  followUpKeys: texts,
  reviewStatus: oneOf<NonNullable<IncidentRow['reviewStatus']>>({
    ...{ none: true, planned: true, draft: true, published: true },
  }),
  reviewUrl: text,
  url: text,
};

/** The fields of a responder, as a backup holds them. */
export const RESPONDER_FIELDS: Fields<ResponderRow> = {
  ...base,
  incidentId: needed(text),
  person: text,
  team: text,
  role: oneOf<NonNullable<ResponderRow['role']>>({ responder: true, observer: true }),
  startedAt: instant,
  endedAt: instant,
  worked: number,
  offHours: number,
};
