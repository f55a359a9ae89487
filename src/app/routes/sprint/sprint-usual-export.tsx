import { useQueryClient } from '@tanstack/react-query';
import { laterChartById } from '../../../charts/later-charts.ts';
import type { AnalysisResult, UsualAnswer } from '../../../engine/api.ts';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import type { ShownSprint } from '../../view/sprint/sprint-view.ts';
import { type TeamResult, withSprints } from '../../view/team-view.ts';
import { measured } from '../../view/unit-choice.ts';
import { usualSource } from '../../view/usual-source.ts';
import { useCounted, useShownView } from '../counted.ts';
import { ExportDoor } from '../picture/picture-doors.tsx';
import { usePictureDraw } from '../picture/picture-source.ts';

type ExportUsualProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: Pick<ShownSprint, 'lastSix'>;
  readonly usual: UsualAnswer;
};

/** Takes the last sprints along. What stands below the picture is of these sprints, which nobody counts before it is asked for. */
export function ExportUsual({ analysis, team, shown: { lastSix }, usual }: ExportUsualProps) {
  const client = useQueryClient();
  const engine = useEngine();
  const counted = useCounted();
  const { unit } = useShownView();
  const draw = usePictureDraw();
  const sprintKeys = lastSix.map(({ key }) => key);
  return (
    <ExportDoor
      source={{
        key: [...sprintKeys, unit].join(' '),
        draw: async (choice, title) => {
          const answer = await client.fetchQuery(
            analysisQuery(engine, { sprintKeys, totalOf: sprintKeys, ...counted }),
          );
          const found = answer.ok ? answer.value.teams.find(({ id }) => id === team.id) : undefined;
          const drawn = usualSource(measured(withSprints(found ?? team, sprintKeys), unit), usual);
          return draw({ team: drawn, analysis, chart: laterChartById('last-loads') }, choice, title);
        },
      }}
    />
  );
}
