import type { SprintQuestions, TeamQuestions } from '../../../engine/api.ts';

/** So many sprints are shown at first. */
const SCREENFUL = 6;

/** The sprints to show, and how many more there are. */
export type ShownQuestions = { readonly sprints: readonly SprintQuestions[]; readonly more: number };

/**
 * The sprints of a page: the one of the address, or the latest; without the questions whose answer is on its way. A sprint
 * that has neither a question nor a prompt left is not shown.
 */
export function shownQuestions(
  { sprints }: Pick<TeamQuestions, 'sprints'>,
  { sprintKey, hidden, showsAll }: { sprintKey: string | undefined; hidden: ReadonlySet<string>; showsAll: boolean },
): ShownQuestions {
  const open = sprints
    .filter(({ sprint }) => sprintKey === undefined || sprint?.key === sprintKey)
    .map((asked) => ({ ...asked, questions: asked.questions.filter(({ key }) => !hidden.has(key)) }))
    .filter(({ questions, more, quiet }) => questions.length > 0 || more > 0 || quiet !== undefined);
  const shown = showsAll ? open : open.slice(0, SCREENFUL);
  return { sprints: shown, more: open.length - shown.length };
}
