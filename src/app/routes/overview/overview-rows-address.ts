import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { IncidentOrder } from '../../../engine/api.ts';
import { readFind } from '../../view/overview/rows-find.ts';
import { orderOf, ROWS_COLUMNS, type RowsSearch, sortOf } from '../../view/rows-search.ts';

const route = getRouteApi('/');

/** A person who types fast makes one entry of the history, not one for each letter. */
const TYPED_MS = 250;

/**
 * How the wide table stands, as its address says, and the ways to change it; Back takes a change back. What is typed stays in
 * the history's entry beside the address: Back and a reload find it, and nobody who gets the link.
 */
export function useRowsAddress({ sort, hide = NO_COLUMNS }: RowsSearch) {
  const navigate = route.useNavigate();
  const find = useLocation({ select: ({ state }) => readFind(state) });
  const write = (changes: Changes) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), state: true, resetScroll: false });
  const [text, onText] = useTyped(
    find,
    (typed) =>
      void navigate({
        search: true,
        state: typed === '' ? {} : { find: typed },
        replace: find !== '' && typed !== '',
        resetScroll: false,
      }),
  );
  return {
    text,
    onText,
    hidden: hide,
    order: orderOf(sort),
    onOrder: (order: IncidentOrder) => write({ sort: sortOf(order) }),
    onHidden: (ids: readonly string[]) => {
      const hidden = ROWS_COLUMNS.filter((id) => ids.includes(id));
      write({ hide: hidden.length === 0 ? undefined : hidden });
    },
  };
}

type Changes = { readonly [Key in keyof RowsSearch]?: RowsSearch[Key] | undefined };

const NO_COLUMNS: NonNullable<RowsSearch['hide']> = [];

/** What is typed is here at once and in the history soon after; an entry that says another text goes before it. */
function useTyped(find: string, write: (find: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState(find);
  const told = useRef(find);
  const tell = useDebouncedCallback((typed: string) => {
    if (typed === told.current) return;
    told.current = typed;
    write(typed);
  }, TYPED_MS);
  useEffect(() => {
    if (find === told.current) return;
    told.current = find;
    setText(find);
  }, [find]);
  const onText = (typed: string) => {
    setText(typed);
    tell(typed.trim());
  };
  return [text, onText];
}
