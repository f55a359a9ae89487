import type { DecisionContent, EpochMs, Felt, IncidentEdit, Severity } from '../domain/index.ts';
import { assertNever, epochMs } from '../domain/index.ts';
import { formatMoment, formatPeriod } from './dates.ts';
import { noteInWords, reviewInWords } from './ledger-notes.ts';
import { formatHours, formatNumber, listInWords } from './numbers.ts';
import { answerInWords } from './questions-words.ts';

/** The list of what a person said about the data. */
export const DECISIONS = {
  takeBack: 'Take back',
  takeBackOf: (text: string) => `Take back: ${text}`,
} as const;

/** What things are called, and the zone in which typed times are told. */
export type DecisionNames = {
  /** A sprint, an incident or an item by its key. */
  readonly nameOf: (key: string) => string;
  readonly teamName: (teamId: string) => string;
  readonly zone: string;
};

/** One decision as a sentence: "INC-104: 6 h of work, typed". */
export function describeDecision(content: DecisionContent, names: DecisionNames): string {
  const name = names.nameOf(content.key);
  switch (content.kind) {
    case 'sprint-dates':
      return `${name} ran ${typedPeriod(content)}`;
    case 'sprint-end':
      return `${name} ended ${content.end === 'planned' ? 'as planned' : 'when it was closed'}`;
    case 'sprint-plan':
      return `${name}: ${planInWords(content.plan)}, typed`;
    case 'count-incident':
      return `${name} ${content.counts ? 'counts' : 'does not count'} as an incident`;
    case 'edit-incident':
      return editInWords(name, content.edit, names);
    case 'same-incident':
      return `${name} and ${names.nameOf(content.other)} are ${content.isSame ? 'one incident' : 'two incidents'}`;
    case 'link-item':
      return `${name} ${content.isLinked ? 'belongs' : 'does not belong'} to ${names.nameOf(content.incident)}`;
    case 'note-incident':
      return noteInWords(name, content);
    case 'answer-item':
      return answerInWords(name, 'item', content.verdict);
    case 'answer-incident':
      return answerInWords(name, 'incident', content.verdict);
    default:
      return assertNever(content);
  }
}

/** The id in the key of a record, for one that has no name here: `INC-104` of `pagerduty@acme.example:INC-104`. */
export function idOfKey(key: string): string {
  const [, id] = /^[^:@]+(?:@[^:]*)?:(.+)$/s.exec(key) ?? [];
  return id ?? key;
}

function planInWords({ committed, completedOfCommitted, completed, removed }: PlanOf): string {
  return listInWords([
    `${formatNumber(committed)} planned`,
    `${formatNumber(completedOfCommitted)} of it finished`,
    ...(removed === undefined ? [] : [`${formatNumber(removed)} removed`]),
    `${formatNumber(completed)} finished in all`,
  ]);
}

type PlanOf = Extract<DecisionContent, { readonly kind: 'sprint-plan' }>['plan'];

function editInWords(name: string, edit: IncidentEdit, names: DecisionNames): string {
  switch (edit.field) {
    case 'hours': {
      const off = edit.offHours === undefined ? '' : `, ${formatHours(edit.offHours)} of it outside working time`;
      return `${name}: ${formatHours(edit.hours)} of work${off}, typed`;
    }
    case 'people':
      return `${name}: ${edit.people === 1 ? '1 person' : `${formatNumber(edit.people)} people`} responded, typed`;
    case 'times':
      return `${name}: ${timesInWords(edit, names.zone)}, typed`;
    case 'severity':
      return `${name}: ${severityInWords(edit.severity)}, typed`;
    case 'teams':
      return edit.teamIds.length === 0
        ? `${name}: work of no team, typed`
        : `${name}: work of ${listInWords(edit.teamIds.map(names.teamName))}, typed`;
    case 'felt':
      return `Users felt ${name}: ${FELT[edit.felt]}`;
    case 'review':
      return `${name}: ${reviewInWords(edit)}, said by you`;
    default:
      return assertNever(edit);
  }
}

const FELT: Readonly<Record<Felt, string>> = { yes: 'yes', no: 'no', 'not-known': 'not known' };

function severityInWords(severity: Severity): string {
  return severity === 'unknown' ? 'severity not known' : `severity ${severity}`;
}

function timesInWords(times: Extract<IncidentEdit, { readonly field: 'times' }>, zone: string): string {
  const told = (word: string, at: EpochMs | undefined) =>
    at === undefined ? [] : [`${word} ${formatMoment(at, zone)}`];
  return listInWords([
    ...told('began', times.startedAt),
    ...told('acknowledged', times.acknowledgedAt),
    ...told('mitigated', times.mitigatedAt),
    ...told('resolved', times.resolvedAt),
  ]);
}

const DAY_MS = 86_400_000;

/** Typed days carry no zone; they are shown as they were typed, the last one included. */
function typedPeriod({ startAt, endAt }: { readonly startAt: string; readonly endAt: string }): string {
  const [start, end] = [Date.parse(startAt), Date.parse(endAt)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${startAt} – ${endAt}`;
  return formatPeriod(epochMs(start), epochMs(end + DAY_MS), 'UTC');
}
