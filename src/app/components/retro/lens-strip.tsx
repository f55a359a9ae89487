import type { DefinitionRow, DefinitionRows } from '../../../charts/definitions-rows.ts';
import { LENS } from '../../../wording/lens-words.ts';
import { formatNumber } from '../../../wording/numbers.ts';
import { RangeAxis, RangeBar, RangeRing, Track } from '../range-strip.tsx';
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
      <RangeAxis ticks={[0, 0.5, 1].map((place) => ({ place, text: formatNumber(place * max) }))} />
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
      <Track>
        {range === undefined ? null : <RangeBar from={range.from / max} to={range.to / max} />}
        {value === undefined ? null : <RangeRing place={value / max} isFull={isChosen} />}
      </Track>
    </li>
  );
}
