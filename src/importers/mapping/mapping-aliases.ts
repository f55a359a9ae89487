import type { MappedField, MappedKind } from '../../domain/mapping.ts';

/** Names of columns by field, the likeliest first; lower case, words apart by one space. */
export type FieldAliases = Readonly<Partial<Record<MappedField, readonly string[]>>>;

/**
 * What people call the columns of their own tables, by kind of row (FORMATS 7.4). Where that list gives one name to two
 * fields that are kept apart here, such as mitigated and resolved, the name stands with the field that it says.
 */
export const MAPPING_ALIASES: Readonly<Record<MappedKind, FieldAliases>> = {
  incidents: {
    id: words('incident id|id|key|number|reference|ticket|issue key|case number|incident number|incident|ref|no|nr'),
    title: words('title|summary|subject|name|short description|description|what happened'),
    severity: words('severity|sev|priority|prio|urgency|impact level|severity level|criticality|gravity'),
    startedAt: words(
      'started at|start time|start|impact started|occurred|begin|began|triggered at|opened at|opened|reported at|created at|created|created on|start date|date|detected at',
    ),
    acknowledgedAt: words(
      'acknowledged at|ack time|first ack|accepted at|responded at|time to acknowledge|mtta|acknowledged',
    ),
    mitigatedAt: words('mitigated at|mitigated|mitigation time|stabilised at|stabilized at'),
    resolvedAt: words(
      'resolved at|resolved|resolved on|closed at|ended at|end time|fixed at|end|ended|closed|end date|fixed',
    ),
    duration: words(
      'duration|ttr|time to resolve|mttr|seconds to resolve|minutes to resolve|hours to resolve|downtime|outage length|length|lasted',
    ),
    team: words('team|squad|assignment group|owner team|group|escalation policy|owning team'),
    services: words('service|services|component|affected service|affected services|application|ci|system'),
    customerImpact: words('customer impact|impact|customers affected|affected users|customer facing|users affected'),
    responderCount: words(
      'responders|participants|people involved|engaged users|responder count|people|number of responders|headcount',
    ),
    effort: words(
      'effort|time spent|person hours|man hours|work minutes|engaged|response effort|workload|person minutes|work hours',
    ),
    followUpsTotal: words('follow ups|action items|tasks|followups|actions'),
    reviewUrl: words('postmortem|post mortem|pir|retrospective|rca|review|review link|post incident review'),
  },
  sprints: {
    id: words('sprint id|id|key|number|sprint number|sprint no|iteration id|no|nr'),
    name: words('sprint name|name|sprint|iteration|cycle|title|milestone|iteration name'),
    team: words('team|squad|group|owner team|board'),
    startAt: words('start at|start date|start|started at|starts|begin|begins|from|first day|sprint start'),
    endAt: words('end at|end date|end|ended at|ends|finish|finishes|to|until|last day|sprint end'),
    committed: words(
      'committed|planned|commitment|points at start|velocity start|committed points|planned points|plan',
    ),
    added: words('added|scope added|unplanned|added points|points added|scope increase'),
    removed: words('removed|descoped|removed points|points removed|taken out|scope removed'),
    completed: words(
      'completed|done|delivered|accepted|velocity done|completed points|points completed|velocity|finished',
    ),
    completedOfCommitted: words(
      'completed of committed|completed committed points|completed of commitment|committed completed|planned completed|done of planned',
    ),
  },
  'work-items': {
    id: words('id|key|number|reference|ticket|issue key|item key|issue id|ref|no|nr'),
    title: words('title|summary|subject|name|short description|description|story'),
    type: words('type|issue type|kind|category|work item type'),
    status: words('status|state|column'),
    team: words('team|squad|assignment group|owner team|group'),
    points: words('points|story points|sp|estimate|effort points|weight|size'),
    createdAt: words('created|created at|opened|created on|opened at'),
    completedAt: words(
      'done at|completed at|resolved|closed|done|completed|resolved at|closed at|finished at|completed on',
    ),
    sprint: words('sprint|iteration|cycle|milestone|sprint name|sprints'),
    labels: words('labels|label|tags|tag|components|component'),
    priority: words('priority|prio|importance'),
  },
};

function words(list: string): readonly string[] {
  return list.split('|');
}
