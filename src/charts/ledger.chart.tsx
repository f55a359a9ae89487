import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { overSprints, where } from '../wording/figure-words.ts';
import {
  besideSentences,
  briefBeside,
  countsSentence,
  describeInvested,
  LEDGER_CHART,
  LEDGER_FIGURE,
  ledgerTakeaway,
} from '../wording/ledger-chart-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { Invested, ledgerMarks } from './ledger-marks.tsx';
import { type LedgerRows, prepareLedger, tableOfLedger } from './ledger-rows.ts';
import { ledgerWidthForAll, planLedger } from './ledger-view.ts';
import { PALETTES } from './palette.ts';
import { hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PanelChart } from './parts/panel-chart.tsx';
import { PanelFrame } from './parts/panel-frame.tsx';

/** What a team put into its incidents sprint by sprint, and how much of it has a return booked (METHOD 2.14). */
export const chart = defineChart<LedgerRows>({
  id: 'ledger',
  title: LEDGER_CHART.title,
  prepare: prepareLedger,
  Chart: LedgerChart,
  table: tableOfLedger,
  words: wordsFor,
  widthForAll: ledgerWidthForAll,
});

function LedgerChart(props: ChartProps<LedgerRows>): ReactNode {
  const { rows, size, theme, selectedKey, onSelect, onWalk, picture } = props;
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const view = planLedger(rows, size, ledgerMarks(palette, `url(#${hatch.full})`), { selectedKey, picture });
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={
        <PanelFrame
          upper={{ heading: view.headings.upper }}
          lower={{ heading: view.headings.lower }}
          {...{ view, palette, selectedKey }}
        />
      }
      bars={null}
      above={
        <>
          <Invested {...{ view, palette, hatch, selectedKey }} />
          <Legend placed={view.legend} left={4} palette={palette} />
        </>
      }
      layout={view.layout}
      slots={view.slots}
      {...{ size, theme, hatch, selectedKey, onSelect, onWalk }}
    />
  );
}

function wordsFor(rows: LedgerRows): ChartWords {
  const { teamName, ledger, showsAllHours, sprints } = rows;
  const { returns } = ledger;
  const { share } = returns.yield;
  const takeaway = ledgerTakeaway(returns, showsAllHours);
  const explanation = showsAllHours ? LEDGER_FIGURE.explanation : LEDGER_FIGURE.explanationWithout;
  const counts = countsSentence(returns);
  const beside = besideSentences(ledger, showsAllHours);
  return {
    takeaway,
    subject: LEDGER_FIGURE.subject,
    briefSubject: LEDGER_FIGURE.briefSubject,
    alt: fitted(LEDGER_FIGURE.kind, teamName, overSprints(sprints.length), [
      ...(share === undefined ? [] : [where(takeaway), LEDGER_FIGURE.share(share)]),
      ...(share === undefined ? [LEDGER_FIGURE.nothing] : []),
    ]),
    longDescription: [explanation, counts, ...beside, ...sprints.map(({ key }) => describe(rows, key))].join('\n'),
    explanation,
    note: [counts, ...beside].join(' '),
    briefNote: briefBeside(ledger, showsAllHours),
  };
}

function describe({ sprints }: LedgerRows, key: string): string {
  const sprint = sprints.find((candidate) => candidate.key === key);
  return sprint === undefined ? NOT_KNOWN : describeInvested(sprint);
}
