import type { ReactNode } from 'react';
import { SO_FAR } from '../wording/chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import { asideHours, type InvestedRow } from './ledger-rows.ts';
import { figureOf, type LedgerMarks, type LedgerView } from './ledger-view.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { mix } from './parts/color.ts';
import type { HatchIds } from './parts/hatch.tsx';
import { NOTE_FONT } from './parts/panel-axis.tsx';
import { centerOf, type Panel, yOf } from './parts/panel-layout.ts';
import { textWidth } from './parts/text-width.ts';

/** Hatch = response; teal = what came of it, and what was put into that; reviews have an outline of it. */
export function ledgerMarks(palette: Palette, hatchFill: string): LedgerMarks {
  return {
    response: { kind: 'fill', fill: hatchFill },
    withReturn: { kind: 'fill', fill: palette.return },
    followUps: { kind: 'fill', fill: palette.return },
    reviews: { kind: 'fill', fill: mix(palette.return, palette.card, 0.3), outline: palette.return },
  };
}

type InvestedProps = {
  readonly view: LedgerView;
  readonly palette: Palette;
  readonly hatch: HatchIds;
  readonly selectedKey: string | undefined;
};

/** The bars of every sprint, with their figures. */
export function Invested({ view, palette, hatch, selectedKey }: InvestedProps): ReactNode {
  return view.slots.map((slot, index) =>
    slot.kind === 'gap' ? null : (
      <g key={slot.key} opacity={selectedKey === undefined || selectedKey === slot.key ? undefined : 0.45}>
        <Response {...{ view, palette, hatch, index }} row={slot.row} />
        <Aside {...{ view, palette, index }} row={slot.row} />
      </g>
    ),
  );
}

type MarksProps = Pick<InvestedProps, 'view' | 'palette'> & { readonly row: InvestedRow; readonly index: number };

const GAP = 2;

/** From its left: the hatched bar, and beside it the hours with a return. */
function places({ layout }: LedgerView, index: number, hasReturn: boolean) {
  const width = layout.barWidth * (hasReturn ? 0.72 : 1);
  const beside = hasReturn ? Math.max(4, layout.barWidth - width - GAP) : 0;
  const left = centerOf(layout, index) - (width + (hasReturn ? GAP + beside : 0)) / 2;
  return { left, width, beside, besideLeft: left + width + GAP };
}

function Response({ view, palette, hatch, row, index }: MarksProps & Pick<InvestedProps, 'hatch'>): ReactNode {
  const { upper, slotWidth } = view.layout;
  const { response, withReturn, isRunning } = row;
  const { left, width, beside, besideLeft } = places(view, index, withReturn !== undefined);
  const words = [view.figures === 'none' ? undefined : figureOf(row, view.figures), isRunning ? SO_FAR : undefined];
  const text = words.filter((word) => word !== undefined).join(' ');
  return (
    <>
      {response > 0 && (
        <rect
          data-mark="response"
          {...boxOf(upper, { from: 0, value: response }, left, width)}
          fill={`url(#${isRunning ? hatch.soFar : hatch.full})`}
          {...(isRunning ? { stroke: palette.invested, strokeWidth: 1.2, strokeDasharray: '3 3' } : {})}
        />
      )}
      {withReturn !== undefined && withReturn > 0 && (
        <rect
          data-mark="with-return"
          {...boxOf(upper, { from: 0, value: withReturn }, besideLeft, beside)}
          fill={palette.return}
        />
      )}
      {text !== '' && textWidth(text, NOTE_FONT) <= slotWidth && (
        <ChartText
          x={centerOf(view.layout, index)}
          y={yOf(upper, response) - 6}
          font={NOTE_FONT}
          fill={palette.ink}
          anchor="middle"
        >
          {text}
        </ChartText>
      )}
    </>
  );
}

/** Follow-ups from zero, reviews over them. */
function Aside({ view, palette, row, index }: MarksProps): ReactNode {
  const { lower, barWidth, slotWidth } = view.layout;
  const all = asideHours(row);
  if (lower === undefined || all === 0) return null;
  const { followUp, review } = row.aside;
  const width = barWidth * 0.72;
  const left = centerOf(view.layout, index) - width / 2;
  const text = formatHours(all);
  return (
    <>
      {followUp.hours > 0 && (
        <rect
          data-mark="follow-ups"
          {...boxOf(lower, { from: 0, value: followUp.hours }, left, width)}
          fill={palette.return}
        />
      )}
      {review.hours > 0 && (
        <rect
          data-mark="reviews"
          {...boxOf(lower, { from: followUp.hours, value: review.hours }, left + 0.5, width - 1)}
          fill={mix(palette.return, palette.card, 0.3)}
          stroke={palette.return}
          strokeWidth={1}
        />
      )}
      {view.figures !== 'none' && textWidth(text, NOTE_FONT) + 2 <= slotWidth && (
        <ChartText
          x={centerOf(view.layout, index)}
          y={yOf(lower, all) - 5}
          font={NOTE_FONT}
          fill={palette.ink2}
          anchor="middle"
        >
          {text}
        </ChartText>
      )}
    </>
  );
}

/** A part of a bar; over another one it leaves a gap of the card's colour. */
function boxOf(panel: Panel, { from, value }: { readonly from: number; readonly value: number }, x: number, w: number) {
  const bottom = yOf(panel, from) - (from > 0 ? GAP : 0);
  const height = Math.max(1.5, bottom - yOf(panel, from + value));
  return {
    x: round(x),
    y: round(bottom - height),
    width: round(w),
    height: round(height),
    rx: Math.min(2, height / 2),
  };
}
