import { useQuery } from '@tanstack/react-query';
import type { QuestionWords } from '../../../domain/index.ts';
import { describeStoreFault, inOneLine } from '../../../wording/faults.ts';
import { WORD_LISTS } from '../../../wording/questions-words.ts';
import { WordLists } from '../../components/questions/word-lists.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useSaveSettings } from '../../queries/changes.ts';
import { settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';

/** The words of the settings; a change can be taken back. */
export function QuestionWordLists() {
  const settings = useQuery(settingsQuery(useEngine())).data;
  const { mutateAsync: save } = useSaveSettings();
  const toast = useToast();
  if (settings?.ok !== true) return null;
  const { words } = settings.value;
  const set = (next: QuestionWords, undo?: () => void) => {
    void save({ ...settings.value, words: next }).then((outcome) => {
      if (!outcome.ok) toast({ text: inOneLine(describeStoreFault(outcome.error)) });
      else if (undo !== undefined) toast({ text: WORD_LISTS.saved, undo });
    });
  };
  return <WordLists words={words} onWords={(next) => set(next, () => set(words))} />;
}
