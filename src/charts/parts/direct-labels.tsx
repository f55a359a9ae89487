import type { ReactNode } from 'react';
import type { Palette } from '../palette.ts';
import { ChartText, round } from './chart-text.tsx';
import { type Mark, SWATCH_SIZE, Swatch } from './swatch.tsx';
import { type Font, textWidth, wrapped } from './text-width.ts';

/** A label beside the last bar. `anchor` is the pixel it speaks of; without one it has its mark instead of a line. */
export type DirectLabel = {
  readonly id: string;
  readonly name: string;
  readonly detail: string | undefined;
  readonly mark: Mark;
  readonly anchor: number | undefined;
};

const NAME_FONT: Font = { size: 12.5, weight: 600 };
const DETAIL_FONT: Font = { size: 12 };
const LINE_HEIGHT = 16;
const GAP = 8;
const WIDEST_NAME = 178;
/** From the end of the plot to the text; the leaders start in the last place, beside the ring. */
export const LEADER_ROOM = 26;

/** The width of the column that the labels need, leaders included. */
export function labelColumnWidth(labels: readonly Pick<DirectLabel, 'name' | 'detail'>[]): number {
  const widths = labels.flatMap(({ name, detail = '' }) => [
    ...nameLines(name).map((line) => textWidth(line, NAME_FONT)),
    textWidth(detail, DETAIL_FONT),
  ]);
  return Math.ceil(LEADER_ROOM + Math.max(0, ...widths) + 4);
}

/**
 * Moves labels apart, each as near to its wish as the others allow, inside `from` to `to`. Labels come in the order in
 * which they shall stand. Returns the top of each; undefined if they do not fit at all.
 */
export function relaxed(
  wishes: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): readonly number[] | undefined {
  const needed = heights.reduce((sum, height) => sum + height, 0) + GAP * Math.max(0, heights.length - 1);
  if (needed > to - from) return undefined;
  const tops: number[] = [];
  let lowest = from;
  wishes.forEach((wish, index) => {
    tops[index] = Math.max(wish, lowest);
    lowest = (tops[index] ?? 0) + (heights[index] ?? 0) + GAP;
  });
  let highest = to;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    const top = Math.min(tops[index] ?? 0, highest - (heights[index] ?? 0));
    tops[index] = top;
    highest = top - GAP;
  }
  return tops;
}

/** The height of a label: the lines of its name, and one for its detail. */
export function labelHeight(label: DirectLabel): number {
  return (nameLines(label.name).length + (label.detail === undefined ? 0 : 1)) * LINE_HEIGHT;
}

function nameLines(name: string): readonly string[] {
  return wrapped(name, WIDEST_NAME, NAME_FONT);
}

type DirectLabelsProps = {
  readonly labels: readonly DirectLabel[];
  readonly tops: readonly number[];
  /** Where leaders start and where text starts. */
  readonly leaderX: number;
  readonly textX: number;
  readonly palette: Palette;
};

/** Labels with leader lines, or with their marks where the last bar has nothing to point at. */
export function DirectLabels({ labels, tops, leaderX, textX, palette }: DirectLabelsProps): ReactNode {
  return (
    <g data-part="labels">
      {labels.map((label, index) => {
        const top = tops[index] ?? 0;
        return (
          <g key={label.id}>
            {label.anchor === undefined ? (
              <Swatch mark={label.mark} x={textX - SWATCH_SIZE - 7} y={top + 2} palette={palette} />
            ) : (
              <Leader from={{ x: leaderX, y: label.anchor }} to={{ x: textX - 6, y: top + 8 }} palette={palette} />
            )}
            <LabelText label={label} x={textX} top={top} palette={palette} />
          </g>
        );
      })}
    </g>
  );
}

type LabelTextProps = {
  readonly label: DirectLabel;
  readonly x: number;
  readonly top: number;
  readonly palette: Palette;
};

function LabelText({ label, x, top, palette }: LabelTextProps): ReactNode {
  const lines = nameLines(label.name);
  const baseline = top + 12.3;
  return (
    <>
      {lines.map((line, index) => (
        <ChartText key={line} x={x} y={baseline + index * LINE_HEIGHT} font={NAME_FONT} fill={palette.ink}>
          {line}
        </ChartText>
      ))}
      {label.detail !== undefined && (
        <ChartText x={x} y={baseline + lines.length * LINE_HEIGHT} font={DETAIL_FONT} fill={palette.ink2}>
          {label.detail}
        </ChartText>
      )}
    </>
  );
}

type Point = { readonly x: number; readonly y: number };

function Leader({ from, to, palette }: { readonly from: Point; readonly to: Point; readonly palette: Palette }) {
  const bend = to.x - 8;
  const points = [from, { x: from.x + 4, y: from.y }, { x: bend, y: to.y }, to];
  const path = points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
  return <polyline points={path} fill="none" stroke={palette.ink3} strokeWidth={0.75} />;
}
