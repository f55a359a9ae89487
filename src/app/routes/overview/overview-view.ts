import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useShortcut } from '../../components/shortcuts.tsx';
import { focusFigure } from '../../components/why-figure.tsx';
import { codeOf } from '../../view/address-codes.ts';
import type { OverviewSearch, TraceStep } from '../../view/overview-search.ts';
import { originOf } from '../../view/trace-steps.ts';

const route = getRouteApi('/');

/** Neither a list nor a trace beside the chart. */
export const NO_PANEL = {
  sprint: undefined,
  place: undefined,
  rows: undefined,
  compare: undefined,
  why: undefined,
  from: undefined,
};

export type Changes = { readonly [Key in keyof OverviewSearch]?: OverviewSearch[Key] | undefined };
type Show = (changes: Changes) => void;

/** Changes the address, and with it the view; what was typed in the wide table stays for as long as the table does. */
export function useView(): { readonly show: Show } {
  const navigate = route.useNavigate();
  const show = useCallback<Show>(
    (changes) =>
      void navigate({
        search: (now) => ({ ...now, newer: undefined, ...changes }),
        state: 'rows' in changes ? {} : true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { show };
}

/** Opens the list of a bar, or closes the one that is open; the same function for as long as the page stands. */
export function useSelectSprint(): (sprint: string) => void {
  const navigate = route.useNavigate();
  return useCallback(
    (sprint) => void navigate({ search: (now) => ({ ...now, ...toggled(sprint, now) }), resetScroll: false }),
    [navigate],
  );
}

/** The keys that walk from one sprint's list to the next; the first press opens that of the latest sprint. */
export function useSprintKeys(keys: readonly string[], current: string | undefined): void {
  const { show } = useView();
  const at = keys.indexOf(current ?? '');
  const walk = (step: 1 | -1) => {
    const next = at === -1 ? keys.at(-1) : keys[at + step];
    if (next !== undefined) show({ ...NO_PANEL, sprint: next });
  };
  useShortcut('previous-sprint', keys.length === 0 ? undefined : () => walk(-1));
  useShortcut('next-sprint', keys.length === 0 ? undefined : () => walk(1));
}

/** A bar opens its list; the bar of the open list closes it. */
function toggled(sprint: string, search: Partial<OverviewSearch>): Changes {
  const isShown = search.sprint !== undefined && codeOf(search.sprint) === codeOf(sprint) && search.why === undefined;
  return { ...NO_PANEL, sprint: isShown ? undefined : sprint };
}

/** Closes the list and gives the focus back to the bar that opened it. */
export function closeList(show: Show, sprint: string | undefined): void {
  show(NO_PANEL);
  if (sprint === undefined) return;
  document.querySelector<SVGElement>(`[data-sprint="${CSS.escape(sprint)}"]`)?.focus();
}

/** Once a trace is closed, by a key or by the browser's Back, its figure has the focus again: the one noted as used. */
export function useFocusBack(search: OverviewSearch): RefObject<Element | null> {
  const used = useRef<Element>(null);
  const origin = useRef<TraceStep>(undefined);
  useEffect(() => {
    const asked = originOf(search);
    if (asked === undefined && origin.current !== undefined) focusFigure(origin.current, used.current);
    origin.current = asked;
  }, [search]);
  return used;
}
