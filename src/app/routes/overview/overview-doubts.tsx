import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { DoubtsCard } from '../../components/overview/doubts-card.tsx';
import { Settled } from '../../components/settled.tsx';
import { sensitivityQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { doubtsView } from '../../view/doubts.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';

/** A picture is taken once the card has been looked at. */
const ExportDoubts = lazy(async () => ({ default: (await import('./overview-doubts-export.tsx')).ExportDoubts }));

type OverviewDoubtsProps = {
  readonly analysis: AnalysisResult;
  /** With the shown sprints, and a total that covers them. */
  readonly team: TeamResult;
  readonly sprintKeys: readonly string[];
  /** Leads to the five largest incidents. */
  readonly onCorrect: () => void;
};

/** What would change the number of the shown sprints; nothing where no incident is recorded. */
export function OverviewDoubts({ analysis, team, sprintKeys, onCorrect }: OverviewDoubtsProps) {
  const query = { teamId: team.id, sprintKeys, ...useCounted() };
  const { data, isPlaceholderData } = useQuery(sensitivityQuery(useEngine(), query));
  if (data === undefined) return <DoubtsCard view={undefined} onCorrect={onCorrect} />;
  return (
    <Settled result={data}>
      {(sensitivity) => {
        const view = sensitivity === undefined ? undefined : doubtsView(sensitivity, team, sprintKeys);
        if (view === undefined || sensitivity === undefined) return null;
        const actions = (
          <Suspense>
            <ExportDoubts {...{ analysis, team, sensitivity }} />
          </Suspense>
        );
        return <DoubtsCard view={view} isStale={isPlaceholderData} onCorrect={onCorrect} actions={actions} />;
      }}
    </Settled>
  );
}
