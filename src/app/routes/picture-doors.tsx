import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mainChart } from '../../charts/charts.ts';
import type { ChartDefinition } from '../../charts/define-chart.ts';
import type { Result, Settings, ShareFault } from '../../domain/index.ts';
import { epochMs, NO_SETTINGS } from '../../domain/index.ts';
import type { AnalysisResult } from '../../engine/api.ts';
import { copyImage } from '../../share/copy-image.ts';
import { downloadBlob, pictureFileName } from '../../share/download.ts';
import type { PictureMeta } from '../../share/picture.ts';
import { countedInWords } from '../../wording/definition-words.ts';
import { describeShareFault, inOneLine } from '../../wording/faults.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { pressedBy } from '../components/shortcuts.tsx';
import { useToast } from '../components/toasts.tsx';
import { settingsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { changedSettings } from '../view/changed-settings.ts';
import type { TeamResult } from '../view/team-view.ts';

type PictureProps = {
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

/** Puts the chart on the clipboard as a slide: the page's primary button. */
export function CopyPicture(props: PictureProps) {
  const makePng = usePicture(props);
  const { isBusy, run } = useOneAtATime(OVERVIEW.copied);
  return (
    <Button loading={isBusy} onClick={() => run(() => copyImage(makePng))}>
      {OVERVIEW.copyPicture}
    </Button>
  );
}

/** Hands the chart to the browser's downloads as a slide. */
export function DownloadPicture(props: PictureProps) {
  const makePng = usePicture(props);
  const { isBusy, run } = useOneAtATime(OVERVIEW.downloaded);
  const download = async () => {
    const png = await makePng();
    if (png.ok) downloadBlob(png.value, pictureFileName(props.team.name, new Date().toISOString().slice(0, 10), 'png'));
    return png;
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isBusy}
      onClick={() => run(download)}
      {...pressedBy('export', 'E')}
    >
      {OVERVIEW.downloadPicture}
    </Button>
  );
}

/** Draws the picture when it is asked for; the code for it is loaded then, too. */
function usePicture({
  team,
  analysis,
  chart = mainChart(team),
  madeUnder,
}: PictureProps): () => Promise<Result<Blob, ShareFault>> {
  const settings = useQuery(settingsQuery(useEngine())).data;
  return async () => {
    const { PICTURE_SIZES, renderPicture } = await import('../../share/picture.ts');
    const meta: PictureMeta = {
      version: __APP_VERSION__,
      madeAt: epochMs(Date.now()),
      fingerprint: analysis.fingerprint,
      definition: countedInWords(analysis, analysis.definitions),
      files: analysis.data.files,
      changedSettings: changedSettings(madeUnder ?? (settings?.ok === true ? settings.value : NO_SETTINGS), team.id),
    };
    const picture = await renderPicture({ chart, result: team, meta, size: PICTURE_SIZES.slide });
    return picture.ok ? { ok: true, value: picture.value.png } : picture;
  };
}

/** Runs one handover at a time and says how it went. */
function useOneAtATime(done: string) {
  const [isBusy, setIsBusy] = useState(false);
  const toast = useToast();
  const settle = (outcome: Result<unknown, ShareFault>) => {
    setIsBusy(false);
    if (outcome.ok) return toast({ text: done });
    toast({ text: inOneLine(describeShareFault(outcome.error)) });
  };
  const run = (start: () => Promise<Result<unknown, ShareFault>>) => {
    setIsBusy(true);
    void start().then(settle);
  };
  return { isBusy, run };
}
