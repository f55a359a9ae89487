import { Button } from '@mantine/core';
import { mainChart } from '../../../charts/charts.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { CLOSE_STEP } from '../../../wording/retro-words.ts';
import { RetroSummary } from '../../components/retro/retro-summary.tsx';
import { ExportPicture } from '../picture/picture-doors.tsx';
import styles from './retro.module.css';
import type { StepProps } from './retro-props.ts';

const NOTHING_YET = { notes: {}, votes: {} } as const;

/** What will be kept, and the one button that keeps it. */
export function CloseStep({ analysis, team, sprint, open, keeping, stage }: StepProps) {
  const { definition, definitions: own } = analysis;
  const kept = open ?? NOTHING_YET;
  const alone = { ...team, sprints: [sprint] };
  return stage(
    CLOSE_STEP.title,
    <>
      <RetroSummary kept={{ ...kept, votes: keeping.votes }} own={own} definition={definitionName(definition, own)} />
      <p className="quiet">{CLOSE_STEP.why}</p>
      <div className={styles.actions}>
        <Button loading={keeping.isBusy} data-close onClick={() => keeping.close(definition)}>
          {CLOSE_STEP.close}
        </Button>
        <ExportPicture team={alone} analysis={analysis} chart={mainChart(alone)} />
      </div>
    </>,
  );
}
