import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { SprintChanges, SprintSearch } from '../../view/sprint-search.ts';

const route = getRouteApi('/sprint');

/** Changes the address, and with it the view. */
export function useShowSprint(): (changes: SprintChanges) => void {
  const navigate = route.useNavigate();
  return useCallback(
    (changes) => void navigate({ search: (now) => ({ ...now, ...changes }), resetScroll: false }),
    [navigate],
  );
}

/** Once a trace is closed, by a key or by the browser's Back, the figure that was used has the focus again. */
export function useFigureFocus({ why, from }: SprintSearch): RefObject<Element | null> {
  const used = useRef<Element>(null);
  const open = useRef<string>(undefined);
  useEffect(() => {
    const origin = from?.[0]?.why ?? why;
    if (origin === undefined && open.current !== undefined) focusFigure(open.current, used.current);
    open.current = origin;
  }, [why, from]);
  return used;
}

function focusFigure(why: string, used: Element | null): void {
  const figures = [...document.querySelectorAll<HTMLElement>(`[data-why="${CSS.escape(why)}"]`)];
  (figures.find((figure) => figure === used) ?? figures[0])?.focus();
}
