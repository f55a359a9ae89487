import type { ReactNode } from 'react';
import type { DoubtBars, DoubtRow } from '../../../charts/doubts-rows.ts';
import { DOUBTS } from '../../../wording/doubt-words.ts';
import type { DoubtsView, HalfLine } from '../../view/doubts.ts';
import { Card } from '../card.tsx';
import { RangeAxis, RangeBar, RangeLine, RangeRing, Track } from '../range-strip.tsx';
import styles from './doubts-card.module.css';

type DoubtsCardProps = {
  /** Absent while it is being worked out. */
  readonly view: DoubtsView | undefined;
  readonly isStale?: boolean;
  /** Leads to the largest incidents, to type what is known better. */
  readonly onCorrect: () => void;
  /** Ways to take the picture along. */
  readonly actions?: ReactNode;
};

/** How wide the range is, what moves it, the half-hours test, and three objections with their answers. */
export function DoubtsCard({ view, isStale = false, onCorrect, actions }: DoubtsCardProps) {
  if (view === undefined) {
    return (
      <Card title={DOUBTS.title}>
        <p className="quiet">{DOUBTS.working}</p>
      </Card>
    );
  }
  return (
    <Card
      title={DOUBTS.title}
      sub={view.lead}
      className={styles.card}
      actions={view.chart === undefined ? undefined : actions}
    >
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
function Tornado({ chart }: { readonly chart: DoubtBars }) {
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>{DOUBTS.alone(chart.unit)}</figcaption>
      <ol className={styles.rows}>
        {chart.rows.map((row) => (
          <Row key={row.id} row={row} point={chart.point} />
        ))}
      </ol>
      <RangeAxis ticks={chart.ticks} />
      <p className={styles.note}>{chart.notes.join(' ')}</p>
    </figure>
  );
}

function Row({ row, point }: { readonly row: DoubtRow; readonly point: number }) {
  const isShown = row.kind === 'shown';
  return (
    <li className={styles.row} data-kind={row.kind}>
      <span className={styles.name}>
        {row.name}
        {row.detail === '' ? null : <span className={styles.detail}>{row.detail}</span>}
      </span>
      <span className={styles.figures}>{row.figures}</span>
      <Track>
        <RangeBar from={row.from} to={row.to} isThin={isShown} />
        {isShown ? <RangeRing place={point} /> : <RangeLine place={point} />}
      </Track>
    </li>
  );
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
