import type { ReactNode } from 'react';

type TableFrameProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Class names of the region that scrolls and of the table in it. */
  readonly look: { readonly scroll?: string | undefined; readonly table?: string | undefined };
  /** The last rows, which sum up the others. */
  readonly foot?: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
};

/** A table with named columns in a region that scrolls, by keyboard too. */
export function TableFrame({ caption, columns, look, foot, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={look.scroll} aria-label={caption} tabIndex={0}>
      <table className={look.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </section>
  );
}
