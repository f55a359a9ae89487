import type { ReactNode } from 'react';
import type { EstimateUnit } from '../../../domain/index.ts';
import type { Question, SprintQuestions } from '../../../engine/api.ts';
import { formatPeriod } from '../../../wording/dates.ts';
import { QUESTIONS, QUIET } from '../../../wording/questions-words.ts';
import { Card } from '../card.tsx';
import styles from './question-sprint.module.css';

type QuestionSprintProps = {
  readonly asked: SprintQuestions;
  readonly unit: EstimateUnit;
  /** Zone in which days are written. */
  readonly zone: string;
  readonly question: (question: Question) => ReactNode;
};

/** The questions about one sprint, and the prompt where it may have been quieter on paper than it was. */
export function QuestionSprint({
  asked: { sprint, questions, more, quiet },
  unit,
  zone,
  question,
}: QuestionSprintProps) {
  const period = sprint === undefined ? [] : [formatPeriod(sprint.start, sprint.end, zone)];
  const count = questions.length === 0 ? [] : [QUESTIONS.sprintOf(questions.length)];
  return (
    <Card title={sprint?.name ?? QUESTIONS.outside} sub={[...period, ...count].join(' · ')}>
      {quiet === undefined ? null : (
        <div className={styles.quiet}>
          <h3>{QUIET.title}</h3>
          <p>{QUIET.text(quiet.unexplained, quiet.committed, unit, quiet.load, quiet.usualLoad, quiet.candidates)}</p>
        </div>
      )}
      {questions.length === 0 ? null : <ul className={styles.list}>{questions.map(question)}</ul>}
      {more > 0 ? <p className="quiet">{QUESTIONS.more(more)}</p> : null}
    </Card>
  );
}
