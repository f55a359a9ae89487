import type { CSSProperties, ReactNode } from 'react';
import { DOUBTS } from '../../wording/doubt-words.ts';
import type { DoubtRow, DoubtsChart, DoubtsView, HalfLine } from '../view/doubts.ts';
import { Card } from './card.tsx';
import styles from './doubts-card.module.css';

type DoubtsCardProps = {
  /** Absent while it is being worked out. */
  readonly view: DoubtsView | undefined;
  readonly isStale?: boolean;
  /** Leads to the largest incidents, to type what is known better. */
  readonly onCorrect: () => void;
};

/** How wide the range is, what moves it, the half-hours test, and three objections with their answers. */
export function DoubtsCard({ view, isStale = false, onCorrect }: DoubtsCardProps) {
  if (view === undefined) {
    return (
      <Card title={DOUBTS.title}>
        <p className="quiet">{DOUBTS.working}</p>
      </Card>
    );
  }
  return (
    <Card title={DOUBTS.title} sub={view.lead} className={styles.card}>
      <div className={styles.parts} aria-busy={isStale}>
        {view.chart === undefined ? null : <Tornado chart={view.chart} />}
        <div className={styles.rest}>
          {view.halves.length === 0 ? null : <Halves lines={view.halves} />}
          <Objections view={view} onCorrect={onCorrect} />
        </div>
      </div>
    </Card>
  );
}

/** Every row says in words what its bar shows, so the bars are only for the eye. */
function Tornado({ chart }: { readonly chart: DoubtsChart }) {
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>{DOUBTS.alone(chart.unit)}</figcaption>
      <ol className={styles.rows}>
        {chart.rows.map((row) => (
          <Row key={row.id} row={row} point={chart.point} />
        ))}
      </ol>
      <div className={styles.axis} aria-hidden="true">
        {chart.ticks.map(({ text, place }) => (
          <span key={text} style={at({ from: place })}>
            {text}
          </span>
        ))}
      </div>
      <p className={styles.note}>{chart.notes.join(' ')}</p>
    </figure>
  );
}

function Row({ row, point }: { readonly row: DoubtRow; readonly point: number }) {
  return (
    <li className={styles.row} data-kind={row.kind}>
      <span className={styles.name}>
        {row.name}
        {row.detail === '' ? null : <span className={styles.detail}>{row.detail}</span>}
      </span>
      <span className={styles.figures}>{row.figures}</span>
      <span className={styles.track} data-drawn aria-hidden="true">
        <span className={styles.bar} style={at(row)} />
        <span className={styles.point} style={at({ from: point })} />
      </span>
    </li>
  );
}

/** Places as shares of the track, for the style sheet. */
function at({ from, to = from }: { readonly from: number; readonly to?: number }): CSSProperties {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}

function Halves({ lines }: { readonly lines: readonly HalfLine[] }) {
  return (
    <section aria-label={DOUBTS.halves}>
      <h3 className={styles.heading}>{DOUBTS.halves}</h3>
      <dl className={styles.halves}>
        {lines.map(({ id, name, figure, range }) => (
          <div key={id} className={styles.half}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.figure}>{figure}</span>
              {range === undefined ? null : <span className={styles.range}>{range}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Objections({ view, onCorrect }: { readonly view: DoubtsView } & Pick<DoubtsCardProps, 'onCorrect'>) {
  return (
    <section aria-label={DOUBTS.objections}>
      <h3 className={styles.heading}>{DOUBTS.objections}</h3>
      {view.objections.map(({ id, objection, answer }) => (
        <Objection key={id} objection={objection} answer={answer}>
          {id === 'inflated' && view.canCorrect ? (
            <button type="button" className="link-button" onClick={onCorrect}>
              {DOUBTS.correct}
            </button>
          ) : null}
        </Objection>
      ))}
    </section>
  );
}

type ObjectionProps = { readonly objection: string; readonly answer: string; readonly children: ReactNode };

function Objection({ objection, answer, children }: ObjectionProps) {
  return (
    <details className={styles.objection}>
      <summary>{objection}</summary>
      <p>
        {answer} {children}
      </p>
    </details>
  );
}
