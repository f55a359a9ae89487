import { shortened, textWidth, wrapped } from '../charts/parts/text-width.ts';
import { type BarPlan, legendHeight, planBar } from './sprint-picture-bar-plan.ts';
import { type ColumnsPlan, planColumns } from './sprint-picture-column-plan.ts';
import { FIGURE, GAP, LINE, TEXT } from './sprint-picture-type.ts';
import type { SprintSheet } from './sprint-sheet.ts';

/** Where everything of a sprint's picture stands between its subtitle and its rule. */
export type BodyPlan = {
  readonly width: number;
  readonly height: number;
  readonly numbers: readonly NumberPlan[];
  readonly bar: BarPlan;
  readonly columns: ColumnsPlan & { readonly y: number };
};

type NumberPlan = {
  readonly x: number;
  readonly figure: string;
  readonly besideX: number;
  readonly besideY: number;
  readonly beside: readonly string[];
};

/** Baseline of the three figures. */
export const NUMBER_BASE = 30;

/** Lays a sheet out in this width; its `height` is what that takes. */
export function planBody(sheet: SprintSheet, width: number): BodyPlan {
  const numbers = planNumbers(sheet, width);
  const lowest = Math.max(NUMBER_BASE, ...numbers.map(({ besideY, beside }) => besideY + (beside.length - 1) * LINE));
  const barY = lowest + 22;
  const bar = planBar(sheet.bar, width, barY);
  const y = bar.legendY + legendHeight(bar);
  const columns = planColumns(sheet, width);
  return { width, height: y + columns.height, numbers, bar, columns: { y, ...columns } };
}

/** Each with its words beside it; where they do not fit one line, below it. */
function planNumbers({ numbers }: SprintSheet, width: number): readonly NumberPlan[] {
  const inLine: NumberPlan[] = [];
  let x = 0;
  for (const { figure, beside } of numbers) {
    const besideX = x + textWidth(figure, FIGURE) + 9;
    inLine.push({ x, figure, besideX, besideY: NUMBER_BASE, beside: [beside] });
    x = besideX + textWidth(beside, TEXT) + 44;
  }
  if (x - 44 <= width) return inLine;
  const each = (width - GAP * 2) / Math.max(1, numbers.length);
  return numbers.map(({ figure, beside }, at) => {
    const from = at * (each + GAP);
    const lines = wrapped(beside, each, TEXT).slice(0, 2);
    return {
      x: from,
      figure: shortened(figure, each, FIGURE),
      besideX: from,
      besideY: NUMBER_BASE + 18,
      beside: lines,
    };
  });
}
