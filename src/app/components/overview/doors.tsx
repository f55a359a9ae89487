import { Button } from '@mantine/core';
import { IconCalculator, IconChartBar, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EMPTY } from '../../../wording/page.ts';
import { ChooseFiles } from '../file-doors.tsx';
import styles from './doors.module.css';
import { SampleSketch } from './sample-sketch.tsx';

type DoorsProps = {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  /** The quick estimate's fields and answer. */
  readonly estimate: ReactNode;
  /** Progress or faults of what was chosen. */
  readonly below?: ReactNode;
};

/** The empty page: one sentence and three ways in. */
export function Doors({ isBusy, onFiles, onSample, estimate, below }: DoorsProps) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{EMPTY.title}</h1>
      <p className={styles.lead}>{EMPTY.lead}</p>
      <div className={styles.doors}>
        <Door title={EMPTY.drop.title} text={EMPTY.drop.text} icon={<IconFileImport {...ICON} />} isWide>
          <div className={styles.actions}>
            <ChooseFiles onFiles={onFiles} variant="filled" isDisabled={isBusy}>
              {EMPTY.drop.action}
            </ChooseFiles>
            <Link to="/import">{EMPTY.drop.paste}</Link>
          </div>
        </Door>
        <Door title={EMPTY.sample.title} text={EMPTY.sample.text} icon={<IconChartBar {...ICON} />}>
          <SampleSketch />
          <div className={styles.actions}>
            <Button variant="default" disabled={isBusy} onClick={onSample}>
              {EMPTY.sample.action}
            </Button>
          </div>
        </Door>
        <Door title={EMPTY.estimate.title} text={EMPTY.estimate.text} icon={<IconCalculator {...ICON} />}>
          {estimate}
        </Door>
      </div>
      <div className={styles.below}>{below}</div>
    </div>
  );
}

const ICON = { size: 22, stroke: 1.5, 'aria-hidden': true } as const;

type DoorProps = {
  readonly title: string;
  readonly text: string;
  readonly icon: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

function Door({ title, text, icon, isWide = false, children }: DoorProps) {
  return (
    <section className={styles.door} data-drop={isWide} aria-label={title}>
      {icon}
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {children}
    </section>
  );
}
