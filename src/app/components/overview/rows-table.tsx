import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IncidentOrder, IncidentSums } from '../../../engine/api.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { IncidentColumn, IncidentRow } from '../../view/overview/incident-columns.ts';
import { ROW_HEIGHT_PX, type RowWindow, rowWindow } from '../../view/overview/row-window.ts';
import styles from './rows-table.module.css';
import { Head } from './rows-table-head.tsx';
import { Line } from './rows-table-line.tsx';

export type RowsTableProps = {
  readonly caption: string;
  /** The columns in sight. */
  readonly shown: readonly IncidentColumn[];
  readonly count: number;
  /** A text that is equal for the same lines in the same order: another list begins at its top. */
  readonly list: string;
  /** Whether the lines are those of the list before, until the asked ones are here. */
  readonly isStale: boolean;
  /** A line by its place; undefined while it is looked up. */
  readonly rowAt: (place: number) => IncidentRow | undefined;
  readonly sums: IncidentSums;
  readonly order: IncidentOrder | undefined;
  readonly openKey: string | undefined;
  readonly onOrder: (order: IncidentOrder) => void;
  readonly onOpen: (incidentKey: string | undefined) => void;
  /** Told which pages of lines are needed. */
  readonly onPages: (pages: readonly number[]) => void;
};

/** Before the table has a height of its own. */
const FIRST_HEIGHT_PX = 480;

/** A long list of incidents: only the lines in sight are in the page, and the sums of all stand below. */
export function RowsTable(props: RowsTableProps) {
  const { caption, shown, count, isStale, rowAt, openKey, onOpen } = props;
  const { ref, from, to, onScroll } = useWindow(props);
  return (
    <section
      ref={ref}
      className={styles.region}
      aria-label={ROWS.region}
      aria-busy={isStale}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
    >
      <table className={styles.table} style={{ minWidth: widthOf(shown) }} aria-rowcount={count + 2}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {shown.map(({ id, widthPx }) => (
            <col key={id} style={{ width: widthPx }} />
          ))}
        </colgroup>
        <thead>
          <Head {...props} />
        </thead>
        <tbody>
          <Space rows={from} columns={shown.length} />
          {placesBetween(from, to).map((place) => {
            const row = rowAt(place);
            const isOpen = row !== undefined && row.incidentKey === openKey;
            return <Line key={place} {...{ place, row, shown, isOpen, onOpen }} />;
          })}
          <Space rows={count - to} columns={shown.length} />
        </tbody>
        <tfoot>
          <Sum {...props} />
        </tfoot>
      </table>
    </section>
  );
}

/** Which lines are drawn while the table is scrolled; the pages that they are on are asked for. */
function useWindow({ count, list, onPages }: Pick<RowsTableProps, 'count' | 'list' | 'onPages'>) {
  const { ref: sized, height } = useElementSize<HTMLElement>();
  const region = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const windowAt = (scrollTop: number) => rowWindow(count, scrollTop, height || FIRST_HEIGHT_PX);
  const { from, to, pages } = windowAt(top);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    if (region.current !== null) region.current.scrollTop = 0;
    setTop(0);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same pages are asked for once
  useEffect(() => onPages(pages), [onPages, pages.join()]);
  // A step within the lines that are drawn changes nothing; a longer one is drawn before the browser shows it.
  const onScroll = (scrollTop: number) => {
    const next = windowAt(scrollTop);
    if (isSame(windowAt(top), next)) return;
    flushSync(() => {
      setTop(scrollTop);
      onPages(next.pages);
    });
  };
  return { ref: useMergedRef(region, sized), from, to, onScroll };
}

function isSame(one: RowWindow, other: RowWindow): boolean {
  return one.from === other.from && one.to === other.to;
}

/** A line is known by its place: what stands there can change. */
function placesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** As high as the lines that are out of sight. */
function Space({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr className={styles.space}>
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT_PX }} />
    </tr>
  );
}

function Sum({ shown, count, sums }: RowsTableProps) {
  return (
    <tr aria-rowindex={count + 2}>
      {shown.map(({ id, isNumber, sumOf }, at) =>
        at === 0 ? (
          <th key={id} scope="row">
            {ROWS.sum(count)}
          </th>
        ) : (
          <td key={id} data-number={isNumber}>
            {sumOf?.(sums) ?? ''}
          </td>
        ),
      )}
    </tr>
  );
}

function widthOf(columns: readonly IncidentColumn[]): number {
  return columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
}
