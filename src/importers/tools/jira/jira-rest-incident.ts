import type { IncidentRow, ReviewStatus } from '../../../domain/incident-row.ts';
import type { DateOrTime, Hours } from '../../../domain/units.ts';
import type { JsonItem } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, listAt, recordAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { declaredValue } from './jira-declared-value.ts';
import { incidentExclusion, isIncidentType, isReviewType } from './jira-incident-words.ts';
import type { JiraRestFile } from './jira-rest-file.ts';
import { spellingsOf } from './jira-rest-file.ts';
import type { IssuePlace } from './jira-rest-item.ts';
import { type IssueLink, labelsIn, linksOf, nameOf, namesOf } from './jira-rest-values.ts';
import { jiraStatusCategory } from './jira-status.ts';

/** An incident of Jira Service Management (FORMATS 2.3): acknowledged and resolved by its SLAs, effort by `Time Spent`. */
export function jiraRestIncident(
  item: JsonRecordValue,
  key: string,
  place: IssuePlace,
  record: JsonItem,
  file: JiraRestFile,
): IncidentRow {
  const fields = recordAt(item, 'fields') ?? {};
  const links = linksOf(fields);
  return known({
    ...place,
    kind: 'incident' as const,
    id: key,
    title: textAt(fields, 'summary'),
    ...severityOf(item, record, file),
    type: textAt(fields, 'issuetype', 'name'),
    ...timesOf(fields, record),
    teams: namesOf(file.fields.named(fields, 'team', 'equipe', 'équipe', 'equipo')),
    services: servicesOf(fields, file),
    labels: labelsIn(fields),
    responderCount: respondersOf(fields, file),
    effort: effortOf(record.seconds(textAt(fields, 'timespent'), 'timespent')),
    ...followUpsOf(links),
    reviewStatus: reviewOf(links),
    excluded: incidentExclusion(textAt(fields, 'resolution', 'name'), textAt(fields, 'status', 'name')),
  });
}

const SEVERITY_FIELDS = ['severity', 'severidade', 'sévérité', 'schweregrad', 'gravedad'];

/** The field `Severity` where the site has one, else the priority (FORMATS section 6, rule 4). */
function severityOf(item: JsonRecordValue, record: JsonItem, { fields: found, hasBlocker }: JiraRestFile) {
  const fields = recordAt(item, 'fields') ?? {};
  const own = nameOf(found.named(fields, ...SEVERITY_FIELDS));
  const raw = own ?? textAt(fields, 'priority', 'name');
  const scale = hasBlocker ? 'jira-blocker' : 'jira';
  const severity = canonicalSeverity(scale, raw);
  if (severity === 'unknown' && raw !== undefined) {
    const column = own === undefined ? 'priority' : 'severity';
    record.note({ code: 'unknown-severity', column, value: raw, effect: 'value-unknown' });
  }
  const declared = canonicalSeverity(
    scale,
    declaredValue(item, own === undefined ? ['priority'] : SEVERITY_FIELDS, raw),
  );
  return { severity, severityRaw: raw, severityFirst: declared === 'unknown' ? undefined : declared };
}

function timesOf(fields: JsonRecordValue, record: JsonItem) {
  const resolvedAt =
    record.date(textAt(fields, 'resolutiondate'), 'resolutiondate') ??
    slaStop(fields, /^time to resolution$/i, record, 'last');
  return {
    startedAt: record.date(textAt(fields, 'created'), 'created'),
    acknowledgedAt: slaStop(fields, /^time to first response$/i, record, 'first'),
    resolvedAt: resolvedAt ?? closedAt(fields, record),
  };
}

/** The end of a completed cycle of the SLA with this name; undefined while it runs. SLAs are known by their shape. */
function slaStop(
  fields: JsonRecordValue,
  name: RegExp,
  record: JsonItem,
  which: 'first' | 'last',
): DateOrTime | undefined {
  const sla = Object.values(fields).find(
    (value) => isRecord(value) && Array.isArray(value.completedCycles) && name.test(textAt(value, 'name') ?? ''),
  );
  const stopped = listAt(sla, 'completedCycles').filter((cycle) => recordAt(cycle, 'stopTime') !== undefined);
  if (which === 'last' && recordAt(sla, 'ongoingCycle') !== undefined) return undefined;
  const cycle = stopped.at(which === 'first' ? 0 : -1);
  const text = textAt(cycle, 'stopTime', 'epochMillis') ?? textAt(cycle, 'stopTime', 'iso8601');
  return record.date(text, `${textAt(sla, 'name') ?? 'SLA'} stopTime`);
}

/** A finished incident without a resolution: the last change of category is the best guess. */
function closedAt(fields: JsonRecordValue, record: JsonItem): DateOrTime | undefined {
  const category = jiraStatusCategory({
    category: textAt(fields, 'status', 'statusCategory', 'key'),
    status: textAt(fields, 'status', 'name'),
    resolution: undefined,
    isMarkedDone: false,
  });
  if (category !== 'done') return undefined;
  const changed = record.date(textAt(fields, 'statuscategorychangedate'), 'statuscategorychangedate');
  if (changed !== undefined)
    record.note({ code: 'estimated-date', column: 'statuscategorychangedate', effect: 'noted' });
  return changed;
}

/** The affected services where they come with names, else the components. */
function servicesOf(fields: JsonRecordValue, { fields: found }: JiraRestFile): readonly string[] {
  const affected = namesOf(found.named(fields, 'affected services'));
  return affected.length > 0 ? affected : namesOf(listAt(fields, 'components'));
}

/** Distinct people in the field `Responders`; nobody means that it is not known (METHOD 2.3). */
function respondersOf(fields: JsonRecordValue, { fields: found, context }: JiraRestFile): number | undefined {
  const value = found.named(fields, 'responders');
  const people: readonly unknown[] = Array.isArray(value) ? value : [];
  const keys = people.flatMap((person) => spellingsOf(person).map((name) => context.pseudonym(name))[0] ?? []);
  return keys.length === 0 ? undefined : new Set(keys).size;
}

function effortOf(logged: Hours | undefined): IncidentRow['effort'] {
  return logged === undefined ? {} : { logged };
}

/** Links that say "the same record", not "work that comes of it". */
const SAME = /duplicate|clone/i;

/** Outward links to work. How many are open is known where the links tell the status of each. */
function followUpsOf(links: readonly IssueLink[]) {
  const work = links.filter(
    ({ isOutward, name, type }) => isOutward && !SAME.test(name) && !isIncidentType(type) && !isReviewType(type),
  );
  if (work.length === 0) return {};
  const isTold = work.every(({ category }) => category !== undefined);
  return {
    followUpKeys: [...new Set(work.map(({ key }) => key))],
    followUpsTotal: new Set(work.map(({ key }) => key)).size,
    followUpsOpen: isTold
      ? new Set(work.filter(({ category }) => category !== 'done').map(({ key }) => key)).size
      : undefined,
  };
}

/** A linked review is published once it is done (FORMATS 2.3 has the type's name from hearsay). */
function reviewOf(links: readonly IssueLink[]): ReviewStatus | undefined {
  const reviews = links.filter(({ type }) => isReviewType(type));
  if (reviews.length === 0) return undefined;
  return reviews.some(({ category }) => category === 'done') ? 'published' : 'draft';
}
