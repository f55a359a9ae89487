import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ChartDefinition } from '../../charts/define-chart.ts';
import type { UsualAnswer } from '../../engine/api.ts';
import { USUAL } from '../../wording/usual-words.ts';
import { Settled } from '../components/settled.tsx';
import { UsualChartCard } from '../components/usual/usual-chart-card.tsx';
import { HiddenWeekCard, PhaseGaps, ReserveCard, SeverityCard } from '../components/usual/usual-texts.tsx';
import { usualQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { sprintView } from '../view/go-to.ts';
import { usualSource } from '../view/usual-source.ts';
import { useMeant, useShownView } from './counted.ts';
import { ExportPicture } from './picture/picture-doors.tsx';
import { NoTeam, TeamPage, type TeamPageProps } from './team-page.tsx';
import { LimitsRebase } from './usual-rebase.tsx';

const route = getRouteApi('/usual');

/** What is usual for one team and what is not; where in the week and in which phase its incident hours lie. */
export function UsualRoute() {
  return (
    <TeamPage title={USUAL.title} lead={USUAL.lead} none={() => <NoTeam text={USUAL.noneText} />}>
      {(chosen) => <TeamsUsual {...chosen} />}
    </TeamPage>
  );
}

function TeamsUsual({ analysis, team, counted }: TeamPageProps) {
  const answer = useQuery(usualQuery(useEngine(), { teamId: team.id, ...counted })).data;
  return (
    <Settled result={answer}>
      {(usual) => (usual === undefined ? null : <Cards {...{ analysis, team, usual }} />)}
    </Settled>
  );
}

function Cards({ analysis, team, usual }: Omit<TeamPageProps, 'counted'> & { readonly usual: UsualAnswer }) {
  const { sprint } = useMeant(route.useSearch(), analysis.teams);
  const now = useShownView();
  const navigate = route.useNavigate();
  const source = useMemo(() => usualSource(team, usual), [team, usual]);
  const { week } = usual;
  const actions = (chart: ChartDefinition) => <ExportPicture {...{ analysis, chart }} team={source} />;
  const shared = { team: source, actions };
  return (
    <>
      <UsualChartCard
        {...shared}
        id="load-limits"
        hasMarks={usual.load.points.length > 0}
        selectedKey={sprint}
        onSelect={(key) => void navigate({ to: '/', search: sprintView(team, key, now) })}
      >
        <LimitsRebase team={team} load={usual.load} />
      </UsualChartCard>
      <UsualChartCard {...shared} id="load-completion" hasMarks={usual.completion.points.length > 0} />
      <ReserveCard reserve={usual.reserve} />
      {week.kind === 'hidden' ? (
        <HiddenWeekCard />
      ) : (
        <UsualChartCard {...shared} id="hour-of-week" hasMarks={week.on + week.off > 0} />
      )}
      <SeverityCard severity={usual.severity} />
      <UsualChartCard {...shared} id="phases" hasMarks={usual.incidents > 0}>
        <PhaseGaps phases={usual.phases} incidents={usual.incidents} />
      </UsualChartCard>
    </>
  );
}
