import type { ReactNode } from 'react';
import { useId } from 'react';
import { LAST_LOADS_HEIGHT, LastLoadsChart } from '../charts/last-loads.tsx';
import { PALETTES } from '../charts/palette.ts';
import { ChartText } from '../charts/parts/chart-text.tsx';
import { HatchPatterns, hatchIds } from '../charts/parts/hatch.tsx';
import { SWATCH_SIZE, Swatch } from '../charts/parts/swatch.tsx';
import type { Font } from '../charts/parts/text-width.ts';
import { SprintBar } from '../charts/sprint-bar.tsx';
import { SPRINT_BOUGHT, SPRINT_CHECK, SPRINT_USUAL } from '../wording/sprint-words.ts';
import {
  type BodyPlan,
  type BoughtPlan,
  FIGURE,
  HEADING,
  ITEM_GAP,
  LINE,
  type ListPlan,
  NUMBER_BASE,
  STRONG,
  TEXT,
  type UsualPlan,
} from './sprint-picture-plan.ts';
import type { SprintSheet } from './sprint-sheet.ts';

const palette = PALETTES.light;

type BodyProps = { readonly sheet: SprintSheet; readonly plan: BodyPlan; readonly height: number };

/** What stands between subtitle and rule: figures, the bar that adds up, and three columns. Room that is left is shared. */
export function SprintPictureBody({ sheet, plan, height }: BodyProps): ReactNode {
  const hatch = hatchIds(useId());
  const spare = Math.max(0, Math.min(28, (height - plan.height) / 3));
  const { usual, bought, check, y } = plan.columns;
  return (
    <svg
      aria-hidden="true"
      xmlns="http://www.w3.org/2000/svg"
      width={plan.width}
      height={height}
      viewBox={`0 0 ${plan.width} ${height}`}
    >
      <HatchPatterns ids={hatch} theme="light" />
      <g data-part="numbers">
        {plan.numbers.map(({ x, figure, besideX, besideY, beside }) => (
          <g key={x}>
            <Line x={x} y={NUMBER_BASE} font={FIGURE} text={figure} />
            <Lines x={besideX} y={besideY} items={[beside]} />
          </g>
        ))}
      </g>
      <g transform={`translate(0 ${spare})`}>
        <Bar sheet={sheet} plan={plan} hatch={hatch.full} />
      </g>
      <g transform={`translate(0 ${y + 2 * spare})`} data-part="columns">
        <Usual sheet={sheet} plan={usual} />
        <Bought plan={bought} />
        <g transform={`translate(${check.x} 0)`}>
          <Line x={0} y={12} font={HEADING} text={SPRINT_CHECK.title} />
          <Checks plan={check} />
        </g>
      </g>
    </svg>
  );
}

function Bar({ sheet, plan, hatch }: Pick<BodyProps, 'sheet' | 'plan'> & { readonly hatch: string }): ReactNode {
  const { y, heading, note, top, legend, legendY } = plan.bar;
  return (
    <>
      <Line x={0} y={y + 12} font={HEADING} text={heading} />
      <Lines x={0} y={y + 30} items={[note]} />
      {sheet.bar === undefined ? null : (
        <g transform={`translate(0 ${top})`}>
          <SprintBar bar={sheet.bar} width={plan.width} theme="light" />
        </g>
      )}
      <g data-part="legend" transform={`translate(0 ${legendY})`}>
        {legend.map(({ id, x, row, name, value, valueX, mark }) => (
          <g key={id}>
            <Swatch
              mark={id === 'incidents' ? { kind: 'fill', fill: `url(#${hatch})` } : mark}
              {...{ x, y: row * 20, palette }}
            />
            <Line x={x + SWATCH_SIZE + 6} y={row * 20 + 10.4} font={TEXT} text={name} isQuiet />
            <Line x={valueX} y={row * 20 + 10.4} font={STRONG} text={value} />
          </g>
        ))}
      </g>
    </>
  );
}

