import type { Severity } from '../domain/severity.ts';
import type { WorkItemType } from '../domain/work-item-row.ts';
import { canonicalSeverity } from './severity.ts';
import { workItemTypeOf } from './tools/jira/jira-words.ts';

/**
 * What the labels of issue trackers say (Linear, GitHub, GitLab): kind of work, severity, team. Labels are free text;
 * scoped ones write the scope before `:`, `::`, `/`, `=` or `-`: `type: bug`, `severity::2`, `team/payments`.
 */

const INCIDENT = /^(incident|outage|sev[-_ :]?\d|type\s*[:/ ]\s*incident)$/i;
const FOLLOW_UP = /^(incident|post-?mortem|post-?incident)[-_ ]?(follow[-_ ]?ups?|actions?)([-_ ]?items?)?$/i;
const TYPE_SCOPE = /^(?:type|kind)\s*(?:::?|\/|=)\s*/i;
const TEAM_SCOPE = /^(?:team|squad)\s*(?:::?|\/|=)\s*(?=\S)/i;

/** Whether a label marks its issue as an incident (FORMATS 2.13): `incident`, `outage`, `sev1`, `type: incident`. */
export function isIncidentLabel(label: string): boolean {
  return INCIDENT.test(label.trim());
}

/** Whether a label marks its issue as work that an incident left behind: `incident-followup`, `postmortem action`. */
export function isFollowUpLabel(label: string): boolean {
  return FOLLOW_UP.test(label.trim());
}

/** The kind of work that the labels name; undefined where none does. */
export function typeOfLabels(labels: readonly string[]): WorkItemType | undefined {
  if (labels.some(isFollowUpLabel)) return 'incident_followup';
  const types = labels.map((label) => workItemTypeOf(label.trim().replace(TYPE_SCOPE, '')));
  return types.find((type) => type !== 'other');
}

/** The teams that labels name: `team: payments` is `payments`. */
export function teamsOfLabels(labels: readonly string[]): readonly string[] {
  const named = labels.filter((label) => TEAM_SCOPE.test(label)).map((label) => label.replace(TEAM_SCOPE, '').trim());
  return [...new Set(named)];
}

/** Ways in which labels write a severity, the surest first: `sev1`, `severity: high`; `P1`, `priority/high`; `critical`. */
const SEVERITY_LABELS: readonly RegExp[] = [
  /^(?:severity|sev)\s*(?:::?|\/|=|-|_|\s)?\s*(\S.*)$/i,
  /^(p[0-5])$/i,
  /^(?:priority|prio)\s*(?:::?|\/|=|-|_|\s)\s*(\S.*)$/i,
  /^(blocker|critical|major|minor)$/i,
];

/** The severity that labels give, with the label as written; `unknown` without one where none can be read. */
export function severityOfLabels(
  tool: string,
  labels: readonly string[],
): { readonly severity: Severity; readonly severityRaw?: string } {
  for (const pattern of SEVERITY_LABELS) {
    for (const label of labels) {
      const text = pattern.exec(label.trim())?.[1];
      const severity = canonicalSeverity(tool, text);
      if (severity !== 'unknown') return { severity, severityRaw: label.trim() };
    }
  }
  return { severity: 'unknown' };
}
