import type { Felt } from '../../../domain/index.ts';
import { FELT_ANSWERS, FELT_QUESTION } from '../../../wording/edit-words.ts';
import styles from './felt-answer.module.css';

type FeltAnswerProps = {
  readonly felt: Felt;
  /** Whose users are asked about, for those who hear the page. */
  readonly id: string;
  readonly onFelt: (felt: Felt) => void;
};

/** "Did users feel it?" with its three answers. */
export function FeltAnswer({ felt, id, onFelt }: FeltAnswerProps) {
  return (
    <fieldset className={styles.answer}>
      <legend className={styles.question}>
        {FELT_QUESTION}
        <span className="visually-hidden"> {id}</span>
      </legend>
      {FELT_ANSWERS.map((answer) => (
        <button
          key={answer.felt}
          type="button"
          className={styles.choice}
          aria-pressed={answer.felt === felt}
          onClick={() => {
            if (answer.felt !== felt) onFelt(answer.felt);
          }}
        >
          {answer.word}
        </button>
      ))}
    </fieldset>
  );
}
