import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { SPRINT_PAGE } from '../../../wording/sprint-words.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Settled } from '../../components/settled.tsx';
import { useShortcut } from '../../components/shortcuts.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { retrospectivesQuery } from '../../queries/retrospectives.ts';
import { type ShownSprint, shownSprint } from '../../view/sprint/sprint-view.ts';
import { chooseTeam, type TeamResult } from '../../view/team-view.ts';
import { useCounted, useMeant, useServices } from '../counted.ts';
import styles from './sprint.module.css';
import { useRangedSprint } from './sprint-answers.ts';
import { SprintScreen } from './sprint-screen.tsx';

const route = getRouteApi('/sprint');

/** One sprint on one screen: what a retrospective opens with. */
export function SprintRoute() {
  const { isPending } = useServices();
  // Which sprint is shown needs no range; its own are asked for once it is known.
  const view = { sprintKeys: [], ...useCounted() };
  const result = useQuery({ ...analysisQuery(useEngine(), view), enabled: !isPending }).data;
  if (result?.ok !== true) return <Frame>{<Settled result={result}>{() => null}</Settled>}</Frame>;
  return <Chosen analysis={result.value} />;
}

function Chosen({ analysis }: { readonly analysis: AnalysisResult }) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const team = chooseTeam(analysis.teams, search);
  const shown = team === undefined ? undefined : shownSprint(team, search.sprint);
  if (team === undefined || shown === undefined) {
    return (
      <Frame>
        <Notice title={SPRINT_PAGE.none} text={SPRINT_PAGE.noneText}>
          <Link to="/import">{SPRINT_PAGE.noneNext}</Link>
        </Notice>
      </Frame>
    );
  }
  return (
    <Frame name={shown.sprint.name} action={<ToRetrospective team={team} shown={shown} />}>
      <Ranged analysis={analysis} team={team} shown={shown} />
    </Frame>
  );
}

type FrameProps = { readonly name?: string; readonly action?: ReactNode; readonly children: ReactNode };

function Frame({ name, action, children }: FrameProps) {
  return (
    <Page title={name ?? SPRINT_PAGE.title} action={action}>
      {children}
    </Page>
  );
}

type ShownProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
};

/** The same numbers with the likely ranges of the shown sprint. */
function Ranged({ analysis, team, shown }: ShownProps) {
  return <SprintScreen {...useRangedSprint({ analysis, team, shown })} />;
}

/** The page's one primary button. */
function ToRetrospective({ team, shown }: Omit<ShownProps, 'analysis'>) {
  const navigate = route.useNavigate();
  const of = { teamId: team.id, sprintKey: shown.sprint.key };
  const made = useQuery(retrospectivesQuery(useEngine(), of)).data;
  const [latest] = made?.ok === true ? made.value : [];
  const text = latest === undefined ? SPRINT_PAGE.start : latest.state === 'open' ? SPRINT_PAGE.goOn : SPRINT_PAGE.see;
  const search = { team: team.id, sprint: shown.sprint.key };
  useShortcut('retrospective', () => void navigate({ to: '/retro', search }));
  return (
    <Button className={styles.start} renderRoot={(props) => <Link to="/retro" search={search} {...props} />}>
      {text}
    </Button>
  );
}
