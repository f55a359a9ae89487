import { Button, Switch } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { downloadBlob } from '../../../share/download.ts';
import type { SprintSheet } from '../../../share/sprint-sheet.ts';
import { describeShareFault, inOneLine } from '../../../wording/faults.ts';
import { SHEET } from '../../../wording/report-words.ts';
import { PrintedSheet } from '../../components/sprint/printed-sheet.tsx';
import { useIsPrinting } from '../../components/sprint/use-is-printing.ts';
import { useToast } from '../../components/toasts.tsx';
import type { ShownSprint } from '../../view/sprint/sprint-view.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { usePictureChoice } from '../picture/picture-doors.tsx';
import type { PictureSource } from '../picture/picture-source.ts';
import styles from './sprint.module.css';
import { type TakenSprint, useTakenSprint } from './sprint-taken-answers.ts';

const PictureDialog = lazy(async () => ({ default: (await import('../picture/picture-dialog.tsx')).PictureDialog }));

type SprintTakenProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** The page of a sprint, ready to be printed at any time; and, where it is asked for, the dialog of its picture and report. */
export function SprintTaken({ isOpen, onClose, ...place }: SprintTakenProps) {
  const [showsTitles, setShowsTitles] = useState(false);
  const isPrinting = useIsPrinting();
  const [choice, setChoice] = usePictureChoice();
  const taken = useTakenSprint(place, showsTitles);
  if (taken === undefined) return null;
  return (
    <>
      {isPrinting ? <PrintedSheet sheet={taken.sheet} /> : null}
      {isOpen ? (
        <Suspense>
          <PictureDialog
            source={sourceOf(taken.sheet, showsTitles)}
            choice={choice}
            onChoice={(changes) => setChoice({ ...choice, ...changes })}
            onClose={onClose}
            heading={SHEET.dialogTitle}
            moreChoices={
              <Switch
                size="sm"
                label={SHEET.showTitles}
                description={SHEET.showTitlesWhy}
                checked={showsTitles}
                onChange={(event) => setShowsTitles(event.currentTarget.checked)}
              />
            }
            moreWays={<MoreWays taken={taken} />}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function sourceOf(sheet: SprintSheet, showsTitles: boolean): PictureSource {
  return {
    key: `${sheet.sprint.key} ${showsTitles}`,
    formats: ['slide'],
    draw: async ({ scale, details }, title) => {
      const { renderSprintPicture } = await import('../../../share/sprint-picture.tsx');
      return renderSprintPicture({ sheet, scale, details, ...(title !== undefined && { title }) });
    },
  };
}

function MoreWays({ taken }: { readonly taken: TakenSprint }) {
  const [isBusy, setIsBusy] = useState(false);
  const toast = useToast();
  const save = async () => {
    setIsBusy(true);
    toast({ text: await saveReport(taken) });
    setIsBusy(false);
  };
  return (
    <div className={styles.ways}>
      <h3>{SHEET.wholeTitle}</h3>
      <Button variant="default" size="compact-md" loading={isBusy} onClick={() => void save()}>
        {SHEET.report}
      </Button>
      <Button variant="default" size="compact-md" onClick={() => window.print()}>
        {SHEET.print}
      </Button>
      <p className="quiet">{SHEET.reportWhy}</p>
    </div>
  );
}

/** Writes the report into the downloads; gives what is said about it. */
async function saveReport({ sheet, charts }: TakenSprint): Promise<string> {
  const { renderReport } = await import('../../../share/report.tsx');
  const report = await renderReport(sheet, charts);
  if (!report.ok) return inOneLine(describeShareFault(report.error));
  const { html, fileName } = report.value;
  downloadBlob(new Blob([html], { type: 'text/html;charset=utf-8' }), fileName);
  return SHEET.reported(fileName);
}
