import { Button } from '@mantine/core';
import { type QuestionWords, STANDARD_WORDS } from '../../../domain/index.ts';
import { WORD_LISTS as WORDS } from '../../../wording/questions-words.ts';
import { isStandardWords, readWords } from '../../view/questions/word-lists.ts';
import { Card } from '../card.tsx';
import { SavedText } from '../saved-text.tsx';
import styles from './word-lists.module.css';

type WordListsProps = {
  readonly words: QuestionWords;
  readonly onWords: (words: QuestionWords) => void;
};

const LISTS = ['strong', 'weak', 'negative'] as const;

/** The words that make a question, folded up; each list is saved when it is left. */
export function WordLists({ words, onWords }: WordListsProps) {
  return (
    <Card title={WORDS.title} sub={WORDS.sub}>
      <details className={styles.fold}>
        <summary>{WORDS.open}</summary>
        <div className={styles.lists}>
          {LISTS.map((list) => (
            <SavedText
              key={list}
              label={WORDS.lists[list].label}
              description={`${WORDS.lists[list].hint} · ${WORDS.separated}`}
              value={words[list].join(', ')}
              read={(text) => readWords(text, list, words)}
              onText={(text) => onWords({ ...words, [list]: text === '' ? [] : text.split(', ') })}
            />
          ))}
          {isStandardWords(words) ? null : (
            <div>
              <Button variant="default" size="compact-sm" onClick={() => onWords(STANDARD_WORDS)}>
                {WORDS.reset}
              </Button>
            </div>
          )}
        </div>
      </details>
    </Card>
  );
}
