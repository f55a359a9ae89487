import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import { Card } from '../card.tsx';
import styles from './team-fold.module.css';

type TeamFoldProps = {
  readonly name: string;
  readonly sub: string | undefined;
  /** What a folded card says of the team. */
  readonly summary: string;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
};

/** The card of one team, which can be folded up to one line; a person's own choice stays. */
export function TeamFold({ name, sub, summary, startsOpen, children }: TeamFoldProps) {
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? startsOpen;
  const id = useId();
  const text = isOpen ? sub : summary;
  return (
    <Card
      title={name}
      {...(text === undefined ? {} : { sub: text })}
      actions={
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={isOpen ? TEAM_WORDS.close(name) : TEAM_WORDS.open(name)}
          onClick={() => setChosen(!isOpen)}
        >
          <IconChevronDown size={18} stroke={1.8} aria-hidden="true" data-open={isOpen} />
        </button>
      }
    >
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </Card>
  );
}
