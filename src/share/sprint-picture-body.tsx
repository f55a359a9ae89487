import { type ReactNode, useId } from 'react';
import { HatchPatterns, hatchIds } from '../charts/parts/hatch.tsx';
import { SWATCH_SIZE, Swatch } from '../charts/parts/swatch.tsx';
import { SprintBar } from '../charts/sprint-bar.tsx';
import { SPRINT_CHECK } from '../wording/sprint-check-words.ts';
import { Bought, Checks, Usual } from './sprint-picture-columns.tsx';
import { Line, Lines, palette } from './sprint-picture-lines.tsx';
import { type BodyPlan, NUMBER_BASE } from './sprint-picture-plan.ts';
import { FIGURE, HEADING, STRONG, TEXT } from './sprint-picture-type.ts';
import type { SprintSheet } from './sprint-sheet.ts';

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
