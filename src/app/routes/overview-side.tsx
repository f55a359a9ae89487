import { useQuery } from '@tanstack/react-query';
import { NO_SETTINGS } from '../../domain/index.ts';
import type { AnalysisResult, IncidentQuery } from '../../engine/api.ts';
import { headlineForSprint, hidesOffHours } from '../../wording/headline.ts';
import { INCIDENTS } from '../../wording/page.ts';
import { HeadCountQuestion } from '../components/head-count-question.tsx';
import { IncidentPanel } from '../components/incident-panel.tsx';
import { TrustCard } from '../components/trust-card.tsx';
import { useSaveSettings } from '../queries/changes.ts';
import { incidentsQuery, settingsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { otherLines, sprintLines } from '../view/incident-lines.ts';
import type { OverviewSearch } from '../view/overview-search.ts';
import { teamOf, withHeadCount, withTeam } from '../view/team-settings.ts';
import type { SprintResult, TeamResult } from '../view/team-view.ts';
import { trustItems } from '../view/trust.ts';
import styles from './overview.module.css';

type SidePanelProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly search: OverviewSearch;
  readonly onPlace: (place: 'gap' | 'not-placed') => void;
  readonly onClose: () => void;
};

/** Beside the chart: the incidents of the chosen bar, and always the reasons to doubt. */
export function SidePanel({ analysis, team, search, onPlace, onClose }: SidePanelProps) {
  const sprint = team.sprints.find(({ key }) => key === search.sprint);
  return (
    <div className={styles.side}>
      {sprint === undefined ? null : <SprintIncidents team={team} sprint={sprint} onClose={onClose} />}
      {search.place === undefined ? null : <OtherIncidents team={team} place={search.place} onClose={onClose} />}
      <TrustCard items={trustItems(team, analysis)} question={<HeadCount team={team} />} onPlace={onPlace} />
    </div>
  );
}

/** One screenful of incidents, the largest first; what is beyond it stands in one line. */
const SCREENFUL = 100;

type SprintIncidentsProps = {
  readonly team: TeamResult;
  readonly sprint: SprintResult;
  readonly onClose: () => void;
};

function SprintIncidents({ team, sprint, onClose }: SprintIncidentsProps) {
  const page = usePage({ teamId: team.id, sprintKey: sprint.key, place: 'sprint', offset: 0, limit: SCREENFUL });
  return (
    <IncidentPanel
      title={INCIDENTS.title(sprint.name)}
      sub={headlineForSprint(sprint, team).text}
      lines={page === undefined ? undefined : sprintLines(page, sprint, team)}
      onClose={onClose}
    />
  );
}

type OtherIncidentsProps = {
  readonly team: TeamResult;
  readonly place: 'gap' | 'not-placed';
  readonly onClose: () => void;
};

function OtherIncidents({ team, place, onClose }: OtherIncidentsProps) {
  const page = usePage({ teamId: team.id, place, offset: 0, limit: SCREENFUL });
  const isGap = place === 'gap';
  const total = isGap ? team.gap.hoursOn + team.gap.hoursOff : team.notPlaced.hours;
  return (
    <IncidentPanel
      title={isGap ? INCIDENTS.gapTitle : INCIDENTS.notPlacedTitle}
      sub={isGap ? INCIDENTS.gapSub : INCIDENTS.notPlacedSub}
      lines={page === undefined ? undefined : otherLines(page, total, isGap && !hidesOffHours(team))}
      onClose={onClose}
    />
  );
}

function usePage(query: IncidentQuery) {
  const result = useQuery(incidentsQuery(useEngine(), query)).data;
  return result?.ok === true ? result.value : undefined;
}

function HeadCount({ team }: { readonly team: TeamResult }) {
  const settings = useQuery(settingsQuery(useEngine())).data;
  const save = useSaveSettings();
  if (team.headCount !== undefined) return null;
  const known = settings?.ok === true ? settings.value : NO_SETTINGS;
  return (
    <HeadCountQuestion
      onHeadCount={(people) => save.mutate(withTeam(known, withHeadCount(teamOf(known, team), people)))}
    />
  );
}
