import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataFinding } from '../../../domain/index.ts';
import { CHECK, doorOf, findingInWords } from '../../../wording/check-words.ts';
import { type FindingLine, FindingList } from '../../components/data/finding-list.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useSaveSettings } from '../../queries/changes.ts';
import { analysisQuery, dataCheckQuery, settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { TAKES_BACK } from '../../view/team-settings.ts';
import type { TeamResult } from '../../view/team-view.ts';

/** What the data lack; nothing while nothing is stored. */
export function DataCheck() {
  const engine = useEngine();
  const findings = useQuery(dataCheckQuery(engine)).data;
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const settings = useQuery(settingsQuery(engine)).data;
  const onUntouched = useUntouched();
  if (findings?.ok !== true || analysis?.ok !== true || settings?.ok !== true) return null;
  const { teams, data } = analysis.value;
  if (data.files.length === 0) return null;
  const { countsUntouched } = settings.value;
  return (
    <FindingList
      lines={findings.value.map((finding) => toLine(finding, teams, countsUntouched))}
      countsUntouched={countsUntouched}
      onUntouched={onUntouched}
    />
  );
}

function toLine(finding: DataFinding, teams: readonly TeamResult[], countsUntouched: boolean): FindingLine {
  const { code, teamId, count } = finding;
  const team = teams.find(({ id }) => id === teamId)?.name;
  const isCounted = code === 'untouched' && countsUntouched;
  return {
    id: `${code} ${teamId ?? ''}`,
    text: isCounted ? CHECK.counted(count) : findingInWords(finding, team),
    door: doorOf(finding),
  };
}

/** Lets untouched records stand among the incidents, or sets them apart; offers to take it back. */
function useUntouched(): (counts: boolean) => void {
  const client = useQueryClient();
  const { queryKey } = settingsQuery(useEngine());
  const save = useSaveSettings();
  const putBack = useSaveSettings(TAKES_BACK);
  const toast = useToast();
  const set = (countsUntouched: boolean, by = save): void => {
    const now = client.getQueryData(queryKey);
    if (now?.ok === true) by.mutate({ ...now.value, countsUntouched });
  };
  return (counts) => {
    set(counts);
    toast({ text: counts ? CHECK.countedDone : CHECK.setApartDone, undo: () => set(!counts, putBack) });
  };
}
