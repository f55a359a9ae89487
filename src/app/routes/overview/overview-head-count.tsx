import { useQuery } from '@tanstack/react-query';
import { NO_SETTINGS } from '../../../domain/index.ts';
import { HeadCountQuestion } from '../../components/overview/head-count-question.tsx';
import { useSaveSettings } from '../../queries/changes.ts';
import { settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { teamOf, withHeadCount, withTeam } from '../../view/team-settings.ts';
import type { TeamResult } from '../../view/team-view.ts';

/** Asks how many people a team has, where nobody said so. */
export function HeadCount({ team }: { readonly team: TeamResult }) {
  const settings = useQuery(settingsQuery(useEngine())).data;
  const save = useSaveSettings();
  const known = settings?.ok === true ? settings.value : NO_SETTINGS;
  return (
    <HeadCountQuestion
      onHeadCount={(people) => save.mutate(withTeam(known, withHeadCount(teamOf(known, team), people)))}
    />
  );
}
