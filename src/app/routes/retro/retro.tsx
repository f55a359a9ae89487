import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AnalysisResult } from '../../../engine/api.ts';
import { SHELL } from '../../../wording/page.ts';
import { RETRO } from '../../../wording/retro-words.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Settled } from '../../components/settled.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { retrospectivesQuery } from '../../queries/retrospectives.ts';
import { codeOf, withKeys } from '../../view/address-codes.ts';
import { upToSprint } from '../../view/retro/retro-view.ts';
import { chooseTeam } from '../../view/team-view.ts';
import { RetroClosed } from './retro-closed.tsx';
import { RetroFlow } from './retro-flow.tsx';
import { RetroListPage } from './retro-list-page.tsx';

const route = getRouteApi('/retro');

/** One retrospective of the list, that of a sprint, or the list. */
export function RetroRoute() {
  const { id, sprint } = route.useSearch();
  if (id !== undefined) return <RetroClosed key={id} id={id} />;
  return sprint === undefined ? <RetroListPage /> : <OfSprint key={codeOf(sprint)} />;
}

/** The team of the address, else the one that has the sprint. */
function OfSprint() {
  const search = route.useSearch();
  const { definition } = search;
  const asked = { sprintKeys: [], ...(definition !== undefined && { definition }) };
  const result = useQuery(analysisQuery(useEngine(), asked)).data;
  if (result?.ok !== true) {
    return (
      <Page title={RETRO.title}>
        <Settled result={result}>{() => <p className="quiet">{SHELL.loading}</p>}</Settled>
      </Page>
    );
  }
  const { teams } = result.value;
  const { team, sprint: sprintKey } = withKeys(search, teams);
  const having = teams.filter(({ sprints }) =>
    sprints.some(({ key, state }) => key === sprintKey && state !== 'future'),
  );
  const chosen = chooseTeam(having, { ...(team !== undefined && { team }) });
  if (chosen === undefined || sprintKey === undefined) return <NoSprint />;
  return <OfTeam analysis={result.value} teamId={chosen.id} sprintKey={sprintKey} />;
}

function NoSprint() {
  return (
    <Page title={RETRO.title}>
      <Notice title={RETRO.noSprint.title} text={RETRO.noSprint.text}>
        <Link to="/retro">{RETRO.toList}</Link>
      </Notice>
    </Page>
  );
}

type OfTeamProps = { readonly analysis: AnalysisResult; readonly teamId: string; readonly sprintKey: string };

/** Its latest retrospective: kept, or still open, or not begun. */
function OfTeam({ analysis, teamId, sprintKey }: OfTeamProps) {
  const engine = useEngine();
  const known = useQuery(retrospectivesQuery(engine, { teamId, sprintKey })).data;
  const all = analysis.teams.find(({ id }) => id === teamId);
  const sprintKeys = all === undefined ? [] : upToSprint(all, sprintKey).sprints.map(({ key }) => key);
  const { definition } = analysis;
  const seen = useQuery(analysisQuery(engine, { sprintKeys, totalOf: [sprintKey], definition })).data;
  const team = seen?.ok === true ? seen.value.teams.find(({ id }) => id === teamId) : undefined;
  const sprint = team?.sprints.find(({ key }) => key === sprintKey);
  if (known?.ok !== true || seen?.ok !== true || team === undefined || sprint === undefined) {
    return (
      <Page title={RETRO.title}>
        <Settled result={known}>{() => <p className="quiet">{RETRO.working}</p>}</Settled>
      </Page>
    );
  }
  const [latest] = known.value;
  if (latest?.state === 'closed') return <RetroClosed id={latest.id} />;
  return <RetroFlow analysis={seen.value} team={team} sprint={sprint} open={latest} />;
}
