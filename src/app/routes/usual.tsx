import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ChartDefinition } from '../../charts/define-chart.ts';
import type { AnalysisResult, UsualAnswer } from '../../engine/api.ts';
import { definitionName } from '../../wording/definition-words.ts';
import { USUAL } from '../../wording/usual-words.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { UsualChartCard } from '../components/usual-chart-card.tsx';
import { HiddenWeekCard, PhaseGaps, ReserveCard, SeverityCard } from '../components/usual-texts.tsx';
import { analysisQuery, usualQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { chooseTeam, type TeamResult } from '../view/team-view.ts';
import { usualSource } from '../view/usual-source.ts';
import { DownloadPicture } from './picture-doors.tsx';
import styles from './usual.module.css';
import { LimitsRebase } from './usual-rebase.tsx';

const route = getRouteApi('/usual');

/** What is usual for one team and what is not; where in the week and in which phase its incident hours lie. */
export function UsualRoute() {
  const { definition } = route.useSearch();
  // No sprint asks for its range: these are hours and shares.
  const view = { sprintKeys: [], ...(definition === undefined ? {} : { definition }) };
  const result = useQuery(analysisQuery(useEngine(), view)).data;
  return (
    <Page title={USUAL.title}>
      <Settled result={result}>{(analysis) => <Chosen analysis={analysis} />}</Settled>
    </Page>
  );
}

function Chosen({ analysis }: { readonly analysis: AnalysisResult }) {
  const team = chooseTeam(analysis.teams, route.useSearch());
  if (team !== undefined) return <TeamsUsual key={team.id} analysis={analysis} team={team} />;
  return (
    <Notice title={USUAL.none} text={USUAL.noneText}>
      <Link to="/import">{USUAL.noneNext}</Link>
    </Notice>
  );
}

type TeamProps = { readonly analysis: AnalysisResult; readonly team: TeamResult };

function TeamsUsual({ analysis, team }: TeamProps) {
  const { definition } = analysis;
  const answer = useQuery(usualQuery(useEngine(), { teamId: team.id, definition })).data;
  return (
    <div className={styles.page}>
      <PageTitle title={USUAL.title} lead={USUAL.lead} />
      <Line analysis={analysis} team={team} />
      <Settled result={answer}>
        {(usual) => (usual === undefined ? null : <Cards {...{ analysis, team, usual }} />)}
      </Settled>
    </div>
  );
}

/** Which team, and what counts as an incident. */
function Line({ analysis, team }: TeamProps) {
  const navigate = route.useNavigate();
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div className={styles.line}>
      <FilterChip
        name={USUAL.team}
        text={team.name}
        chosen={team.id}
        options={byName.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) =>
          void navigate({ search: ({ sprint: _, ...search }) => ({ ...search, team: id }), resetScroll: false })
        }
      />
      <span className="quiet">
        {USUAL.definition} {definitionName(analysis.definition, analysis.definitions)}
      </span>
      <Link to="/" search={{ v: 1, team: team.id }}>
        {USUAL.back}
      </Link>
    </div>
  );
}

function Cards({ analysis, team, usual }: TeamProps & { readonly usual: UsualAnswer }) {
  const { sprint } = route.useSearch();
  const navigate = route.useNavigate();
  const source = useMemo(() => usualSource(team, usual), [team, usual]);
  const { week } = usual;
  const actions = (chart: ChartDefinition) => <DownloadPicture {...{ analysis, chart }} team={source} />;
  const shared = { team: source, actions };
  return (
    <>
      <UsualChartCard
        {...shared}
        id="load-limits"
        hasMarks={usual.load.points.length > 0}
        selectedKey={sprint}
        onSelect={(key) => void navigate({ to: '/', search: { v: 1, team: team.id, sprint: key } })}
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
