import { Link } from '@tanstack/react-router';
import { FURTHER } from '../../../wording/further-words.ts';
import styles from './further-links.module.css';

/** One quiet line to the pages behind the overview, about the same team; the rest of the view goes along by itself. */
export function FurtherLinks({ team }: { readonly team: string }) {
  return (
    <nav className={styles.links} aria-label={FURTHER.label}>
      {FURTHER.links.map(({ to, text }) => (
        <Link key={to} to={to} search={{ team }}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
