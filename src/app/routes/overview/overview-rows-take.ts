import { useState } from 'react';
import { toCsvText, toTabbedText } from '../../../domain/index.ts';
import type { EngineApi } from '../../../engine/api.ts';
import { downloadBlob } from '../../../share/download.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import { useToast } from '../../components/toasts.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { copyText } from '../../view/copy-text.ts';
import { type IncidentColumn, type IncidentRow, plainRows } from '../../view/overview/incident-columns.ts';
import type { RowsQuery } from './overview-rows-pages.ts';

/** All lines that match, in their order, with the columns in sight: to the clipboard, or to a file. */
export function useTakeAlong(query: RowsQuery, columns: readonly IncidentColumn[], fileName: string) {
  const engine = useEngine();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const take = async (toText: ToText, hand: (parts: readonly string[], lines: number) => Promise<string>) => {
    setIsBusy(true);
    const taken = await inParts(engine, query, columns, toText);
    const said = taken === undefined ? ROWS.failed : await hand(taken.parts, taken.lines);
    setIsBusy(false);
    toast({ text: said });
  };
  const onCopy = () =>
    void take(toTabbedText, async (parts, lines) => {
      const isCopied = await copyText(parts.join('\n'));
      return isCopied ? ROWS.copied(lines) : ROWS.notCopied;
    });
  const onDownload = () =>
    void take(toCsvText, async (parts, lines) => {
      downloadBlob(new Blob(parts.map(withoutMark), { type: 'text/csv' }), fileName);
      return ROWS.downloaded(lines);
    });
  return { isBusy, onCopy, onDownload };
}

/** So many lines are made into text at once: more would hold the page up. */
const LINES_A_PART = 2000;

type ToText = (lines: readonly (readonly string[])[]) => string;

/** `undefined` where the lines cannot be read, or are others than when the first of them was. */
async function inParts(engine: EngineApi, query: RowsQuery, columns: readonly IncidentColumn[], toText: ToText) {
  const parts: string[] = [];
  let lines: number | undefined;
  do {
    const offset = parts.length * LINES_A_PART;
    const answer = await engine.incidents({ ...query, offset, limit: LINES_A_PART });
    if (!answer.ok || (lines !== undefined && answer.value.total !== lines)) return undefined;
    lines = answer.value.total;
    parts.push(toText(linesOf(columns, answer.value.shares, offset)));
  } while (parts.length * LINES_A_PART < lines);
  return { parts, lines };
}

/** The header stands over the first part alone. */
function linesOf(columns: readonly IncidentColumn[], rows: readonly IncidentRow[], offset: number) {
  return plainRows(columns, rows).slice(offset === 0 ? 0 : 1);
}

/** The mark by which spreadsheets know UTF-8 stands at the beginning of a file alone. */
function withoutMark(part: string, place: number): string {
  return place === 0 ? part : part.replace(/^\ufeff/, '');
}
