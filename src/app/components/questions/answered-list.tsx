import { Button } from '@mantine/core';
import type { AnsweredQuestion } from '../../../engine/api.ts';
import { answerInWords, QUESTIONS } from '../../../wording/questions-words.ts';
import { Card } from '../card.tsx';
import styles from './answered-list.module.css';

type AnsweredListProps = {
  readonly answered: readonly AnsweredQuestion[];
  readonly more: number;
  readonly onTakeBack: (answered: AnsweredQuestion) => void;
  /** Brings a record that its tool calls no incident back among them. */
  readonly onCount: (answered: AnsweredQuestion) => void;
};

/** What was answered, the latest first, each with its way back; nothing before the first answer. */
export function AnsweredList({ answered, more, onTakeBack, onCount }: AnsweredListProps) {
  if (answered.length === 0) return null;
  return (
    <Card title={QUESTIONS.answered} sub={QUESTIONS.answeredSub}>
      <ul className={styles.list}>
        {answered.map((each) => (
          <li key={each.decisionId} className={styles.item}>
            <span className={styles.text}>
              {answerInWords(each.question.id, answeredKind(each), each.verdict)}
              <span className={styles.small}>
                {[each.question.title, each.sprintName].filter((text) => text !== undefined).join(' · ')}
              </span>
            </span>
            <span className={styles.actions}>
              {answeredKind(each) === 'declined' && each.verdict === 'confirmed' ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={QUESTIONS.countOf(each.question.id)}
                  onClick={() => onCount(each)}
                >
                  {QUESTIONS.count}
                </Button>
              ) : null}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={QUESTIONS.takeBackOf(each.question.id)}
                onClick={() => onTakeBack(each)}
              >
                {QUESTIONS.takeBack}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="quiet">{QUESTIONS.moreAnswered(more)}</p> : null}
    </Card>
  );
}

/** Which question it was. */
export function answeredKind({ question }: Pick<AnsweredQuestion, 'question'>): 'item' | 'incident' | 'declined' {
  if (question.kind === 'item') return 'item';
  return question.isDeclined ? 'declined' : 'incident';
}
