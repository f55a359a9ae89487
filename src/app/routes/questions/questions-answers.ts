import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Verdict } from '../../../domain/index.ts';
import type { AnsweredQuestion, Question, TeamQuestions } from '../../../engine/api.ts';
import { describeStoreFault, inOneLine } from '../../../wording/faults.ts';
import { answerInWords, QUESTIONS } from '../../../wording/questions-words.ts';
import { answeredKind } from '../../components/questions/answered-list.tsx';
import { focusBeside } from '../../components/questions/question-keys.ts';
import { useToast } from '../../components/toasts.tsx';
import { useDecide, useUndoDecision } from '../../queries/changes.ts';

/** How a list of questions is answered. */
export type Answers = {
  /** Keys of questions whose answer is on its way: they are out of sight already. */
  readonly hidden: ReadonlySet<string>;
  readonly answer: (question: Question, verdict: Verdict) => void;
  readonly answerKey: (key: string, verdict: Verdict) => void;
  readonly undoLast: () => void;
  readonly takeBack: (answered: AnsweredQuestion) => void;
  /** Brings a record that its tool calls no incident back among them. */
  readonly count: (answered: AnsweredQuestion) => void;
};

/** Notes answers at once: the question goes, the focus moves on, and a toast offers the way back. */
export function useAnswers(questions: TeamQuestions, list: RefObject<HTMLElement | null>): Answers {
  const { hidden, hide, show } = useHidden(questions);
  const { mutateAsync: decide } = useDecide();
  const undo = useTakeBack(show);
  const toast = useToast();
  const given = useRef<readonly { readonly id: string; readonly key: string }[]>([]);
  const answer = useCallback(
    async (question: Question, verdict: Verdict) => {
      const { key, id, kind } = question;
      if (!focusBeside(list.current, key)) list.current?.focus();
      hide(key);
      const outcome = await decide({ kind: kind === 'item' ? 'answer-item' : 'answer-incident', key, verdict });
      if (!outcome.ok) {
        show(key);
        toast({ text: inOneLine(describeStoreFault(outcome.error)) });
        return;
      }
      const decisionId = outcome.value.id;
      given.current = [...given.current, { id: decisionId, key }];
      const text = `${answerInWords(id, answeredKind({ question }), verdict)}.`;
      toast({ text, undo: () => void undo(decisionId, key) });
    },
    [decide, hide, show, toast, undo, list],
  );
  const asked = useMemo(() => questions.sprints.flatMap((sprint) => sprint.questions), [questions]);
  return {
    hidden,
    answer: (question, verdict) => void answer(question, verdict),
    answerKey: useCallback(
      (key: string, verdict: Verdict) => {
        const question = asked.find((each) => each.key === key);
        if (question !== undefined) void answer(question, verdict);
      },
      [asked, answer],
    ),
    undoLast: useCallback(() => {
      const last = given.current.at(-1) ?? lastAnswered(questions);
      if (last === undefined) return;
      given.current = given.current.slice(0, -1);
      void undo(last.id, last.key);
    }, [questions, undo]),
    takeBack: ({ decisionId, question }) => {
      given.current = given.current.filter(({ id }) => id !== decisionId);
      void undo(decisionId, question.key);
    },
    count: useCount(),
  };
}

function lastAnswered({
  answered: [latest],
}: TeamQuestions): { readonly id: string; readonly key: string } | undefined {
  return latest === undefined ? undefined : { id: latest.decisionId, key: latest.question.key };
}

/** What is out of sight until the engine's next answer knows of it. */
function useHidden(questions: TeamQuestions) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = useCallback((key: string) => setHidden((now) => new Set([...now, key])), []);
  const show = useCallback((key: string) => setHidden((now) => new Set([...now].filter((each) => each !== key))), []);
  useEffect(() => {
    const known = new Set(questions.answered.map(({ question }) => question.key));
    setHidden((now) =>
      [...now].some((key) => known.has(key)) ? new Set([...now].filter((key) => !known.has(key))) : now,
    );
  }, [questions]);
  return { hidden, hide, show };
}

function useTakeBack(show: (key: string) => void) {
  const { mutateAsync: undo } = useUndoDecision();
  const toast = useToast();
  return useCallback(
    async (decisionId: string, key: string) => {
      const outcome = await undo(decisionId);
      if (outcome.ok) show(key);
      toast({ text: outcome.ok ? QUESTIONS.takenBack : inOneLine(describeStoreFault(outcome.error)) });
    },
    [undo, show, toast],
  );
}

function useCount(): Answers['count'] {
  const { mutateAsync: decide } = useDecide();
  const { mutateAsync: undo } = useUndoDecision();
  const toast = useToast();
  return ({ question: { key, id } }) => {
    void decide({ kind: 'count-incident', key, counts: true }).then((outcome) => {
      if (!outcome.ok) toast({ text: inOneLine(describeStoreFault(outcome.error)) });
      else toast({ text: QUESTIONS.counted(id), undo: () => void undo(outcome.value.id) });
    });
  };
}
