import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { PICTURE_DIALOG } from '../../../wording/picture-dialog-words.ts';
import { SHEET } from '../../../wording/report-words.ts';
import { pressedBy } from '../../components/shortcuts.tsx';
import type { ShownSprint } from '../../view/sprint/sprint-view.ts';
import type { TeamResult } from '../../view/team-view.ts';

/** Comes after the page: it is printed and handed over once it has been looked at. */
const SprintTaken = lazy(async () => ({ default: (await import('./sprint-taken.tsx')).SprintTaken }));

type ExportSprintProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
};

/** Takes the page of a sprint along: as a picture, as a printed page, as a report. */
export function ExportSprint(props: ExportSprintProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)} {...pressedBy('export', 'E')}>
        {PICTURE_DIALOG.open}
      </Button>
      <Suspense>
        <SprintTaken {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      </Suspense>
    </>
  );
}

/** The browser prints the one page that `SprintTaken` has ready, or makes a PDF of it. */
export function PrintSprint() {
  return (
    <button type="button" className="link-button" onClick={() => window.print()}>
      {SHEET.print}
    </button>
  );
}
