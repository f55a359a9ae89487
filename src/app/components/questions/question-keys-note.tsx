import { QUESTIONS } from '../../../wording/questions-words.ts';
import styles from '../incident-panel.module.css';

/** The keys of the list of questions, in words. */
export function QuestionKeysNote() {
  return (
    <p className={styles.keys}>
      {QUESTIONS.keys.map(({ key, does }) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
