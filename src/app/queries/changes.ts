import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionContent, Settings } from '../../domain/index.ts';
import { ok } from '../../domain/index.ts';
import type { SettingsChange } from '../../engine/api.ts';
import { keepOwnRate } from '../view/own-rate.ts';
import { changesQuery, settingsQuery } from './data.ts';
import { useEngine } from './engine.tsx';
import { forgetStage } from './stage.ts';

/** Takes imports away; `useRestoreImports` brings them back. */
export function useRemoveImports() {
  const engine = useEngine();
  return useMutation({ mutationFn: (ids: readonly string[]) => engine.removeImports(ids) });
}

export function useRestoreImports() {
  const engine = useEngine();
  return useMutation({ mutationFn: (ids: readonly string[]) => engine.restoreImports(ids) });
}

/** Deletes everything that this page stored in the browser. */
export function useWipe() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => engine.wipe(),
    onSuccess: () => {
      keepOwnRate(undefined);
      return forgetStage(client);
    },
  });
}

export function useExportBundle() {
  const engine = useEngine();
  return useMutation({ mutationFn: () => engine.exportBundle() });
}

/** Saves settings; the page shows them at once and takes them back if the store refuses. */
export function useSaveSettings(how: SettingsChange = {}) {
  const engine = useEngine();
  const client = useQueryClient();
  const { queryKey } = settingsQuery(engine);
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: (settings: Settings) => engine.saveSettings(settings, how),
    onMutate: (settings) => client.setQueryData(queryKey, ok(settings)),
    onSuccess: (outcome) => (outcome.ok ? undefined : client.invalidateQueries({ queryKey })),
  });
}

/** The settings as a file: written, and read without being stored. */
export function useSettingsFile() {
  const engine = useEngine();
  return {
    exportFile: () => engine.exportSettings(),
    parseFile: (text: string) => engine.parseSettings(text),
  };
}

/** Notes what the person said about the data. */
export function useDecide() {
  const engine = useEngine();
  return useMutation({ mutationFn: (content: DecisionContent) => engine.decide(content) });
}

export function useUndoDecision() {
  const engine = useEngine();
  return useMutation({ mutationFn: (id: string) => engine.undoDecision(id) });
}

/** Takes the numbers as they are for seen. */
export function useAcceptChanges() {
  const engine = useEngine();
  const client = useQueryClient();
  const { queryKey } = changesQuery(engine);
  return useMutation({
    mutationFn: () => engine.acceptChanges(),
    onSuccess: (outcome) => (outcome.ok ? client.setQueryData(queryKey, ok([])) : undefined),
  });
}
