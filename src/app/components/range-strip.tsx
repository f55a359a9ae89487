import type { CSSProperties, ReactNode } from 'react';
import styles from './range-strip.module.css';

/** The scale of one row; all that is on it is said in words beside it. Places are shares of its width, 0 to 1. */
export function Track({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.track} data-drawn aria-hidden="true">
      {children}
    </span>
  );
}

type BarProps = { readonly from: number; readonly to: number; readonly isThin?: boolean };

/** A range; a thin one lies behind a ring. */
export function RangeBar({ from, to, isThin = false }: BarProps) {
  return <span className={styles.bar} data-thin={isThin} style={at(from, to)} />;
}

/** A number on its own row. */
export function RangeRing({ place, isFull = false }: { readonly place: number; readonly isFull?: boolean }) {
  return <span className={styles.ring} data-full={isFull} style={at(place)} />;
}

/** The same number across other rows. */
export function RangeLine({ place }: { readonly place: number }) {
  return <span className={styles.line} style={at(place)} />;
}

type AxisProps = { readonly ticks: readonly { readonly text: string; readonly place: number }[] };

/** The figures of the scale, below all rows. */
export function RangeAxis({ ticks }: AxisProps) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map(({ text, place }) => (
        <span key={place} style={at(place)}>
          {text}
        </span>
      ))}
    </div>
  );
}

function at(from: number, to = from): CSSProperties {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}
