import type { SearchSchemaInput } from '@tanstack/react-router';
import type { Figure } from '../../metrics/trace/trace.ts';
import { readTrace, type TraceStep } from './overview-search.ts';
import { parseTeamSearch, type TeamSearch } from './team-search.ts';
import { askWhy, closeTrace, follow, goBackTo, type TraceView } from './trace-steps.ts';
import type { Asked } from './view-search.ts';

/** What the address of one sprint's page says: the view, the key of a sprint, and which number is explained. */
export type SprintSearch = TeamSearch & {
  /** The number that is explained. */
  readonly why?: Figure;
  /** The sprint whose number it is, where that is another one than the page's. */
  readonly at?: string;
  /** The numbers that led to it, the first one first. */
  readonly from?: readonly TraceStep[];
};

export type SprintChanges = Asked<SprintSearch>;

/** Neither a number is explained, nor one on the way to it. */
export const NO_TRACE = { why: undefined, at: undefined, from: undefined } as const;

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseSprintSearch(input: Asked<SprintSearch> & SearchSchemaInput): SprintSearch {
  const { why, sprint: at, from } = readTrace({ why: input.why, sprint: input.at, from: input.from });
  return {
    ...parseTeamSearch(input),
    ...(why === undefined ? {} : { why }),
    ...(why === undefined || at === undefined ? {} : { at }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The number that is explained as a step; every number of this page is of one sprint. */
export function stepOf({ why, at }: SprintSearch, sprintKey: string): TraceStep | undefined {
  return why === undefined ? undefined : { why, sprint: at ?? sprintKey };
}

/** Asks why of a number of the page's sprint. */
export function ask(step: TraceStep): SprintChanges {
  return toChanges(askWhy(step));
}

export function followOn(search: SprintSearch, sprintKey: string, step: TraceStep): SprintChanges {
  return toChanges(follow(viewOf(search, sprintKey), step));
}

export function backTo(search: SprintSearch, sprintKey: string, at: number): SprintChanges {
  return toChanges(goBackTo(viewOf(search, sprintKey), at));
}

/** Leaves the trace; the page's own sprint stays. */
export function close(search: SprintSearch, sprintKey: string): SprintChanges {
  return { ...toChanges(closeTrace(viewOf(search, sprintKey))), at: undefined };
}

function viewOf(search: SprintSearch, sprintKey: string): TraceView {
  const { why, from } = search;
  const step = stepOf(search, sprintKey);
  return {
    ...(why === undefined ? {} : { why }),
    ...(step?.sprint === undefined ? {} : { sprint: step.sprint }),
    ...(from === undefined ? {} : { from }),
  };
}

type TraceChanges = { readonly [Key in keyof TraceView]: TraceView[Key] | undefined };

function toChanges({ why, sprint, from }: TraceChanges): SprintChanges {
  return { why, at: sprint, from };
}
