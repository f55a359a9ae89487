import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartDefinition } from '../../../charts/define-chart.ts';
import type { AnalysisResult, BurnUpAnswer } from '../../../engine/api.ts';
import { Settled } from '../../components/settled.tsx';
import { SprintBurnUpCard } from '../../components/sprint/sprint-burn-up-card.tsx';
import { SprintChangesCard } from '../../components/sprint/sprint-changes-card.tsx';
import { burnUpQuery } from '../../queries/burn-up.ts';
import { useEngine } from '../../queries/engine.tsx';
import { teamOfSprint } from '../../view/sprint/sprint-view.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';

type SprintDaysProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly sprint: SprintResult;
};

/** How the sprint went day by day, and what came in and went out. */
export function SprintDays(props: SprintDaysProps) {
  const query = { teamId: props.team.id, sprintKey: props.sprint.key, ...useCounted() };
  const result = useQuery(burnUpQuery(useEngine(), query)).data;
  return (
    <Settled result={result}>{(answer) => (answer === undefined ? null : <Days {...props} answer={answer} />)}</Settled>
  );
}

function Days({ analysis, team, sprint, answer }: SprintDaysProps & { readonly answer: BurnUpAnswer }) {
  const { burnUp, changes } = answer;
  const source = useMemo(() => ({ ...teamOfSprint(team, sprint), burnUp }), [team, sprint, burnUp]);
  const actions = (chart: ChartDefinition) => <ExportPicture {...{ analysis, chart }} team={source} />;
  return (
    <>
      <SprintBurnUpCard team={source} actions={actions} />
      <SprintChangesCard changes={changes} scope={sprint.scope} unit={sprint.unit} zone={team.zone} />
    </>
  );
}
