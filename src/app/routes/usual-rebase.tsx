import { useQuery } from '@tanstack/react-query';
import { NO_SETTINGS, type Settings } from '../../domain/index.ts';
import type { UsualAnswer } from '../../engine/api.ts';
import { formatDate } from '../../wording/dates.ts';
import { REBASE } from '../../wording/usual-words.ts';
import { useToast } from '../components/toasts.tsx';
import { RebaseForm } from '../components/usual/rebase-form.tsx';
import { useChangeSettings } from '../queries/change-settings.ts';
import { settingsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { toLocalText } from '../view/local-times.ts';
import { withRebase } from '../view/team-plan.ts';
import { TAKES_BACK, teamOf, withTeam } from '../view/team-settings.ts';
import type { TeamResult } from '../view/team-view.ts';

type LimitsRebaseProps = { readonly team: TeamResult; readonly load: UsualAnswer['load'] };

/** Where a team's limits start anew: set with a reason, taken back, and undone. */
export function LimitsRebase({ team, load }: LimitsRebaseProps) {
  const settings = useQuery(settingsQuery(useEngine())).data;
  const { onChange } = useChangeSettings();
  const toast = useToast();
  const before = teamOf(settings?.ok === true ? settings.value : NO_SETTINGS, team).rebase;
  const change = (rebase: typeof before, text: string) => {
    const set = (to: typeof before) => (now: Settings) => withTeam(now, withRebase(teamOf(now, team), to));
    onChange(set(rebase));
    toast({ text, undo: () => onChange(set(before), TAKES_BACK) });
  };
  const { rebase } = load;
  return (
    <RebaseForm
      sprints={load.points.slice(1).map(({ key, name }) => ({ key, name }))}
      current={rebase === undefined ? undefined : REBASE.since(formatDate(rebase.from, team.zone), rebase.reason)}
      onStart={({ key, name }, reason) => {
        const start = load.points.find((point) => point.key === key)?.start;
        if (start === undefined) return;
        change({ from: toLocalText(start, team.zone).slice(0, 10), reason }, REBASE.started(name));
      }}
      onEnd={() => change(undefined, REBASE.gone)}
    />
  );
}
