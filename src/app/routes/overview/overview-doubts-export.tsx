import { laterChartById } from '../../../charts/later-charts.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { Sensitivity } from '../../../metrics/sensitivity/sensitivity.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';

type ExportDoubtsProps = {
  readonly analysis: AnalysisResult;
  /** With the shown sprints, and a total that covers them. */
  readonly team: TeamResult;
  readonly sensitivity: Sensitivity;
};

/** Takes the bars of the doubts along. */
export function ExportDoubts({ analysis, team, sensitivity }: ExportDoubtsProps) {
  const source = { ...team, sensitivity };
  return <ExportPicture analysis={analysis} team={source} chart={laterChartById('doubts')} />;
}