function Usual({ sheet, plan }: { readonly sheet: SprintSheet; readonly plan: UsualPlan }): ReactNode {
  const { width, items, chartY, names, caption } = plan;
  const place = width / Math.max(1, names.length);
  return (
    <>
      <Line x={0} y={12} font={HEADING} text={SPRINT_USUAL.title} />
      <Lines x={0} y={30} items={items} />
      <g transform={`translate(0 ${chartY})`}>
        <LastLoadsChart loads={sheet.loads} width={width} theme="light" />
      </g>
      {sheet.loads.sprints.map(({ key, isShown }, at) => (
        <ChartText
          key={key}
          x={(at + 0.5) * place}
          y={chartY + LAST_LOADS_HEIGHT + 13}
          font={isShown ? STRONG : TEXT}
          fill={isShown ? palette.ink : palette.ink2}
          anchor="middle"
        >
          {names[at] ?? ''}
        </ChartText>
      ))}
      <Lines x={0} y={chartY + LAST_LOADS_HEIGHT + 13 + LINE} items={[caption]} />
    </>
  );
}

function Bought({ plan: { x, width, items, rows } }: { readonly plan: BoughtPlan }): ReactNode {
  return (
    <g transform={`translate(${x} 0)`}>
      <Line x={0} y={12} font={HEADING} text={SPRINT_BOUGHT.title} />
      <Lines x={0} y={30} items={items} />
      {rows.map(({ y, state, name, value, hasRule }) => (
        <g key={y}>
          {hasRule ? <path d={`M0 ${y - 6}H${width}`} stroke={palette.line2} /> : null}
          {state === undefined ? null : <StateDot state={state} y={y + 6} />}
          <Line x={state === undefined ? 0 : 18} y={y + 10.4} font={TEXT} text={name} isQuiet />
          <ChartText x={width} y={y + 10.4} font={STRONG} fill={palette.ink} anchor="end">
            {value}
          </ChartText>
        </g>
      ))}
    </g>
  );
}

/** Full: paid back. Half: paying. Empty: no return booked yet. A square for what is no incident of the ledger. */
function StateDot({ state, y }: { readonly state: string; readonly y: number }): ReactNode {
  const color = palette.return;
  if (state === 'items' || state === 'others') {
    return (
      <rect x={2} y={y - 4} width={8} height={8} rx={1.5} fill={palette.card} stroke={palette.ink3} strokeWidth={1.6} />
    );
  }
  return (
    <>
      <circle
        cx={6}
        cy={y}
        r={4.4}
        fill={state === 'paid-back' ? color : palette.card}
        stroke={color}
        strokeWidth={1.8}
      />
      {state === 'paying' && <path d={`M6 ${y - 4.4}A4.4 4.4 0 0 1 6 ${y + 4.4}Z`} fill={color} />}
    </>
  );
}

function Checks({ plan: { items } }: { readonly plan: ListPlan }): ReactNode {
  let y = 30;
  return items.map((lines) => {
    const from = y;
    y += lines.length * LINE + ITEM_GAP;
    return (
      <g key={from}>
        <circle cx={4} cy={from - 4} r={2} fill={palette.ink3} />
        <Lines x={14} y={from} items={[lines]} />
      </g>
    );
  });
}

type LinesProps = { readonly x: number; readonly y: number; readonly items: readonly (readonly string[])[] };

function Lines({ x, y, items }: LinesProps): ReactNode {
  const placed = items.flat().map((text, at) => ({ text, y: y + at * LINE }));
  return placed.map((line) => <Line key={line.y} x={x} y={line.y} font={TEXT} text={line.text} isQuiet />);
}

type LineProps = {
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly text: string;
  readonly isQuiet?: boolean;
};

function Line({ x, y, font, text, isQuiet = false }: LineProps): ReactNode {
  return (
    <ChartText x={x} y={y} font={font} fill={isQuiet ? palette.ink2 : palette.ink}>
      {text}
    </ChartText>
  );
}
