import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../domain/index.ts';
import { type ChangeSettings, TAKES_BACK } from '../view/team-settings.ts';
import { useSaveSettings } from './changes.ts';
import { settingsQuery } from './data.ts';
import { useEngine } from './engine.tsx';

/** Saves an edit of the settings as they are now: one that is undone later leaves what came after it alone. */
export function useChangeSettings(): {
  readonly onChange: ChangeSettings;
  readonly save: ReturnType<typeof useSaveSettings>;
} {
  const client = useQueryClient();
  const { queryKey } = settingsQuery(useEngine());
  const save = useSaveSettings();
  const putBack = useSaveSettings(TAKES_BACK);
  const onChange: ChangeSettings = (edit: (now: Settings) => Settings, how) => {
    const now = client.getQueryData(queryKey);
    if (now?.ok === true) (how?.takesBack === true ? putBack : save).mutate(edit(now.value));
  };
  return { onChange, save };
}
