import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CHECK, type FindingDoor } from '../../../wording/check-words.ts';
import { UNTOUCHED } from '../../../wording/untouched-words.ts';
import { Card } from '../card.tsx';
import styles from './finding-list.module.css';

/** One thing that is missing, in words, and where it is mended. */
export type FindingLine = {
  readonly id: string;
  readonly text: string;
  readonly door?: FindingDoor | undefined;
};

type FindingListProps = {
  readonly lines: readonly FindingLine[];
  /** Records that nobody worked on: whether they stand among the incidents now. */
  readonly countsUntouched: boolean;
  readonly onUntouched: (counts: boolean) => void;
};

/** What the data lack, the weightiest first, each with its remedy. */
export function FindingList({ lines, countsUntouched, onUntouched }: FindingListProps) {
  return (
    <Card title={CHECK.title}>
      {lines.length === 0 ? (
        <p className="quiet">{CHECK.nothing}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ id, text, door }) => (
            <li key={id} className={styles.item}>
              <p>{text}</p>
              {door === 'switch' ? (
                <span className={styles.doors}>
                  <Link to="/data/untouched">{UNTOUCHED.see}</Link>
                  <Button variant="default" size="compact-sm" onClick={() => onUntouched(!countsUntouched)}>
                    {countsUntouched ? CHECK.setApart : CHECK.countThem}
                  </Button>
                </span>
              ) : (
                <Door door={door} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Door({ door }: { readonly door: Exclude<FindingDoor, 'switch'> | undefined }) {
  switch (door) {
    case undefined:
      return null;
    case 'below':
      return <span className="quiet">{CHECK.doors.below}</span>;
    case 'overview':
      return <Link to="/">{CHECK.doors.overview}</Link>;
    case 'settings':
      return <Link to="/settings">{CHECK.doors.settings}</Link>;
    case 'import':
      return <Link to="/import">{CHECK.doors.import}</Link>;
  }
}
