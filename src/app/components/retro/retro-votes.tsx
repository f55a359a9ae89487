import type { DefinitionVotes, OwnDefinition } from '../../../domain/index.ts';
import type { Lens } from '../../../engine/api.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { DEFINITION_STEP } from '../../../wording/retro-words.ts';
import styles from './retro-votes.module.css';

type RetroVotesProps = {
  /** The ways to count that these data tell apart, then those that they do not. */
  readonly ids: readonly Lens['lines'][number]['id'][];
  readonly own: readonly OwnDefinition[];
  readonly votes: DefinitionVotes;
  readonly onVote: (votes: DefinitionVotes) => void;
};

/** Raised hands for each way to count: numbers, no persons. */
export function RetroVotes({ ids, own, votes, onVote }: RetroVotesProps) {
  return (
    <section className={styles.votes} aria-label={DEFINITION_STEP.votes}>
      <h2 className={styles.title}>{DEFINITION_STEP.votes}</h2>
      <p className={styles.hint}>{DEFINITION_STEP.votesHint}</p>
      <ul className={styles.list}>
        {ids.map((id) => (
          <Counter
            key={id}
            name={definitionName(id, own)}
            count={votes[id] ?? 0}
            onCount={(count) => onVote({ [id]: count })}
          />
        ))}
      </ul>
    </section>
  );
}

type CounterProps = { readonly name: string; readonly count: number; readonly onCount: (count: number) => void };

function Counter({ name, count, onCount }: CounterProps) {
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <fieldset className={styles.counter} aria-label={DEFINITION_STEP.count(name)}>
        <button
          type="button"
          aria-label={DEFINITION_STEP.fewer(name)}
          aria-disabled={count === 0}
          onClick={() => count > 0 && onCount(count - 1)}
        >
          −
        </button>
        <output>{count}</output>
        <button type="button" aria-label={DEFINITION_STEP.more(name)} onClick={() => onCount(count + 1)}>
          +
        </button>
      </fieldset>
    </li>
  );
}
