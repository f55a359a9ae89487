import type { ReactNode } from 'react';
import { LAST_LOADS_HEIGHT, LastLoadsChart } from '../charts/last-loads.tsx';
import { ChartText } from '../charts/parts/chart-text.tsx';
import { SPRINT_BOUGHT } from '../wording/sprint-bought-words.ts';
import { SPRINT_USUAL } from '../wording/sprint-usual-words.ts';
import type { BoughtPlan, ListPlan, UsualPlan } from './sprint-picture-column-plan.ts';
import { Line, Lines, palette } from './sprint-picture-lines.tsx';
import { HEADING, ITEM_GAP, LINE, STRONG, TEXT } from './sprint-picture-type.ts';
import type { SprintSheet } from './sprint-sheet.ts';

/** Whether the sprint is usual: the last loads with the limits. */
export function Usual({ sheet, plan }: { readonly sheet: SprintSheet; readonly plan: UsualPlan }): ReactNode {
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

/** What the incidents bought, row by row. */
export function Bought({ plan: { x, width, items, rows } }: { readonly plan: BoughtPlan }): ReactNode {
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

/** What the figures rest on. */
export function Checks({ plan: { items } }: { readonly plan: ListPlan }): ReactNode {
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
