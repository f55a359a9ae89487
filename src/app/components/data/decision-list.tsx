import { Button } from '@mantine/core';
import type { Decision } from '../../../domain/index.ts';
import { DECISIONS, type DecisionNames, describeDecision } from '../../../wording/decision-words.ts';
import styles from './decision-list.module.css';

type DecisionListProps = {
  /** Those in force. */
  readonly decisions: readonly Decision[];
  /** What records and teams are called, and the zone of typed times. */
  readonly names: DecisionNames;
  readonly onTakeBack: (id: string) => void;
};

/** What a person said about the data, the latest first, each with its undo. */
export function DecisionList({ decisions, names, onTakeBack }: DecisionListProps) {
  const latestFirst = decisions.toSorted((one, other) => other.madeAt - one.madeAt);
  return (
    <ul className={styles.list}>
      {latestFirst.map(({ id, content }) => {
        const text = describeDecision(content, names);
        return (
          <li key={id} className={styles.item}>
            <span>{text}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={DECISIONS.takeBackOf(text)}
              onClick={() => onTakeBack(id)}
            >
              {DECISIONS.takeBack}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
