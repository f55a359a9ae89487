import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { TeamQuestions } from '../../../engine/api.ts';
import { precisionInWords, QUESTION_TOTALS, QUESTIONS, raisedInWords } from '../../../wording/questions-words.ts';
import { AnsweredList } from '../../components/questions/answered-list.tsx';
import { QuestionItem } from '../../components/questions/question-item.tsx';
import { useQuestionKeys } from '../../components/questions/question-keys.ts';
import { QuestionKeysNote } from '../../components/questions/question-keys-note.tsx';
import { QuestionSprint } from '../../components/questions/question-sprint.tsx';
import { QuestionTotals } from '../../components/questions/question-totals.tsx';
import { ReportingHealthCard } from '../../components/questions/reporting-health.tsx';
import { shownQuestions } from '../../view/questions/shown-questions.ts';
import type { TeamResult } from '../../view/team-view.ts';
import styles from './questions.module.css';
import { type Answers, useAnswers } from './questions-answers.ts';
import { LabelCorrection } from './questions-correction.tsx';
import { QuestionWordLists } from './questions-words.tsx';

type QuestionsOfTeamProps = {
  readonly questions: TeamQuestions;
  readonly team: TeamResult;
  readonly teams: readonly TeamResult[];
  /** Only this sprint is asked about. */
  readonly sprintKey: string | undefined;
};

/** One team's questions, beside what they would change and what was answered. */
export function QuestionsOfTeam({ questions, team, teams, sprintKey }: QuestionsOfTeamProps) {
  const list = useRef<HTMLDivElement>(null);
  const answers = useAnswers(questions, list);
  useQuestionKeys(list, { onAnswer: answers.answerKey, onUndo: answers.undoLast });
  const { totals, precision, unit } = questions;
  return (
    <div className={styles.columns}>
      <div ref={list} className={styles.main} tabIndex={-1}>
        <Headline questions={questions} />
        <Sprints questions={questions} team={team} teams={teams} sprintKey={sprintKey} answers={answers} />
      </div>
      <div className={styles.side}>
        {totals === undefined ? null : (
          <QuestionTotals
            totals={totals}
            precision={precision.value}
            unit={unit}
            link={
              <Link to="/" search={{ v: 1, team: team.id, definition: 'off-plan' }}>
                {QUESTION_TOTALS.choose}
              </Link>
            }
          />
        )}
        <AnsweredList
          answered={questions.answered}
          more={questions.moreAnswered}
          onTakeBack={answers.takeBack}
          onCount={answers.count}
        />
        <ReportingHealthCard health={questions.health} healthNames={questions.healthNames} />
        <QuestionWordLists />
      </div>
    </div>
  );
}

/** The sentence of the page, how often such questions were confirmed, and what was looked at. */
function Headline({ questions }: Pick<QuestionsOfTeamProps, 'questions'>) {
  const { openItems, openIncidents, precision, isRaised, askedFrom, candidates, incidents } = questions;
  return (
    <section className={styles.headline} aria-label={QUESTIONS.title} aria-live="polite">
      {openItems === 0 && openIncidents === 0 ? <h2>{QUESTIONS.noneOpen}</h2> : null}
      {openItems === 0 ? null : <h2>{QUESTIONS.openItems(openItems)}</h2>}
      {openIncidents === 0 ? null : <h2>{QUESTIONS.openIncidents(openIncidents)}</h2>}
      <p className={styles.small}>{QUESTIONS.lookedAt(candidates, incidents)}</p>
      <p className={styles.small}>{precisionInWords(precision)}</p>
      {isRaised ? <p className={styles.small}>{raisedInWords(precision, askedFrom)}</p> : null}
      {candidates === 0 ? (
        <p className={styles.small}>
          {QUESTIONS.noItems} <Link to="/import">{QUESTIONS.toImport}</Link>
        </p>
      ) : null}
    </section>
  );
}

type SprintsProps = QuestionsOfTeamProps & { readonly answers: Answers };

function Sprints({ questions, team, teams, sprintKey, answers }: SprintsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { sprints, more } = shownQuestions(questions, { sprintKey, hidden: answers.hidden, showsAll });
  return (
    <>
      {sprintKey === undefined ? null : (
        <p className={styles.small}>
          {sprints.length === 0 ? QUESTIONS.noneInSprint : QUESTIONS.oneSprint}{' '}
          <Link to="/questions" search={{ team: team.id }}>
            {QUESTIONS.allSprints}
          </Link>
        </p>
      )}
      {sprints.some((asked) => asked.questions.length > 0) ? <QuestionKeysNote /> : null}
      {sprints.map((asked) => (
        <QuestionSprint
          key={asked.sprint?.key ?? ''}
          asked={asked}
          unit={questions.unit}
          zone={questions.zone}
          question={(question) => (
            <QuestionItem
              key={`${question.kind} ${question.key}`}
              question={question}
              onAnswer={(verdict) => answers.answer(question, verdict)}
              correction={
                question.kind === 'incident' ? (
                  <LabelCorrection question={question} team={team} teams={teams} />
                ) : undefined
              }
            />
          )}
        />
      ))}
      {more > 0 ? (
        <div>
          <Button variant="default" onClick={() => setShowsAll(true)}>
            {QUESTIONS.moreSprints(more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
