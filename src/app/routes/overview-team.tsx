import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useCallback, useDeferredValue } from 'react';
import type { AnalysisResult } from '../../engine/api.ts';
import { formatDate, formatPeriod } from '../../wording/dates.ts';
import { headlineForTeam } from '../../wording/headline.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { ChartCard } from '../components/chart-card.tsx';
import { FilterLine } from '../components/filter-line.tsx';
import { HeadlineSentence } from '../components/headline-sentence.tsx';
import { Page } from '../components/page.tsx';
import { Settled } from '../components/settled.tsx';
import { ThreeNumbers } from '../components/three-numbers.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { bigNumbers } from '../view/big-numbers.ts';
import { type OverviewSearch, sprintCountOf } from '../view/overview-search.ts';
import { sprintRange } from '../view/sprint-range.ts';
import { chooseSprints, type TeamResult, withSprints } from '../view/team-view.ts';
import styles from './overview.module.css';
import { SidePanel } from './overview-side.tsx';
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
  const view = useQuery(analysisQuery(useEngine(), { sprintKeys, totalOf: sprintKeys }));
  // Drawn in slices of a few milliseconds: an answer that is shown at once would hold the page up while its chart is made.
  const drawn = useDeferredValue(view.data);
  const seen = drawn?.ok === true ? drawn.value.teams.find(({ id }) => id === team.id) : undefined;
  const shown = seen === undefined ? undefined : withSprints(seen, sprintKeys);
  return (
    <Page
      title={OVERVIEW.title}
      notice={notice}
      action={shown === undefined ? undefined : <CopyPicture team={shown} analysis={analysis} />}
    >
      <div className={styles.top}>
        <Filters analysis={analysis} team={team} />
      </div>
      {shown === undefined ? (
        <Settled result={drawn}>{() => null}</Settled>
      ) : (
        <Answer analysis={analysis} team={shown} isStale={view.isPlaceholderData} />
      )}
    </Page>
  );
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
      excluded={data.excludedIncidents}
      facts={OVERVIEW.facts(data.files.length, data.incidents, data.workItems, day)}
      onTeam={(id) => show({ team: id, sprint: undefined, place: undefined })}
      onSprintCount={(last) => show({ last, sprint: undefined })}
    />
  );
}

type AnswerProps = { readonly analysis: AnalysisResult; readonly team: TeamResult; readonly isStale: boolean };

function Answer({ analysis, team, isStale }: AnswerProps) {
  const search = route.useSearch();
  const { show } = useView();
  const close = useCallback(() => closePanel(show, search.sprint), [show, search.sprint]);
  const isOpen = search.sprint !== undefined || search.place !== undefined;
  return (
    <div className={styles.answer} aria-busy={isStale}>
      <div aria-live="polite">
        <HeadlineSentence headline={headlineForTeam(team)} />
        <p className={styles.sub}>{subLine(team)}</p>
      </div>
      <ThreeNumbers numbers={bigNumbers(team)} />
      <div className={styles.columns} data-open={isOpen}>
        <ChartCard
          team={team}
          selectedKey={search.sprint}
          isTable={search.table === true}
          onSelect={(sprint) => show({ sprint: sprint === search.sprint ? undefined : sprint, place: undefined })}
          onTable={(isTable) => show({ table: isTable ? true : undefined })}
          actions={<DownloadPicture team={team} analysis={analysis} />}
        />
        <SidePanel
          analysis={analysis}
          team={team}
          search={search}
          onPlace={(place) => show({ place, sprint: undefined })}
          onClose={close}
        />
      </div>
    </div>
  );
}

/** "31 more hours fell outside working time. Kestrel, 11 Aug – 31 Oct 2026. Rough." */
function subLine(team: TeamResult): string {
  const { additions, notes } = headlineForTeam(team);
  const first = team.sprints[0];
  const last = team.sprints.at(-1);
  const period = first === undefined || last === undefined ? '' : `, ${formatPeriod(first.start, last.end, team.zone)}`;
  return [...additions, `${team.name}${period}.`, ...notes.map((note) => `${note}.`)].join(' ');
}

type Changes = { readonly [Key in keyof OverviewSearch]?: OverviewSearch[Key] | undefined };
type Show = (changes: Changes) => void;

/** Changes the address, and with it the view. */
function useView(): { readonly show: Show } {
  const navigate = route.useNavigate();
  const show = useCallback<Show>(
    (changes) => void navigate({ search: (now) => ({ ...now, ...changes }), resetScroll: false }),
    [navigate],
  );
  return { show };
}

/** Closes the list and gives the focus back to the bar that opened it. */
function closePanel(show: Show, sprint: string | undefined): void {
  show({ sprint: undefined, place: undefined });
  if (sprint === undefined) return;
  document.querySelector<SVGElement>(`[data-sprint="${CSS.escape(sprint)}"]`)?.focus();
}
