import { laterChartById } from '../../../charts/later-charts.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import { teamOfSprint } from '../../view/sprint/sprint-view.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';

type ExportBarProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly sprint: SprintResult;
};

/** Takes the bar of one sprint along. */
export function ExportBar({ analysis, team, sprint }: ExportBarProps) {
  return <ExportPicture analysis={analysis} team={teamOfSprint(team, sprint)} chart={laterChartById('sprint-bar')} />;
}
