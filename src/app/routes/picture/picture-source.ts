import { useQuery } from '@tanstack/react-query';
import { mainChart } from '../../../charts/charts.ts';
import type { ChartDefinition } from '../../../charts/define-chart.ts';
import { epochMs, NO_SETTINGS, type Result, type Settings, type ShareFault } from '../../../domain/index.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { Picture, PictureFormat, PictureRequest } from '../../../share/picture.ts';
import { countedInWords } from '../../../wording/definition-words.ts';
import { settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { changedSettings } from '../../view/changed-settings.ts';
import type { PictureChoice } from '../../view/picture-choice.ts';
import type { TeamResult } from '../../view/team-view.ts';

export type PictureProps = {
  /** With the shown sprints only. */
  readonly team: TeamResult;
  readonly analysis: Pick<AnalysisResult, 'fingerprint' | 'definition' | 'definitions'> & {
    readonly data: Pick<AnalysisResult['data'], 'files'>;
  };
  /** Absent: the chart of the first screen. */
  readonly chart?: ChartDefinition;
  /** What the numbers were made under; absent: the settings of now. */
  readonly madeUnder?: Settings;
};

/** Something that can be drawn as a picture, once its size, title and footer are chosen. */
export type PictureSource = {
  /** Tells what is drawn from what was drawn before in the same dialog. Absent: it stays the same. */
  readonly key?: string;
  /** Absent: every size. */
  readonly formats?: readonly PictureFormat[];
  /** Without a title: the takeaway from the numbers. */
  readonly draw: (choice: PictureChoice, title: string | undefined) => Promise<Result<Picture, ShareFault>>;
};

/** Gathers what a chart's picture is made of. */
export function usePictureSource(props: PictureProps): PictureSource {
  const draw = usePictureDraw();
  return { draw: (choice, title) => draw(props, choice, title) };
}

/** The same for numbers that are known only once the picture is asked for. */
export function usePictureDraw() {
  const settings = useQuery(settingsQuery(useEngine())).data;
  const metaOf = ({ analysis, team, madeUnder }: PictureProps) => ({
    version: __APP_VERSION__,
    madeAt: epochMs(Date.now()),
    fingerprint: analysis.fingerprint,
    definition: countedInWords(analysis, analysis.definitions),
    files: analysis.data.files,
    ...(analysis.definition === 'off-plan' && { countsItems: true }),
    changedSettings: changedSettings(madeUnder ?? (settings?.ok === true ? settings.value : NO_SETTINGS), team.id),
  });
  return (props: PictureProps, choice: PictureChoice, title: string | undefined) =>
    drawPicture({
      ...choice,
      ...(title !== undefined && { title }),
      chart: props.chart ?? mainChart(props.team),
      result: props.team,
      meta: metaOf(props),
    });
}

/** Draws a picture; the code for it is loaded when it is asked for. */
export async function drawPicture(request: PictureRequest): Promise<Result<Picture, ShareFault>> {
  const { renderPicture } = await import('../../../share/picture.ts');
  return renderPicture(request);
}
