import type { DateOrTime } from '../../../domain/units.ts';
import type { CurrentSprint } from '../../current-sprints.ts';
import type { Estimate } from '../../estimates.ts';
import type { Note } from '../../issue-notes.ts';
import { isIncidentLabel } from '../../label-words.ts';
import { type GitHubPlace, placeOfAddress } from './github-address.ts';

/** What GitHub's exports say of one issue, each in its own spelling; undefined = not said. */
export type GitHubIssue = {
  readonly id: string;
  readonly place: GitHubPlace | undefined;
  readonly isPullRequest: boolean;
  readonly nodeId: string | undefined;
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly url: string | undefined;
  readonly labels: readonly string[];
  /** `open` or `closed`. */
  readonly state: string | undefined;
  /** `completed`, `not_planned`, `duplicate`, `reopened`. */
  readonly reason: string | undefined;
  /** Its status on a project's board. */
  readonly status: string | undefined;
  readonly createdAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly team: string | undefined;
  readonly assignee: string | undefined;
  /** Everybody else whom the record names. */
  readonly people: readonly string[];
};

/** How one record's dates are read, and where its issues go. */
export type IssueReader = {
  readonly line: () => number;
  readonly note: (note: Note) => void;
  readonly date: (text: string | undefined, column: string) => DateOrTime | undefined;
};

/** What a project's fields, or a milestone, add to an issue. */
export type IssuePlan = { readonly estimate: Estimate; readonly sprint: CurrentSprint | undefined };

/** Facts that an export does not have. */
export const NOTHING_SAID = {
  isPullRequest: false,
  nodeId: undefined,
  body: undefined,
  state: undefined,
  reason: undefined,
  status: undefined,
  createdAt: undefined,
  closedAt: undefined,
  team: undefined,
  people: [],
} as const;

/** Whether one of its labels says that the issue is an incident. */
export function isIncident({ labels }: Pick<GitHubIssue, 'labels'>): boolean {
  return labels.some(isIncidentLabel);
}

/** The place that an address names, the id that it gives the issue, and whether it is a pull request's. */
export function identityOf(address: string | undefined, number: string | undefined) {
  const place = placeOfAddress(address);
  const id = place?.id ?? (number === undefined ? undefined : `#${number}`);
  return { id, place, url: address, isPullRequest: place?.isPullRequest === true };
}

/**
 * The sprint that a milestone stands for: only one whose title says so (`Sprint 12`), since most are releases. It has an
 * end, its due date, but no start.
 */
export function sprintOfMilestone(title: string | undefined, endAt: DateOrTime | undefined): CurrentSprint | undefined {
  if (title === undefined || !/\b(sprint|iteration|cycle)\b/i.test(title)) return undefined;
  return { id: title, name: title, endAt };
}
