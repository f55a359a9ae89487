import type { ReactNode } from 'react';
import type { LoadCompletion } from '../metrics/usual/load-completion.ts';
import { fitted } from '../wording/alt-text.ts';
import { COMPLETION_FIGURE, overSprints } from '../wording/figure-words.ts';
import {
  BRIEF_CAVEAT,
  COMPLETION_CAVEAT,
  COMPLETION_CHART,
  COMPLETION_EXPLANATION,
  completionTakeaway,
  correlationInWords,
  describeCompletion,
} from '../wording/load-words.ts';
import { formatNumber, formatShare } from '../wording/numbers.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { type CompletionView, NAME_FONT, planCompletion, RIGHT } from './load-completion-view.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { HEADING_FONT, PanelAxis } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { type Font, textWidth } from './parts/text-width.ts';
import { usualIn } from './parts/usual-in.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

type CompletionRows = { readonly teamName: string; readonly completion: LoadCompletion };

/** Load against finished plan, a point for each closed sprint (METHOD 2.15). */
export const chart = defineChart<CompletionRows>({
  id: 'load-completion',
  title: COMPLETION_CHART.title,
  prepare: (team) => ({ teamName: team.name, completion: usualIn(team).completion }),
  Chart: LoadCompletionChart,
  table: tableOf,
  words: wordsFor,
  widthForAll: () => 640,
});

const TICK_FONT: Font = { size: 12 };

function LoadCompletionChart({ rows, size, theme, onWalk, picture }: ChartProps<CompletionRows>): ReactNode {
  const palette = PALETTES[theme];
  const view = planCompletion(rows.completion, size, picture === 'brief');
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      walk={onWalk && <WalkMarks {...pointsToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      <PanelAxis layout={view} panel={view.panel} heading={COMPLETION_CHART.y} suffix=" %" palette={palette} />
      <LoadAxis view={view} palette={palette} />
      <g data-part="sprints">
        {view.points.map((point) => (
          <circle
            key={point.key}
            data-mark="pair"
            cx={round(point.x)}
            cy={round(point.y)}
            r={5}
            fill={palette.finished}
            stroke={palette.card}
            strokeWidth={1.5}
          />
        ))}
        {view.points.map(({ key, x, y, label, isRight }) =>
          label === undefined ? null : (
            <ChartText
              key={key}
              x={isRight ? x + 9 : x - 9}
              y={y + 4}
              font={NAME_FONT}
              fill={palette.ink2}
              anchor={isRight ? 'start' : 'end'}
            >
              {label}
            </ChartText>
          ),
        )}
      </g>
    </PlainChart>
  );
}

/** The points from left to right: from the least load to the most. */
function pointsToWalk({ completion }: CompletionRows, { points }: CompletionView): Walk {
  const placed = points.toSorted((one, other) => one.x - other.x || other.y - one.y);
  const marks = placed.flatMap(({ key, x, y }) => {
    const point = completion.points.find((candidate) => candidate.key === key);
    const area = { x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH };
    return point === undefined ? [] : [{ key, label: describeCompletion(point), area }];
  });
  return { marks, name: WALK.sprints };
}

/** Half the side of the area around a point. */
const REACH = 11;

function LoadAxis({ view, palette }: { readonly view: CompletionView; readonly palette: Palette }): ReactNode {
  const { left, right, bottom, xTicks, xOf } = view;
  // In a narrow chart the middle of the axis is too far right for the whole title.
  const farthest = right + RIGHT - 2 - textWidth(COMPLETION_CHART.x, HEADING_FONT) / 2;
  return (
    <g>
      {xTicks.map((tick) => (
        <g key={tick}>
          <line
            x1={round(xOf(tick))}
            x2={round(xOf(tick))}
            y1={round(bottom)}
            y2={round(bottom + 5)}
            stroke={palette.line2}
          />
          <ChartText x={xOf(tick)} y={bottom + 19} font={TICK_FONT} fill={palette.ink2} anchor="middle">
            {`${formatNumber(tick)} %`}
          </ChartText>
        </g>
      ))}
      <ChartText
        x={Math.min((left + right) / 2, farthest)}
        y={bottom + 39}
        font={HEADING_FONT}
        fill={palette.ink}
        anchor="middle"
      >
        {COMPLETION_CHART.x}
      </ChartText>
    </g>
  );
}

function tableOf({ teamName, completion }: CompletionRows): ChartTable {
  return {
    caption: `${teamName}: ${COMPLETION_CHART.title.toLowerCase()}`,
    headers: COMPLETION_CHART.headers,
    rows: completion.points.map(({ name, load, completionShare }) => [
      name,
      formatShare(load),
      formatShare(completionShare),
    ]),
  };
}

function wordsFor({ teamName, completion }: CompletionRows): ChartWords {
  const takeaway = completionTakeaway(completion);
  const found = correlationInWords(completion);
  const { correlation } = completion;
  const rho = correlation.kind === 'known' ? COMPLETION_FIGURE.rho(correlation.rho) : undefined;
  return {
    takeaway,
    subject: COMPLETION_FIGURE.subject,
    briefSubject: COMPLETION_FIGURE.briefSubject,
    alt: fitted(COMPLETION_FIGURE.kind, teamName, overSprints(completion.points.length), [
      ...(rho === undefined ? [] : [COMPLETION_FIGURE.fewSprints(rho), rho]),
      COMPLETION_FIGURE.tooFew,
    ]),
    longDescription: [
      COMPLETION_EXPLANATION,
      ...(found === '' ? [] : [found]),
      ...completion.points.map(describeCompletion),
    ].join('\n'),
    explanation: [COMPLETION_EXPLANATION, found].filter((part) => part !== '').join(' '),
    note: found === '' ? COMPLETION_CAVEAT : found,
    briefNote: BRIEF_CAVEAT,
  };
}
