import { type CSSProperties, useRef, useState } from 'react';
import type { IncidentOrder, IncidentSums } from '../../engine/api.ts';
import { ROWS } from '../../wording/rows-words.ts';
import type { IncidentColumn, IncidentRow } from '../view/incident-columns.ts';
import { ROW_HEIGHT_PX, rowWindow } from '../view/row-window.ts';
import styles from './rows-table.module.css';

export type RowsTableProps = {
  readonly caption: string;
  readonly columns: readonly IncidentColumn[];
  readonly count: number;
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
  const { caption, columns, count, onPages } = props;
  const [top, setTop] = useState(0);
  const region = useRef<HTMLElement>(null);
  const height = region.current?.clientHeight || FIRST_HEIGHT_PX;
  const { from, to } = rowWindow(count, top, height);
  const scrolled = (element: HTMLElement) => {
    setTop(element.scrollTop);
    onPages(rowWindow(count, element.scrollTop, element.clientHeight || FIRST_HEIGHT_PX).pages);
  };
  const width = columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={ROWS.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget }) => scrolled(currentTarget)}
    >
      <table className={styles.table} style={{ minWidth: width }} aria-rowcount={count + 2}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ id, widthPx }) => (
            <col key={id} style={{ width: widthPx }} />
          ))}
        </colgroup>
        <thead>
          <Head {...props} />
        </thead>
        <tbody>
          <Space rows={from} columns={columns.length} />
          {placesBetween(from, to).map((place) => (
            <Line key={place} place={place} {...props} />
          ))}
          <Space rows={count - to} columns={columns.length} />
        </tbody>
        <tfoot>
          <Sum {...props} />
        </tfoot>
      </table>
    </section>
  );
}

/** A line is known by its place: what stands there can change. */
function placesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function Head({ columns, order, onOrder }: RowsTableProps) {
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, label, isNumber, order: by }) => {
        const isSorted = by !== undefined && order?.by === by;
        const sort = !isSorted ? 'none' : order.isDescending ? 'descending' : 'ascending';
        return (
          <th key={id} scope="col" data-number={isNumber} aria-sort={sort}>
            {by === undefined ? (
              label
            ) : (
              <button
                type="button"
                title={ROWS.sortBy(label)}
                onClick={() => onOrder({ by, isDescending: isSorted ? !order.isDescending : isNumber })}
              >
                {label}
                <span aria-hidden="true">{SIGNS[sort]}</span>
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}

const SIGNS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

function Line({ columns, place, rowAt, openKey, onOpen }: RowsTableProps & { readonly place: number }) {
  const row = rowAt(place);
  return (
    <tr aria-rowindex={place + 2} style={LINE} data-open={row !== undefined && row.incidentKey === openKey}>
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row">
            {row === undefined ? ROWS.line : <Name row={row} text={column.cellOf(row)} {...{ openKey, onOpen }} />}
          </th>
        ) : (
          <td key={column.id} data-number={column.isNumber}>
            {row === undefined ? '' : column.cellOf(row)}
          </td>
        ),
      )}
    </tr>
  );
}

const LINE: CSSProperties = { height: ROW_HEIGHT_PX };

type NameProps = Pick<RowsTableProps, 'openKey' | 'onOpen'> & { readonly row: IncidentRow; readonly text: string };

/** What a line is called, which opens its record; an item that counts as an incident has none. */
function Name({ row, text, openKey, onOpen }: NameProps) {
  if (row.isItem === true) return text;
  const isOpen = row.incidentKey === openKey;
  return (
    <button
      type="button"
      data-incident={row.incidentKey}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? undefined : row.incidentKey)}
    >
      {text}
    </button>
  );
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

function Sum({ columns, count, sums }: RowsTableProps) {
  return (
    <tr aria-rowindex={count + 2}>
      {columns.map(({ id, isNumber, sumOf }, at) =>
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
