import { Link } from '@tanstack/react-router';
import type { Definition } from '../../domain/index.ts';
import { FURTHER } from '../../wording/further-words.ts';
import styles from './further-links.module.css';

type FurtherLinksProps = {
  readonly team: string;
  /** Absent = as in the settings. */
  readonly definition?: Definition | undefined;
};

/** One quiet line to the pages behind the overview, with the same team and definition. */
export function FurtherLinks({ team, definition }: FurtherLinksProps) {
  const search = { team, ...(definition === undefined ? {} : { definition }) };
  return (
    <nav className={styles.links} aria-label={FURTHER.label}>
      {FURTHER.links.map(({ to, text }) => (
        <Link key={to} to={to} search={search}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
