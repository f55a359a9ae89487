import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TRUST } from '../../wording/page.ts';
import type { TrustItem } from '../view/trust.ts';
import { Card } from './card.tsx';
import styles from './trust-card.module.css';

type TrustCardProps = {
  readonly items: readonly TrustItem[];
  /** What must be answered before there are points, above the list. */
  readonly question?: ReactNode;
  readonly onPlace: (place: 'gap' | 'not-placed') => void;
};

/** The reasons to doubt the figures, beside them. */
export function TrustCard({ items, question, onPlace }: TrustCardProps) {
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
            <Door door={item.door} onPlace={onPlace} />
          </li>
        ))}
      </ul>
    </Card>
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
