import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { describeStoreFault } from '../../../wording/faults.ts';
import { OVERVIEW, SHELL } from '../../../wording/page.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { Notice } from '../../components/notice.tsx';
import { SampleBadge } from '../../components/overview/sample-badge.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useRestoreImports } from '../../queries/changes.ts';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { useRemoveSample } from '../../queries/sample.ts';
import { chooseTeam } from '../../view/team-view.ts';
import { useMeant, useServices } from '../counted.ts';
import { OverviewEmpty } from './overview-empty.tsx';
import { SprintsWithoutDates } from './overview-later.tsx';

const route = getRouteApi('/');

/** The charts are on their way while the engine works out what they show; the empty page does not wait for them. */
const overviewTeam = import('./overview-team.tsx');
const OverviewTeam = lazy(async () => ({ default: (await overviewTeam).OverviewTeam }));

/** The answer to "where did our planned points go", or the doors that lead to it. */
export function OverviewRoute() {
  const analysis = useQuery(analysisQuery(useEngine(), {})).data;
  if (analysis === undefined) return <Waiting />;
  if (!analysis.ok) {
    return (
      <Page title={OVERVIEW.title}>
        <FaultNote text={describeStoreFault(analysis.error)} />
      </Page>
    );
  }
  if (analysis.value.data.files.length === 0) return <OverviewEmpty />;
  return <OverviewOfData analysis={analysis.value} />;
}

function Waiting() {
  return (
    <Page title={OVERVIEW.title}>
      <p className="quiet">{SHELL.computing}</p>
    </Page>
  );
}

function OverviewOfData({ analysis }: { readonly analysis: AnalysisResult }) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const notice = useSampleNotice(analysis.data.isSample);
  const team = chooseTeam(analysis.teams, search);
  // Without the names of the services that the address asks for, the first numbers would be those of all.
  if (useServices().isPending) return <Waiting />;
  if (team !== undefined && team.sprints.length > 0) {
    return (
      <Suspense fallback={<Waiting />}>
        <OverviewTeam analysis={analysis} team={team} notice={notice} />
      </Suspense>
    );
  }
  return (
    <Page title={OVERVIEW.title} notice={notice}>
      <NotYet analysis={analysis} />
    </Page>
  );
}

/** There are files, but nothing to draw: says what is missing and how to bring it. */
function NotYet({ analysis }: { readonly analysis: AnalysisResult }) {
  const undated = analysis.teams.filter(({ sprintsWithoutDates }) => sprintsWithoutDates.length > 0);
  if (undated.length > 0) {
    return (
      <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>
        <SprintsWithoutDates teams={undated} />
      </Suspense>
    );
  }
  if (analysis.data.unassignedSprints > 0) {
    return (
      <Notice title={OVERVIEW.noTeam.title} text={OVERVIEW.noTeam.text}>
        <Link to="/settings">{OVERVIEW.noTeam.action}</Link>
      </Notice>
    );
  }
  return (
    <Notice title={OVERVIEW.noSprints.title(analysis.data.incidents)} text={OVERVIEW.noSprints.text}>
      <Link to="/import">{OVERVIEW.noSprints.action}</Link>
    </Notice>
  );
}

/** The badge of the sample team, with its one-click removal. */
function useSampleNotice(isSample: boolean) {
  const removeSample = useRemoveSample();
  const restore = useRestoreImports();
  const toast = useToast();
  const remove = async () => {
    const ids = await removeSample();
    toast({ text: SHELL.sampleRemoved, undo: () => restore.mutate(ids) });
  };
  return isSample ? <SampleBadge onRemove={() => void remove()} /> : undefined;
}
