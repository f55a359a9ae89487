import type { ReactNode } from 'react';
import type { EstimateUnit } from '../../../domain/index.ts';
import type { TraceAnswer } from '../../../engine/api.ts';
import { TRACE } from '../../../wording/trace-page.ts';
import {
  cautionSentences,
  changedCoefficient,
  formulaInWords,
  multiplierLine,
  rangeSentence,
  whyTitle,
} from '../../../wording/trace-words.ts';
import { inputLines, recordLines } from '../../view/overview/trace-lines.ts';
import type { TraceStep } from '../../view/overview-search.ts';
import type { IncidentCorrection } from './incident-table.tsx';
import { TraceBaseline } from './trace-baseline.tsx';
import { TraceInputs } from './trace-inputs.tsx';
import styles from './trace-panel.module.css';
import { TraceRecords } from './trace-records.tsx';

type TracePanelProps = {
  readonly trace: TraceAnswer;
  readonly unit: EstimateUnit;
  /** The sprint whose number it is; absent: of several together. */
  readonly sprintKey: string | undefined;
  readonly correction: IncidentCorrection;
  readonly onFollow: (step: TraceStep) => void;
};

/** How a number came about: formula, range, inputs, earlier sprints, records, and settings that differ. */
export function TraceBody({ trace, unit, sprintKey, correction, onFollow }: TracePanelProps) {
  const { inputs, checks } = inputLines(trace, unit, sprintKey);
  const records = recordLines(trace, unit);
  return (
    <div className={styles.body}>
      <Cautions texts={cautionSentences(trace)} />
      <TraceInputs inputs={inputs} checks={checks} onFollow={onFollow} />
      {trace.baseline.length === 0 ? null : <TraceBaseline trace={trace} unit={unit} onFollow={onFollow} />}
      <Lines title={TRACE.multipliers} lines={trace.multipliers.map(multiplierLine)} />
      {records === undefined ? null : <TraceRecords records={records} correction={correction} onFollow={onFollow} />}
      <Lines title={TRACE.settings} lines={trace.changedCoefficients.map(changedCoefficient)} />
    </div>
  );
}

/** The formula in words and how its range was made: what stands under the title. */
export function TraceSentence({ trace, unit }: Pick<TracePanelProps, 'trace' | 'unit'>) {
  const range = rangeSentence(trace, unit);
  return <Sentences texts={[...formulaInWords(trace, unit), ...(range === undefined ? [] : [range])]} />;
}

export function traceTitle(trace: TraceAnswer, unit: EstimateUnit): string {
  return whyTitle(trace, unit);
}

function Sentences({ texts }: { readonly texts: readonly string[] }): ReactNode {
  return texts.map((text) => (
    <p key={text} className={styles.sentence}>
      {text}
    </p>
  ));
}

function Cautions({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div className={styles.cautions}>
      <Sentences texts={texts} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
