import { useCallback } from 'react';
import type { DecisionContent, IncidentEdit } from '../../../domain/index.ts';
import { EDIT, editInWords } from '../../../wording/edit-words.ts';
import { describeStoreFault, inOneLine } from '../../../wording/faults.ts';
import { useToast } from '../../components/toasts.tsx';
import { useDecide, useUndoDecision } from '../../queries/changes.ts';

export type TeamName = { readonly id: string; readonly name: string };

/** Notes what a person says about the data: shown at once, told in a toast, and taken back from there. */
export function useDecisions() {
  const { mutateAsync: decide } = useDecide();
  const { mutateAsync: undo } = useUndoDecision();
  const toast = useToast();
  const takeBack = useCallback(
    async (decisionId: string) => {
      const outcome = await undo(decisionId);
      toast({ text: outcome.ok ? EDIT.takenBack : inOneLine(describeStoreFault(outcome.error)) });
    },
    [undo, toast],
  );
  const note = useCallback(
    async (content: DecisionContent, text: string) => {
      const outcome = await decide(content);
      if (!outcome.ok) toast({ text: inOneLine(describeStoreFault(outcome.error)) });
      else toast({ text, undo: () => void takeBack(outcome.value.id) });
    },
    [decide, toast, takeBack],
  );
  return { note, takeBack };
}

/** Keeps one correction as one decision. */
export function useEdit(teams: readonly TeamName[]) {
  const { note } = useDecisions();
  return useCallback(
    (key: string, id: string, edit: IncidentEdit) => {
      const chosen = edit.field === 'teams' ? edit.teamIds : [];
      const names = teams.filter((team) => chosen.includes(team.id)).map(({ name }) => name);
      void note({ kind: 'edit-incident', key, edit }, editInWords(id, edit, names));
    },
    [note, teams],
  );
}
