import type { ScopeOutcome } from '../../../domain/sprint-row.ts';
import { isRecord, type JsonRecordValue, listAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { jiraSite } from './jira-site.ts';

/** One issue of a sprint report, with its details in one place, and the list that it is in. */
export type ReportedIssue = {
  readonly report: JiraReport;
  readonly issue: JsonRecordValue;
  readonly outcome: ScopeOutcome;
};

/** What the issues of one report share. */
export type JiraReport = {
  readonly sprint: JsonRecordValue | undefined;
  readonly site: string | undefined;
  readonly addedKeys: ReadonlySet<string>;
  /** Whether the lists are there and nothing is in them. */
  readonly isEmpty: boolean;
  /** The one project of all its issues; undefined where there are several. */
  readonly project: string | undefined;
  /** Id of the estimation field, `customfield_10016`. */
  readonly estimateField: string | undefined;
  readonly issues: readonly ReportedIssue[];
};

/** The lists of a report in the order of the file; `incompletedIssues` before 2015. */
const LISTS: readonly (readonly [string, ScopeOutcome])[] = [
  ['completedIssues', 'completed'],
  ['issuesNotCompletedInCurrentSprint', 'not_completed'],
  ['incompletedIssues', 'not_completed'],
  ['puntedIssues', 'removed'],
  ['issuesCompletedInAnotherSprint', 'completed_elsewhere'],
];
/** Of an issue in several lists the strongest counts: done wins over removed, coming back wins too (METHOD 2.8). */
const STRENGTH: readonly ScopeOutcome[] = ['removed', 'not_completed', 'completed_elsewhere', 'completed'];

/** Takes one sprint report apart (FORMATS 1.4). An entry that is no object comes as an empty issue. */
export function readReport(item: unknown): JiraReport {
  const contents = valueAt(item, 'contents');
  const listed = LISTS.flatMap(([list, outcome]) =>
    listAt(contents, list).map((issue) => ({ issue: detailed(issue, contents), outcome })),
  );
  const details = listed.map(({ issue }) => issue);
  const projects = new Set(details.flatMap((issue) => projectKeyOf(textAt(issue, 'key')) ?? []));
  const report: JiraReport = {
    sprint: recordAt(item, 'sprint'),
    site: jiraSite(details.flatMap(addressesOf)),
    addedKeys: addedKeys(contents),
    isEmpty: listed.length === 0 && Array.isArray(valueAt(contents, 'completedIssues')),
    project: projects.size === 1 ? [...projects][0] : undefined,
    estimateField: details
      .map((issue) => textAt(issue, 'estimateStatistic', 'statFieldId'))
      .find((id) => id !== undefined),
    issues: [],
  };
  const strongest = strongestOutcomes(listed);
  const outcomeOf = (entry: Listed) => strongest.get(textAt(entry.issue, 'key')) ?? entry.outcome;
  return { ...report, issues: listed.map((entry) => ({ ...entry, outcome: outcomeOf(entry), report })) };
}

type Listed = Pick<ReportedIssue, 'issue' | 'outcome'>;

function strongestOutcomes(listed: readonly Listed[]): ReadonlyMap<string | undefined, ScopeOutcome> {
  const byStrength = [...listed].sort((a, b) => STRENGTH.indexOf(a.outcome) - STRENGTH.indexOf(b.outcome));
  return new Map(byStrength.map(({ issue, outcome }) => [textAt(issue, 'key'), outcome]));
}

/** `PAY` of `PAY-881`. */
export function projectKeyOf(key: string | undefined): string | undefined {
  return /^(.+)-\d+$/.exec(key ?? '')?.[1];
}

/** Data Center keeps names of types and statuses beside the lists, by id (`entityData`). */
function detailed(issue: unknown, contents: unknown): JsonRecordValue {
  if (!isRecord(issue)) return {};
  const entity = (kind: string, idKey: string) =>
    recordAt(contents, 'entityData', kind, textAt(issue, idKey) ?? '') ?? {};
  return {
    ...entity('statuses', 'statusId'),
    ...entity('types', 'typeId'),
    ...entity('priorities', 'priorityId'),
    ...issue,
  };
}

function addressesOf(issue: unknown): readonly (string | undefined)[] {
  return [
    textAt(issue, 'priorityUrl'),
    textAt(issue, 'typeUrl'),
    textAt(issue, 'statusUrl'),
    textAt(issue, 'status', 'iconUrl'),
    textAt(issue, 'avatarUrl'),
  ];
}

/** `{"PAY-2": true}`; some tools rewrite it as a list of keys. */
function addedKeys(contents: unknown): ReadonlySet<string> {
  const list = listAt(contents, 'issueKeysAddedDuringSprint').filter((key) => typeof key === 'string');
  const flags = Object.entries(recordAt(contents, 'issueKeysAddedDuringSprint') ?? {});
  return new Set([...list, ...flags.filter(([, isAdded]) => isAdded !== false).map(([key]) => key)]);
}
