import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { EngineApi, IncidentPage, IncidentQuery } from '../../../engine/api.ts';
import { incidentsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { nearPages, ROWS_A_PAGE } from '../../view/overview/row-window.ts';

/** What the table lists, without which part of it is in sight. */
export type RowsQuery = Omit<IncidentQuery, 'offset' | 'limit'>;

/** The lines in sight, page by page; the pages before and after them are asked for as well, so that they are here in time. */
export function useRowPages(query: RowsQuery) {
  const engine = useEngine();
  const list = JSON.stringify(query);
  const [seen, setSeen] = useState<Seen>({ list, pages: FIRST });
  const needed = seen.list === list ? seen.pages : FIRST;
  const { data, isPlaceholderData: isStale } = useQuery(pageQuery(engine, query, 0));
  const first = pageOf(data);
  const pages = nearPages(needed, first?.total ?? 0);
  const answers = useQueries({ queries: pages.map((page) => pageQuery(engine, query, page)) });
  const known = new Map(pages.map((page, at) => [page, pageOf(answers[at]?.data)]));
  const pageAt = (page: number) => (page === 0 ? first : known.get(page));
  const onPages = useCallback((next: readonly number[]) => setSeen((before) => changed(before, list, next)), [list]);
  const idOf = (key: string) =>
    [first, ...known.values()].flatMap((page) => page?.shares ?? []).find((row) => row.incidentKey === key)?.id ?? key;
  return {
    list,
    first,
    isStale,
    onPages,
    idOf,
    rowAt: (place: number) => pageAt(Math.floor(place / ROWS_A_PAGE))?.shares[place % ROWS_A_PAGE],
  };
}

/** The first lines of a list, with its sums. */
export function useFirstPage(query: RowsQuery): IncidentPage | undefined {
  return pageOf(useQuery(pageQuery(useEngine(), query, 0)).data);
}

/** The pages that are needed of a list; another list begins at its top. */
type Seen = { readonly list: string; readonly pages: readonly number[] };

const FIRST: readonly number[] = [0];

function changed(before: Seen, list: string, pages: readonly number[]): Seen {
  return before.list === list && before.pages.join() === pages.join() ? before : { list, pages };
}

function pageQuery(engine: EngineApi, query: RowsQuery, page: number) {
  return {
    ...incidentsQuery(engine, { ...query, offset: page * ROWS_A_PAGE, limit: ROWS_A_PAGE }),
    // The lines stay in sight until those in another order, or with another text, are here.
    placeholderData: (before: Answer | undefined, asked: Asked | undefined) =>
      page === 0 && asked !== undefined && isSamePlace(asked.queryKey[2], query) ? before : undefined,
  };
}

type Asked = { readonly queryKey: readonly [string, string, RowsQuery] };

function isSamePlace(one: RowsQuery, other: RowsQuery): boolean {
  const nameOf = ({ teamId, sprintKey, sprintKeys, place }: RowsQuery) =>
    JSON.stringify([teamId, sprintKey, sprintKeys, place]);
  return nameOf(one) === nameOf(other);
}

type Answer = Awaited<ReturnType<EngineApi['incidents']>>;

function pageOf(answer: Answer | undefined): IncidentPage | undefined {
  return answer?.ok === true ? answer.value : undefined;
}
