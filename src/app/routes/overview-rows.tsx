import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { toCsvText, toTabbedText } from '../../domain/index.ts';
import type { EngineApi, IncidentOrder, IncidentPage, IncidentQuery } from '../../engine/api.ts';
import { downloadBlob } from '../../share/download.ts';
import { ROWS } from '../../wording/rows-words.ts';
import { useCorrectionKeys } from '../components/incident-panel.tsx';
import { RowsCard } from '../components/rows-card.tsx';
import { useToast } from '../components/toasts.tsx';
import { incidentsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { copyText } from '../view/copy-text.ts';
import { type IncidentColumn, incidentColumns, plainRows } from '../view/incident-columns.ts';
import type { OverviewSearch } from '../view/overview-search.ts';
import { ROWS_A_PAGE } from '../view/row-window.ts';
import { rowsPlace } from '../view/rows-place.ts';
import type { TeamResult } from '../view/team-view.ts';
import { useIncidentCorrection } from './overview-correct.tsx';
import type { TeamName } from './overview-decisions.ts';
import { useCounted } from './overview-view.ts';

type OverviewRowsProps = {
  /** With the shown sprints. */
  readonly team: TeamResult;
  readonly teams: readonly TeamName[];
  readonly search: OverviewSearch;
  readonly onClose: () => void;
};

/** The incidents of the chosen bar, of a place outside all bars, or of all shown sprints, as a table to work with. */
export function OverviewRows({ team, teams, search, onClose }: OverviewRowsProps) {
  const place = rowsPlace(team, search);
  const columns = useMemo(() => incidentColumns(team, place.kind), [team, place.kind]);
  const [text, setText] = useState('');
  const [order, setOrder] = useState<IncidentOrder>();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const found = useDeferredValue(text.trim());
  const asked = { ...place.query, ...useCounted() };
  const query = { ...asked, ...(found !== '' && { text: found }), ...(order !== undefined && { order }) };
  const rows = useRows(query);
  const all = useFirstPage(asked);
  const card = useRef<HTMLElement>(null);
  const { correction, onFelt } = useIncidentCorrection(team, teams, rows.idOf);
  useCorrectionKeys(card, correction, onFelt);
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  const takeAlong = useTakeAlong(query, shown, ROWS.file(team.name, place.name));
  return (
    <RowsCard
      title={place.title}
      cardRef={card}
      page={rows.first}
      all={all?.total}
      rowAt={rows.rowAt}
      record={correction.editor}
      openKey={correction.openKey}
      {...{ columns, hidden, text, order, onClose, ...takeAlong }}
      onText={setText}
      onOrder={setOrder}
      onHidden={setHidden}
      onOpen={correction.onOpen}
      onPages={rows.onPages}
    />
  );
}

type RowsQuery = Omit<IncidentQuery, 'offset' | 'limit'>;

/** The lines that are in sight, page by page. */
function useRows(query: RowsQuery) {
  const engine = useEngine();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const first = useFirstPage(query);
  const answers = useQueries({ queries: pages.map((page) => pageQuery(engine, query, page)) });
  const known = new Map(pages.map((page, at) => [page, pageOf(answers[at]?.data)]));
  const pageAt = (page: number) => (page === 0 ? first : known.get(page));
  const onPages = useCallback((needed: readonly number[]) => {
    setPages((before) => (before.join() === needed.join() ? before : needed));
  }, []);
  const idOf = (key: string) =>
    [first, ...known.values()].flatMap((page) => page?.shares ?? []).find((row) => row.incidentKey === key)?.id ?? key;
  return {
    first,
    onPages,
    idOf,
    rowAt: (place: number) => pageAt(Math.floor(place / ROWS_A_PAGE))?.shares[place % ROWS_A_PAGE],
  };
}

function useFirstPage(query: RowsQuery): IncidentPage | undefined {
  return pageOf(useQuery(pageQuery(useEngine(), query, 0)).data);
}

function pageQuery(engine: EngineApi, query: RowsQuery, page: number) {
  return {
    ...incidentsQuery(engine, { ...query, offset: page * ROWS_A_PAGE, limit: ROWS_A_PAGE }),
    // The lines stay in sight until those in another order, or with another text, are here.
    placeholderData: (before: Answer | undefined) => (page === 0 ? before : undefined),
  };
}

type Answer = Awaited<ReturnType<EngineApi['incidents']>>;

function pageOf(answer: Answer | undefined): IncidentPage | undefined {
  return answer?.ok === true ? answer.value : undefined;
}

/** All lines that match, in their order, with the columns in sight: to the clipboard, or to a file. */
function useTakeAlong(query: RowsQuery, columns: readonly IncidentColumn[], fileName: string) {
  const engine = useEngine();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const take = async (hand: (lines: readonly string[][]) => Promise<string>) => {
    setIsBusy(true);
    const answer = pageOf(await engine.incidents({ ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER }));
    const said = answer === undefined ? ROWS.failed : await hand(plainRows(columns, answer.shares));
    setIsBusy(false);
    toast({ text: said });
  };
  const onCopy = () =>
    void take(async (lines) => {
      const isCopied = await copyText(toTabbedText(lines));
      return isCopied ? ROWS.copied(lines.length - 1) : ROWS.notCopied;
    });
  const onDownload = () =>
    void take(async (lines) => {
      downloadBlob(new Blob([toCsvText(lines)], { type: 'text/csv' }), fileName);
      return ROWS.downloaded(lines.length - 1);
    });
  return { isBusy, onCopy, onDownload };
}
