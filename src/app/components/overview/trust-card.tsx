import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TRACE } from '../../../wording/trace-page.ts';
import { TRUST } from '../../../wording/trust-words.ts';
import type { TrustItem } from '../../view/overview/trust.ts';
import { Card } from '../card.tsx';
import { type OnWhy, whyMark } from '../why-figure.tsx';
import styles from './trust-card.module.css';

type TrustCardProps = {
  readonly items: readonly TrustItem[];
  /** What must be answered before there are points, above the list. */
  readonly question?: ReactNode;
  /** The link to the method. */
  readonly how: ReactNode;
  readonly onPlace: (place: 'gap' | 'not-placed') => void;
  readonly onWhy: OnWhy;
};

/** The reasons to doubt the figures, beside them. */
export function TrustCard({ items, question, how, onPlace, onWhy }: TrustCardProps) {
  return (
    <Card title={TRUST.title} sub={TRUST.sub}>
      {question}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <div>
              <p>{item.text}</p>
              {item.detail === undefined ? null : <p className={styles.detail}>{item.detail}</p>}
            </div>
            <span className={styles.doors}>
              <Why item={item} onWhy={onWhy} />
              <Door door={item.door} onPlace={onPlace} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.how}>{how}</p>
    </Card>
  );
}

function Why({ item: { text, why }, onWhy }: { readonly item: TrustItem } & Pick<TrustCardProps, 'onWhy'>) {
  if (why === undefined) return null;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={TRACE.whyOf(text)}
      {...whyMark({ why })}
      onClick={() => onWhy({ why })}
    >
      {TRACE.whyLink}
    </button>
  );
}

function Door({ door, onPlace }: { readonly door: TrustItem['door'] } & Pick<TrustCardProps, 'onPlace'>) {
  switch (door) {
    case undefined:
      return null;
    case 'settings':
      return <Link to="/settings">{TRUST.settings}</Link>;
    case 'import':
      return <Link to="/import">{TRUST.import}</Link>;
    case 'data':
      return <Link to="/data">{TRUST.data}</Link>;
    default:
      return (
        <button type="button" className="link-button" onClick={() => onPlace(door)}>
          {TRUST.see}
        </button>
      );
  }
}
