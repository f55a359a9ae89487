import { Button, CloseButton, Popover } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { IncidentPage } from '../../../engine/api.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { IncidentColumn } from '../../view/overview/incident-columns.ts';
import { Choices } from '../view-bar-choices.tsx';
import styles from './rows-card.module.css';
import { RowsTable, type RowsTableProps } from './rows-table.tsx';
import { useEscape } from './use-escape.ts';

type RowsCardProps = Omit<RowsTableProps, 'count' | 'sums' | 'caption'> & {
  readonly title: string;
  /** The first lines with the sums of all; undefined while they are looked up. */
  readonly page: Pick<IncidentPage, 'total' | 'sums'> | undefined;
  /** All lines without the text that is looked for. */
  readonly all: number | undefined;
  /** Every column, shown or not. */
  readonly columns: readonly IncidentColumn[];
  readonly hidden: readonly string[];
  readonly text: string;
  /** The record that is open. */
  readonly record: ReactNode;
  readonly cardRef: RefObject<HTMLElement | null>;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly onHidden: (columnIds: readonly string[]) => void;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
  readonly onClose: () => void;
};

/** The incidents behind a bar as a table to work with; Esc goes back to where it was opened. */
export function RowsCard(props: RowsCardProps) {
  const { title, page, text, cardRef, record, onClose } = props;
  useEscape(onClose);
  return (
    <section ref={cardRef} className={styles.card} aria-label={title} data-closes>
      <Head title={title} onClose={onClose} />
      <Tools {...props} />
      <div className={styles.body} data-open={record !== null}>
        {page === undefined ? (
          <p className="quiet">{ROWS.loading}</p>
        ) : page.total === 0 ? (
          <p className="quiet">{text.trim() === '' ? ROWS.none : ROWS.noneFound}</p>
        ) : (
          <RowsTable {...props} count={page.total} sums={page.sums} caption={title} />
        )}
        {record === null ? null : (
          <aside className={styles.record} aria-label={ROWS.record}>
            {record}
          </aside>
        )}
      </div>
    </section>
  );
}

function Head({ title, onClose }: Pick<RowsCardProps, 'title' | 'onClose'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table takes the focus again
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'start' });
  }, [title]);
  return (
    <header className={styles.head}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles.sub}>{ROWS.sub}</p>
      </div>
      <CloseButton aria-label={ROWS.close} onClick={onClose} />
    </header>
  );
}

function Tools(props: RowsCardProps) {
  const { columns, hidden, page, all, text, isBusy, onText, onHidden, onCopy, onDownload } = props;
  const names = columns.slice(1).map(({ id, label }) => ({ value: id, label }));
  const shown = names.filter(({ value }) => !hidden.includes(value)).map(({ value }) => value);
  const choose = (ids: readonly string[]) =>
    onHidden(names.map(({ value }) => value).filter((id) => !ids.includes(id)));
  const isNarrowed = text.trim() !== '' && all !== undefined && page !== undefined;
  return (
    <div className={styles.tools}>
      <input
        type="search"
        className={styles.find}
        aria-label={ROWS.find}
        placeholder={ROWS.find}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <span className={styles.count} role="status">
        {page === undefined ? '' : isNarrowed ? ROWS.found(page.total, all) : ROWS.all(page.total)}
      </span>
      <Popover position="bottom-end" offset={4} trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Button size="compact-sm" variant="default">
            {ROWS.columnsButton}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={ROWS.columnsButton}>
          <Choices legend={ROWS.columnsButton} options={names} chosen={shown} onChoose={choose} />
        </Popover.Dropdown>
      </Popover>
      <Button size="compact-sm" variant="default" disabled={isBusy || page === undefined} onClick={onCopy}>
        {ROWS.copy}
      </Button>
      <Button size="compact-sm" variant="default" disabled={isBusy || page === undefined} onClick={onDownload}>
        {ROWS.download}
      </Button>
    </div>
  );
}
