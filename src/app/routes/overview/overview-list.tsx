import { useQuery } from '@tanstack/react-query';
import type { IncidentPage, IncidentQuery } from '../../../engine/api.ts';
import { headlineForSprint, hidesOffHours } from '../../../wording/headline.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { IncidentPanel } from '../../components/overview/incident-panel.tsx';
import { OpenSprint } from '../../components/overview/open-sprint.tsx';
import { WhySprint } from '../../components/overview/why-sprint.tsx';
import type { OnWhy } from '../../components/why-figure.tsx';
import { incidentsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { otherLines, sprintLines } from '../../view/overview/incident-lines.ts';
import { sprintFigures } from '../../view/overview/sprint-figures.ts';
import type { OverviewSearch } from '../../view/overview-search.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { CompareWith, SprintComparison } from './overview-compare.tsx';
import { useIncidentCorrection } from './overview-correct.tsx';
import type { TeamName } from './overview-decisions.ts';
import { SprintCorrections } from './overview-sprint.tsx';
import { useView } from './overview-view.ts';

type ListProps = {
  readonly team: TeamResult;
  readonly teams: readonly TeamName[];
  readonly search: OverviewSearch;
  readonly onWhy: OnWhy;
  readonly onClose: () => void;
};

/** The incidents of the chosen bar, or those outside all bars. */
export function IncidentList({ search, ...rest }: ListProps) {
  const sprint = rest.team.sprints.find(({ key }) => key === search.sprint);
  if (sprint !== undefined && search.compare !== undefined) {
    return <SprintComparison team={rest.team} sprint={sprint} to={search.compare} />;
  }
  if (sprint !== undefined) return <SprintIncidents key={sprint.key} sprint={sprint} {...rest} />;
  return search.place === undefined ? null : <OtherIncidents key={search.place} place={search.place} {...rest} />;
}

/** One screenful of incidents, the largest first; what is beyond it stands in one line. */
const SCREENFUL = 100;

type SprintIncidentsProps = Omit<ListProps, 'search'> & { readonly sprint: SprintResult };

function SprintIncidents({ team, teams, sprint, onWhy, onClose }: SprintIncidentsProps) {
  const page = usePage({ teamId: team.id, sprintKey: sprint.key, place: 'sprint', offset: 0, limit: SCREENFUL });
  const { correction, onFelt } = useIncidentCorrection(team, teams, idIn(page));
  const { show } = useView();
  return (
    <IncidentPanel
      title={INCIDENTS.title(sprint.name)}
      sub={headlineForSprint(sprint, team).text}
      onTable={() => show({ rows: true })}
      figures={
        <>
          <OpenSprint search={{ team: team.id, sprint: sprint.key }} />
          <CompareWith team={team} sprint={sprint} />
          <WhySprint sprintKey={sprint.key} figures={sprintFigures(sprint, team)} onWhy={onWhy} />
          <SprintCorrections sprint={sprint} team={team} />
        </>
      }
      lines={page === undefined ? undefined : sprintLines(page, sprint, team)}
      correction={correction}
      onFelt={onFelt}
      onClose={onClose}
    />
  );
}

type OtherIncidentsProps = Omit<ListProps, 'search'> & { readonly place: 'gap' | 'not-placed' };

function OtherIncidents({ team, teams, place, onClose }: OtherIncidentsProps) {
  const page = usePage({ teamId: team.id, place, offset: 0, limit: SCREENFUL });
  const { correction, onFelt } = useIncidentCorrection(team, teams, idIn(page));
  const { show } = useView();
  const isGap = place === 'gap';
  const total = isGap ? team.gap.hoursOn + team.gap.hoursOff : team.notPlaced.hours;
  return (
    <IncidentPanel
      title={isGap ? INCIDENTS.gapTitle : INCIDENTS.notPlacedTitle}
      sub={isGap ? INCIDENTS.gapSub : INCIDENTS.notPlacedSub}
      onTable={() => show({ rows: true })}
      lines={page === undefined ? undefined : otherLines(page, total, isGap && !hidesOffHours(team))}
      correction={correction}
      onFelt={onFelt}
      onClose={onClose}
    />
  );
}

function usePage(query: IncidentQuery) {
  const result = useQuery(incidentsQuery(useEngine(), { ...query, ...useCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** What an incident of a page is called. */
function idIn(page: IncidentPage | undefined) {
  return (key: string): string => page?.shares.find(({ incidentKey }) => incidentKey === key)?.id ?? key;
}
