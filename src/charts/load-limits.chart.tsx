import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { LOAD_FIGURE, overSprints, where } from '../wording/figure-words.ts';
import {
  BRIEF_LOAD_NOTES,
  describeLoad,
  LOAD_CHART,
  LOAD_EXPLANATION,
  LOAD_NOTE,
  limitsInWords,
  loadTakeaway,
} from '../wording/load-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { Limits, LoadMarks } from './load-limits-marks.tsx';
import { type LoadRows, prepareLoad, tableOfLoad } from './load-limits-rows.ts';
import { loadWidthForAll, planLoadView } from './load-limits-view.ts';
import { PALETTES } from './palette.ts';
import { hatchIds } from './parts/hatch.tsx';
import { PanelChart } from './parts/panel-chart.tsx';
import { PanelFrame } from './parts/panel-frame.tsx';

/** Incident load of closed sprints with the limits of what is usual (METHOD 2.15); below, how much it changed. */
export const chart = defineChart<LoadRows>({
  id: 'load-limits',
  title: LOAD_CHART.title,
  prepare: prepareLoad,
  Chart: LoadLimitsChart,
  table: tableOfLoad,
  words: wordsFor,
  widthForAll: loadWidthForAll,
});

function LoadLimitsChart({
  rows,
  size,
  theme,
  selectedKey,
  onSelect,
  onWalk,
  picture,
}: ChartProps<LoadRows>): ReactNode {
  const palette = PALETTES[theme];
  const view = planLoadView(rows, size, selectedKey, picture);
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={
        <PanelFrame
          upper={{ heading: view.heading, suffix: ' %' }}
          lower={{ heading: LOAD_CHART.ranges, suffix: ' %' }}
          {...{ view, palette, selectedKey }}
        >
          <Limits view={view} palette={palette} />
        </PanelFrame>
      }
      bars={null}
      above={<LoadMarks view={view} palette={palette} />}
      layout={view.layout}
      slots={view.slots}
      hatch={hatchIds(useId())}
      {...{ size, theme, selectedKey, onSelect, onWalk }}
    />
  );
}

function wordsFor(rows: LoadRows): ChartWords {
  const { history, teamName, sprints } = rows;
  const takeaway = loadTakeaway(history);
  const limits = limitsInWords(history);
  const reasons = [where(firstLower(takeaway), true), LOAD_FIGURE.limits];
  return {
    takeaway,
    subject: LOAD_FIGURE.subject,
    briefSubject: LOAD_FIGURE.briefSubject,
    alt: fitted(LOAD_FIGURE.kind, teamName, overSprints(sprints.length), reasons),
    longDescription: [
      LOAD_EXPLANATION,
      ...(limits === '' ? [] : [limits]),
      ...sprints.map(({ key }) => describe(rows, key)),
    ].join('\n'),
    explanation: [LOAD_EXPLANATION, limits].filter((part) => part !== '').join(' '),
    note: rows.limits === undefined ? BRIEF_LOAD_NOTES.none : LOAD_NOTE,
    briefNote: BRIEF_LOAD_NOTES[rows.limits === undefined ? 'none' : 'limits'],
  };
}

/** Sentences that start with a name keep its capital. */
function firstLower(text: string): string {
  return /^(Every|In|No|These|Sprints|Load|All) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function describe({ sprints, limits }: LoadRows, key: string): string {
  const sprint = sprints.find((candidate) => candidate.key === key);
  return sprint === undefined ? NOT_KNOWN : describeLoad(sprint.point, sprint.dates, limits !== undefined);
}
