import { useQuery } from '@tanstack/react-query';
import { chartById } from '../../../charts/charts.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import { RETRO } from '../../../wording/retro-words.ts';
import { RetroChart } from '../../components/retro/retro-chart.tsx';
import { Settled } from '../../components/settled.tsx';
import { usualQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { usualHeadline } from '../../view/retro/retro-view.ts';
import { usualSource } from '../../view/usual-source.ts';
import type { StepProps } from './retro-props.ts';

/** Whether the sprint is inside the range of the team's own sprints (METHOD 2.15). */
export function UsualStep({ analysis, team, sprint, isPresenting, stage }: StepProps) {
  const { definition } = analysis;
  const answer = useQuery(usualQuery(useEngine(), { teamId: team.id, definition })).data;
  if (answer?.ok !== true || answer.value === undefined) {
    return stage(RETRO.working, <Settled result={answer}>{() => null}</Settled>);
  }
  const usual = answer.value;
  const chart = laterChartById('load-limits');
  const source = usualSource(team, usual);
  const words = chart.words(chart.prepare(source));
  return stage(
    usualHeadline(usual, sprint, words.takeaway ?? chart.title),
    usual.load.points.length === 0 ? (
      <RetroChart chart={chartById('incident-hours')} team={team} selectedKey={sprint.key} isLarge={isPresenting} />
    ) : (
      <RetroChart chart={chart} team={source} selectedKey={sprint.key} isLarge={isPresenting} />
    ),
  );
}
