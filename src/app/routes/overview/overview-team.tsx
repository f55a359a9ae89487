import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, useDeferredValue, useMemo } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { Page } from '../../components/page.tsx';
import { Settled } from '../../components/settled.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { chooseSprints, type TeamResult, withSprints } from '../../view/team-view.ts';
import { measured } from '../../view/unit-choice.ts';
import type { ShownUnit } from '../../view/view-search.ts';
import { useCounted, useMeant } from '../counted.ts';
import { CopyPicture } from '../picture/picture-doors.tsx';
import styles from './overview.module.css';
import { Answer } from './overview-answer.tsx';
import { OverviewBar, OverviewChanges } from './overview-later.tsx';

const route = getRouteApi('/');

type OverviewTeamProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly notice: ReactNode;
};

/** One team's sprints: headline, figures, chart, and what to check. */
export function OverviewTeam({ analysis, team, notice }: OverviewTeamProps) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const sprintKeys = chooseSprints(team, search).map(({ key }) => key);
  const counted = useCounted();
  const view = useQuery(analysisQuery(useEngine(), { sprintKeys, totalOf: sprintKeys, ...counted }));
  // Drawn in slices of a few milliseconds: an answer that is shown at once would hold the page up while its chart is made.
  const drawn = useDeferredValue(view.data);
  const seen = drawn?.ok === true ? drawn.value : undefined;
  const shown = useShownTeam(seen, team.id, sprintKeys, search.unit);
  const fresh = useShownTeam(view.data?.ok === true ? view.data.value : undefined, team.id, sprintKeys, search.unit);
  return (
    <Page
      title={OVERVIEW.title}
      notice={notice}
      action={seen === undefined || shown === undefined ? undefined : <CopyPicture team={shown} analysis={seen} />}
    >
      <div className={styles.top}>
        <Suspense>
          <OverviewBar analysis={seen ?? analysis} team={team} />
        </Suspense>
      </div>
      <Suspense>
        <OverviewChanges />
      </Suspense>
      {seen === undefined || shown === undefined ? (
        <Settled result={drawn}>{() => null}</Settled>
      ) : (
        <Answer
          analysis={seen}
          team={shown}
          fresh={fresh ?? shown}
          sprints={team.sprints}
          isStale={view.isPlaceholderData}
        />
      )}
    </Page>
  );
}

/** The team with the shown sprints; the same object while nothing of it changes, so that its chart is not drawn anew. */
function useShownTeam(
  analysis: AnalysisResult | undefined,
  teamId: string,
  sprintKeys: readonly string[],
  unit: ShownUnit | undefined,
) {
  const keys = sprintKeys.join('\n');
  return useMemo(() => {
    const team = analysis?.teams.find(({ id }) => id === teamId);
    return team === undefined ? undefined : measured(withSprints(team, keys.split('\n')), unit);
  }, [analysis, teamId, keys, unit]);
}
