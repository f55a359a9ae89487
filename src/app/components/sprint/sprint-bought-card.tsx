import { Link } from '@tanstack/react-router';
import { STATE_NAMES } from '../../../wording/ledger-words.ts';
import { dotsInWords, SPRINT_BOUGHT, statesInWords } from '../../../wording/sprint-bought-words.ts';
import type { Bought, BoughtReturns, BoughtRow } from '../../view/sprint/sprint-bought.ts';
import type { TeamSearch } from '../../view/team-search.ts';
import { Card } from '../card.tsx';
import styles from './sprint-bought-card.module.css';

type SprintBoughtCardProps = {
  /** Absent while it is on its way. */
  readonly bought: Bought | undefined;
  readonly sub: string;
  readonly search: TeamSearch;
};

const WORDS = SPRINT_BOUGHT.columns;

/** The few incidents that make most of the hours, with what came back of each. */
export function SprintBoughtCard({ bought, sub, search }: SprintBoughtCardProps) {
  return (
    <Card
      title={SPRINT_BOUGHT.title}
      sub={sub}
      actions={
        <Link to="/ledger" search={search} className={styles.link}>
          {SPRINT_BOUGHT.link}
        </Link>
      }
      className={styles.card}
    >
      {bought === undefined || isEmpty(bought) ? null : <Rows bought={bought} />}
    </Card>
  );
}

function isEmpty({ rows, items }: Bought): boolean {
  return rows.length === 0 && items === undefined;
}

function Rows({ bought: { rows, rest, items } }: { readonly bought: Bought }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{SPRINT_BOUGHT.title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{WORDS.incident}</th>
          <th scope="col">{WORDS.followUps}</th>
          <th scope="col">{WORDS.review}</th>
          <th scope="col">{WORDS.state}</th>
          <th scope="col">{WORDS.hours}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
        {rest === undefined ? null : (
          <tr>
            <th scope="row" className={styles.quiet}>
              {SPRINT_BOUGHT.more(rest.count)}
            </th>
            <td className={styles.dots} />
            <td className={styles.review} />
            <td className={styles.state}>
              {rest.states.length === 0 ? null : <Badge text={statesInWords(rest.states)} />}
            </td>
            <td className={styles.hours}>{rest.hours}</td>
          </tr>
        )}
        {items === undefined ? null : (
          <tr>
            <th scope="row" colSpan={4} className={styles.quiet}>
              {SPRINT_BOUGHT.items(items.count)}
            </th>
            <td className={styles.hours}>{items.hours}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Row({ row: { id, title, hours, returns } }: { readonly row: BoughtRow }) {
  return (
    <tr>
      <th scope="row" className={styles.incident}>
        <span className={styles.id}>{id}</span>{' '}
        <span className={styles.title} title={title}>
          {title ?? <em>{SPRINT_BOUGHT.noTitle}</em>}
        </span>
        {returns?.again === undefined ? null : <span className={styles.again}>{returns.again}</span>}
      </th>
      <td className={styles.dots}>{returns === undefined ? null : <Dots {...returns} />}</td>
      <td className={styles.review}>{returns?.isReviewHeld === true ? SPRINT_BOUGHT.review : null}</td>
      <td className={styles.state}>
        {returns === undefined ? null : <Badge text={STATE_NAMES[returns.state]} state={returns.state} />}
      </td>
      <td className={styles.hours}>{hours}</td>
    </tr>
  );
}

function Badge({ text, state }: { readonly text: string; readonly state?: BoughtReturns['state'] }) {
  return (
    <span className={styles.badge} data-state={state}>
      {text}
    </span>
  );
}

/** More dots than this say no more than the words do. */
const MOST_DOTS = 5;

/** Full: done. Empty: open. */
function Dots({ done, open }: Pick<BoughtReturns, 'done' | 'open'>) {
  const all = Array.from({ length: Math.min(MOST_DOTS, done + open) }, (_, at) => (at < done ? 'done' : 'open'));
  const beyond = done + open - all.length;
  const words = dotsInWords(done, open);
  return (
    <>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true" title={words} className={styles.row}>
        {all.map((kind, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other identity than their place
          <span key={at} className={styles.dot} data-kind={kind} data-drawn />
        ))}
        {beyond > 0 ? SPRINT_BOUGHT.places(beyond) : null}
      </span>
    </>
  );
}
