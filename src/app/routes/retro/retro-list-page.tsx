import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Retrospective } from '../../../domain/index.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import { LIST } from '../../../wording/retro-list-words.ts';
import { VIEW } from '../../../wording/view-words.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { RetroList, RetroWaiting, type TeamRetros } from '../../components/retro/retro-list.tsx';
import { Settled } from '../../components/settled.tsx';
import { useToast } from '../../components/toasts.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { retrospectivesQuery, useDeleteRetrospective, useRestoreRetrospective } from '../../queries/retrospectives.ts';
import { sprintToHold } from '../../view/retro/retro-view.ts';
import { useMeant } from '../counted.ts';
import { ShowsAll } from '../view-chips.tsx';
import styles from './retro.module.css';
import { TeamChip } from './retro-team-chip.tsx';

const route = getRouteApi('/retro');

/** The retrospectives that were held, team by team, and the next one to hold. */
export function RetroListPage() {
  const engine = useEngine();
  const analysis = useQuery(analysisQuery(engine, { sprintKeys: [] })).data;
  const held = useQuery(retrospectivesQuery(engine, {})).data;
  return (
    <Page title={LIST.title}>
      <Settled result={analysis}>
        {(shown) => (
          <Settled result={held}>
            {(retrospectives) => <Lists analysis={shown} retrospectives={retrospectives} />}
          </Settled>
        )}
      </Settled>
    </Page>
  );
}

type ListsProps = { readonly analysis: AnalysisResult; readonly retrospectives: readonly Retrospective[] };

function Lists({ analysis, retrospectives }: ListsProps) {
  const { team } = useMeant(route.useSearch(), analysis.teams);
  const remove = useRemove();
  const all = teamLists(analysis.teams, retrospectives);
  const named = all.filter(({ id }) => id === team);
  const shown = named.length === 0 ? all : named;
  const isHeld = (each: TeamRetros) => shown.length === 1 || each.retrospectives.length > 0;
  const held = shown.filter(isHeld);
  const waiting = shown.filter((each) => !isHeld(each));
  if (shown.length === 0) {
    return (
      <Notice title={LIST.empty.title} text={LIST.empty.text}>
        <Link to="/import">{LIST.empty.next}</Link>
      </Notice>
    );
  }
  return (
    <div className={styles.list}>
      <PageTitle title={LIST.title} lead={LIST.lead} />
      <TeamChip teams={all} shown={named[0]} />
      <ShowsAll why={VIEW.allOf.retrospective} />
      {held.map((each) => (
        <RetroList key={each.id} team={each} isOnly={shown.length === 1} onRemove={remove} />
      ))}
      {waiting.length === 0 ? null : <RetroWaiting teams={waiting} />}
    </div>
  );
}

/** Deletes, with a way back: the toast's, or the undo key, also after a reload. */
function useRemove(): (retrospective: Retrospective) => void {
  const { mutateAsync: remove } = useDeleteRetrospective();
  const { mutate: restore } = useRestoreRetrospective();
  const toast = useToast();
  return ({ id, sprint }) => {
    void remove(id).then((outcome) => {
      if (!outcome.ok) return;
      focusList();
      const undo = () => {
        focusList();
        restore(id);
      };
      toast({ text: LIST.removed(sprint.name), undo });
    });
  };
}

/** The row that had the focus goes: Tab goes on from the beginning of the page's content. */
function focusList(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}

/** By name: the teams with a sprint to look back on, and those of which only retrospectives are left. */
function teamLists(teams: AnalysisResult['teams'], retrospectives: readonly Retrospective[]): readonly TeamRetros[] {
  const there = teams.flatMap((team): readonly TeamRetros[] => {
    const { id, name, zone } = team;
    const own = retrospectives.filter(({ teamId }) => teamId === id);
    const latest = sprintToHold(team);
    const isHeld = own.some(({ sprint }) => sprint.key === latest?.key);
    if (latest === undefined && own.length === 0) return [];
    return [
      { id, name, zone, retrospectives: own, isGone: false, ...(latest !== undefined && !isHeld && { next: latest }) },
    ];
  });
  const goneIds = new Set(
    retrospectives.map(({ teamId }) => teamId).filter((id) => !teams.some((team) => team.id === id)),
  );
  const gone = [...goneIds].map((id): TeamRetros => {
    const own = retrospectives.filter(({ teamId }) => teamId === id);
    return { id, name: own[0]?.teamName ?? id, zone: 'Etc/UTC', retrospectives: own, isGone: true };
  });
  return [...there, ...gone].toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}
