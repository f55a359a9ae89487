import type { CSSProperties } from 'react';
import type { DefinitionRow, DefinitionRows } from '../../charts/definitions-rows.ts';
import { LENS } from '../../wording/lens-words.ts';
import { formatNumber } from '../../wording/numbers.ts';
import styles from './lens-strip.module.css';

/** One line per definition on one scale, for the stage: every row says in words what its ring and bar show. */
export function LensStrip({ rows: { rows, max, unit } }: { readonly rows: DefinitionRows }) {
  return (
    <figure className={styles.strip}>
      <ol className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} max={max} />
        ))}
      </ol>
      <div className={styles.axis} aria-hidden="true">
        {[0, 0.5, 1].map((place) => (
          <span key={place} style={at(place)}>
            {formatNumber(place * max)}
          </span>
        ))}
      </div>
      <figcaption className={styles.note}>{LENS.stripNote(unit === '' ? LENS.inHours : unit)}</figcaption>
    </figure>
  );
}

function Row({ row, max }: { readonly row: DefinitionRow; readonly max: number }) {
  const { name, isChosen, figures, detail, range, value } = row;
  return (
    <li className={styles.row} data-chosen={isChosen}>
      <span className={styles.name}>
        {name}
        {isChosen ? <span className={styles.chosen}>{LENS.chosen}</span> : null}
      </span>
      <span className={styles.figures}>{figures}</span>
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
      <span className={styles.track} data-drawn aria-hidden="true">
        {range === undefined ? null : <span className={styles.bar} style={at(range.from / max, range.to / max)} />}
        {value === undefined ? null : <span className={styles.ring} style={at(value / max)} />}
      </span>
    </li>
  );
}

/** Places as shares of the track, for the style sheet. */
function at(from: number, to = from): CSSProperties {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}
