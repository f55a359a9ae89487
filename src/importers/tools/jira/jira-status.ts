import type { StatusCategory } from '../../../domain/work-item-row.ts';
import { isCalledOff, isResolved, statusCategoryOfName, statusCategoryOfStatus } from './jira-words.ts';

/** What a Jira export says about where an item stands; all of it may be missing. */
export type JiraStanding = {
  readonly category: string | undefined;
  readonly status: string | undefined;
  readonly resolution: string | undefined;
  /** Something else says that it is finished: a date of resolution, the mark `done`. */
  readonly isMarkedDone: boolean;
};

/**
 * Where an item stands: its status category, else what the name of the status says, else its resolution. Work that was
 * called off sits in Jira's category Done; its resolution or status tells it apart (FORMATS 1.1). Undefined = not known.
 */
export function jiraStatusCategory(standing: JiraStanding): StatusCategory | undefined {
  const { category = '', status = '', resolution = '' } = standing;
  const shown = statusCategoryOfName(category) ?? statusCategoryOfStatus(status) ?? resolvedCategory(standing);
  return shown === 'done' && (isCalledOff(resolution) || isCalledOff(status)) ? 'cancelled' : shown;
}

function resolvedCategory({ resolution = '', isMarkedDone }: JiraStanding): StatusCategory | undefined {
  return isResolved(resolution) || isMarkedDone ? 'done' : undefined;
}
