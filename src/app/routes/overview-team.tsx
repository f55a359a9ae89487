import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import type { AnalysisResult } from '../../engine/api.ts';
import { formatDate } from '../../wording/dates.ts';
import { headlineForTeam } from '../../wording/headline.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { ChartCard } from '../components/chart-card.tsx';
import { FilterLine } from '../components/filter-line.tsx';
import { HeadlineSentence } from '../components/headline-sentence.tsx';
import { focusLargest } from '../components/incident-largest.tsx';
import { Page } from '../components/page.tsx';
import { Settled } from '../components/settled.tsx';
import { ThreeNumbers } from '../components/three-numbers.tsx';
import type { OnWhy } from '../components/why-figure.tsx';
import { SubLine } from '../components/why-sub-line.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { bigNumbers } from '../view/big-numbers.ts';
import { sprintCountOf } from '../view/overview-search.ts';
import { sprintRange } from '../view/sprint-range.ts';
import { chooseSprints, type TeamResult, withSprints } from '../view/team-view.ts';
import { askWhy, closeTrace, currentStep, follow, goBackTo } from '../view/trace-steps.ts';
import styles from './overview.module.css';
import { LargestOf, OverviewChanges, OverviewDoubts, TraceOf } from './overview-later.tsx';
import { Side } from './overview-side.tsx';
import { closeList, NO_PANEL, useCounted, useFocusBack, useSelectSprint, useView } from './overview-view.ts';
import { CopyPicture, DownloadPicture } from './picture-doors.tsx';

const route = getRouteApi('/');

type OverviewTeamProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly notice: ReactNode;
};

/** One team's sprints: headline, figures, chart, and what to check. */
export function OverviewTeam({ analysis, team, notice }: OverviewTeamProps) {
  const search = route.useSearch();
  const sprintKeys = chooseSprints(team, search).map(({ key }) => key);
  const counted = useCounted();
  const view = useQuery(analysisQuery(useEngine(), { sprintKeys, totalOf: sprintKeys, ...counted }));
  // Drawn in slices of a few milliseconds: an answer that is shown at once would hold the page up while its chart is made.
  const drawn = useDeferredValue(view.data);
  const seen = drawn?.ok === true ? drawn.value : undefined;
  const shown = useShownTeam(seen, team.id, sprintKeys);
  const fresh = useShownTeam(view.data?.ok === true ? view.data.value : undefined, team.id, sprintKeys);
  return (
    <Page
      title={OVERVIEW.title}
      notice={notice}
      action={seen === undefined || shown === undefined ? undefined : <CopyPicture team={shown} analysis={seen} />}
    >
      <div className={styles.top}>
        <Filters analysis={seen ?? analysis} team={team} />
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
function useShownTeam(analysis: AnalysisResult | undefined, teamId: string, sprintKeys: readonly string[]) {
  const keys = sprintKeys.join('\n');
  return useMemo(() => {
    const team = analysis?.teams.find(({ id }) => id === teamId);
    return team === undefined ? undefined : withSprints(team, keys.split('\n'));
  }, [analysis, teamId, keys]);
}

function Filters({ analysis, team }: { readonly analysis: AnalysisResult; readonly team: TeamResult }) {
  const search = route.useSearch();
  const { show } = useView();
  const { data, asOf, teams } = analysis;
  const day = asOf === undefined ? undefined : formatDate(asOf, team.zone);
  return (
    <FilterLine
      teams={teams
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label))}
      teamId={team.id}
      sprintText={sprintRange(chooseSprints(team, search).map(({ name }) => name))}
      sprintCount={sprintCountOf(search)}
      definition={analysis.definition}
      excluded={data.excludedIncidents}
      facts={OVERVIEW.facts(data.files.length, data.incidents, data.workItems, day)}
      onTeam={(id) => show({ team: id, ...NO_PANEL })}
      onSprintCount={(last) => show({ last, ...NO_PANEL })}
      onDefinition={(definition) => show({ definition })}
    />
  );
}

type AnswerProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  /** The same, but for an answer that has just come: its sentence need not wait for the chart. */
  readonly fresh: TeamResult;
  /** All sprints of the team. */
  readonly sprints: TeamResult['sprints'];
  readonly isStale: boolean;
};

function Answer({ analysis, team, fresh, sprints, isStale }: AnswerProps) {
  const search = route.useSearch();
  const { show } = useView();
  const close = useCallback(() => closeList(show, search.sprint), [show, search.sprint]);
  const onSelect = useSelectSprint();
  const used = useFocusBack(search);
  const onWhy = useCallback<OnWhy>(
    (step) => {
      used.current = document.activeElement;
      show(askWhy(step));
    },
    [show, used],
  );
  const step = currentStep(search);
  const isListed = search.place !== undefined || team.sprints.some(({ key }) => key === search.sprint);
  const isOpen = step !== undefined || isListed;
  return (
    <div className={styles.answer} aria-busy={isStale}>
      <div aria-live="polite">
        <HeadlineSentence headline={headlineForTeam(fresh)} onWhy={onWhy} />
        <SubLine team={fresh} onWhy={onWhy} />
      </div>
      <ThreeNumbers numbers={bigNumbers(fresh)} onWhy={onWhy} />
      <div className={styles.columns} data-open={isOpen}>
        <div className={styles.main}>
          <ChartCard
            team={team}
            selectedKey={search.sprint}
            isTable={search.table === true}
            onSelect={onSelect}
            onTable={(isTable) => show({ table: isTable ? true : undefined })}
            actions={<DownloadPicture team={team} analysis={analysis} />}
          />
          <Suspense>
            <OverviewDoubts team={team} sprintKeys={team.sprints.map(({ key }) => key)} onCorrect={focusLargest} />
            {isOpen ? <LargestOf team={team} teams={analysis.teams} /> : null}
          </Suspense>
        </div>
        <Side
          analysis={analysis}
          team={team}
          search={search}
          isOpen={isOpen}
          trace={
            step === undefined ? undefined : (
              <TraceOf
                team={team}
                sprints={sprints}
                teams={analysis.teams}
                step={step}
                way={search.from ?? []}
                onFollow={(next) => show(follow(search, next))}
                onGoBack={(at) => show(goBackTo(search, at))}
                onClose={() => show(closeTrace(search))}
              />
            )
          }
          onWhy={onWhy}
          onPlace={(place) => show({ place, sprint: undefined, why: undefined, from: undefined })}
          onClose={close}
        />
      </div>
    </div>
  );
}
