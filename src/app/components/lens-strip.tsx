import type { CSSProperties } from 'react';
import { LENS } from '../../wording/lens-words.ts';
import type { LensTableRow, Strip, StripRow } from '../view/lens.ts';
import styles from './lens-strip.module.css';

/** One line per definition on one scale: every row says in words what its ring and bar show. */
export function LensStrip({ strip }: { readonly strip: Strip }) {
  return (
    <figure className={styles.strip}>
      <ol className={styles.rows}>
        {strip.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      <div className={styles.axis} aria-hidden="true">
        {strip.ticks.map(({ text, place }) => (
          <span key={place} style={at(place)}>
            {text}
          </span>
        ))}
      </div>
      <figcaption className={styles.note}>{LENS.stripNote(strip.unit)}</figcaption>
    </figure>
  );
}

function Row({ row }: { readonly row: StripRow }) {
  return (
    <li className={styles.row} data-chosen={row.isChosen}>
      <span className={styles.name}>
        {row.name}
        {row.isChosen ? <span className={styles.chosen}>{LENS.chosen}</span> : null}
      </span>
      <span className={styles.figures}>{row.figures}</span>
      {row.detail === '' ? null : <span className={styles.detail}>{row.detail}</span>}
      <span className={styles.track} aria-hidden="true">
        {row.bar === undefined ? null : <span className={styles.bar} style={at(row.bar.from, row.bar.to)} />}
        {row.ring === undefined ? null : <span className={styles.ring} style={at(row.ring)} />}
      </span>
    </li>
  );
}

/** Places as shares of the track, for the style sheet. */
function at(from: number, to = from): CSSProperties {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}

type LensTableProps = { readonly headers: readonly string[]; readonly rows: readonly LensTableRow[] };

/** The numbers of each definition. */
export function LensTable({ headers, rows }: LensTableProps) {
  const [first = '', ...others] = headers;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label={LENS.tableOf} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{LENS.tableOf}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={others[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
