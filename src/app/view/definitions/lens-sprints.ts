import { LENS } from '../../../wording/lens-words.ts';
import type { TeamResult } from '../team-view.ts';

/** As many as the overview shows at first. */
const LATEST = 6;
const LAST = 'last';
const ALL = 'all';

/** The sprints of the lens: their keys, what the address calls them, and what the page does. */
export type LensSprints = { readonly keys: readonly string[]; readonly value: string; readonly text: string };

/** The sprint of the address; else all closed ones if it says so, else the latest of them; one that runs if none is closed. */
export function chooseLensSprints({ sprints }: TeamResult, asked: string | undefined): LensSprints {
  const begun = sprints.filter(({ state }) => state !== 'future');
  const named = begun.find(({ key }) => key === asked);
  if (named !== undefined) return { keys: [named.key], value: named.key, text: named.name };
  const closed = begun.filter(({ state }) => state === 'closed').map(({ key }) => key);
  const [running] = begun;
  if (closed.length === 0 && running !== undefined) {
    return { keys: [running.key], value: running.key, text: running.name };
  }
  if (asked === ALL || closed.length <= LATEST) return { keys: closed, value: ALL, text: LENS.allSprints };
  return { keys: closed.slice(-LATEST), value: LAST, text: LENS.lastSprints(LATEST) };
}

/** What can be chosen: the latest closed sprints, all of them, and each sprint that has begun, the latest first. */
export function lensSprintOptions({ sprints }: TeamResult) {
  const begun = sprints.filter(({ state }) => state !== 'future');
  const closed = begun.filter(({ state }) => state === 'closed').length;
  return [
    ...(closed > LATEST ? [{ value: LAST, label: LENS.lastSprints(LATEST) }] : []),
    ...(closed > 0 ? [{ value: ALL, label: LENS.allSprints }] : []),
    ...begun.toReversed().map(({ key, name }) => ({ value: key, label: name })),
  ];
}
