import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../domain/index.ts';
import type { Question } from '../../../engine/api.ts';
import { severityName } from '../../../wording/edit-words.ts';
import { itemReason, labelReason } from '../../../wording/question-reasons.ts';
import { itemHours, QUESTIONS } from '../../../wording/questions-words.ts';
import styles from './question-item.module.css';

type QuestionItemProps = {
  readonly question: Question;
  readonly onAnswer: (verdict: Verdict) => void;
  /** The correction of an incident, closed or open; absent for an item. */
  readonly correction?: ReactNode;
};

/** One question: the record, its reasons with their points, and two answers. */
export function QuestionItem({ question, onAnswer, correction }: QuestionItemProps) {
  const { key, id, title } = question;
  const words = wordsOf(question);
  return (
    <li className={styles.item} data-question={key}>
      <div className={styles.record}>
        <p className={styles.name}>
          <span className={styles.id}>{id}</span> {title ?? <em className="quiet">{QUESTIONS.noTitle}</em>}
          <span className={styles.level}>{words.level}</span>
        </p>
        <Reasons question={question} />
        <p className={styles.facts}>{factsOf(question)}</p>
        {correction}
      </div>
      <fieldset className={styles.answers}>
        <legend className={styles.ask}>
          {words.ask}
          <span className="visually-hidden"> {id}</span>
        </legend>
        <AnswerButton text={words.yes} id={id} onClick={() => onAnswer('confirmed')} />
        <AnswerButton text={QUESTIONS.no} id={id} onClick={() => onAnswer('dismissed')} />
      </fieldset>
    </li>
  );
}

function Reasons({ question }: { readonly question: Question }) {
  const reasons = question.kind === 'item' ? question.reasons.map(itemReason) : question.reasons.map(labelReason);
  return (
    <ul className={styles.reasons} aria-label={QUESTIONS.reasonsOf(question.id)}>
      {reasons.map(({ text, points }) => (
        <li key={text}>
          {text} <span className={styles.points}>{points}</span>
        </li>
      ))}
    </ul>
  );
}

type AnswerButtonProps = { readonly text: string; readonly id: string; readonly onClick: () => void };

function AnswerButton({ text, id, onClick }: AnswerButtonProps) {
  return (
    <Button variant="default" size="compact-sm" data-answer aria-label={QUESTIONS.answerOf(text, id)} onClick={onClick}>
      {text}
    </Button>
  );
}

function wordsOf(question: Question) {
  const isStrong = question.level === 'looks-like';
  if (question.kind === 'item') {
    const level = isStrong ? QUESTIONS.looksLike : QUESTIONS.worthAsking;
    return { level, ask: QUESTIONS.itemQuestion, yes: QUESTIONS.yesItem };
  }
  const level = isStrong ? QUESTIONS.looksLarger : QUESTIONS.worthAsking;
  return question.isDeclined
    ? { level, ask: QUESTIONS.declinedQuestion, yes: QUESTIONS.yesDeclined }
    : { level, ask: QUESTIONS.incidentQuestion, yes: QUESTIONS.yesIncident };
}

function factsOf(question: Question): string {
  const [first] = question.fileLine;
  const size = question.kind === 'item' ? itemHours(question, question.unit) : severityName(question.severity);
  return [size, ...(first === undefined ? [] : [QUESTIONS.place(first.file, first.line)])].join(' · ');
}
