import type { ReactNode } from 'react';
import {
  AT_LEAST,
  NOT_KNOWN,
  NOTHING_PLANNED,
  PARTS_NOT_KNOWN,
  PLAN_NOT_KNOWN,
  RUNNING,
  SO_FAR,
} from '../wording/chart-words.ts';
import { formatHours, formatNumber } from '../wording/numbers.ts';
import { barBox, isDimmed, type MarkStyle } from './displaced-points-marks.tsx';
import type { DisplacedSprint } from './displaced-points-rows.ts';
import { finishedText } from './displaced-points-view.ts';
import { PALETTES } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { dimmed } from './parts/color.ts';
import { type Box, Figure } from './parts/figure.tsx';
import { centerOf, type PanelLayout, yOf } from './parts/panel-layout.ts';
import { Ring } from './parts/ring.tsx';
import { type Font, textWidth } from './parts/text-width.ts';

/** Rings, words and outlines: whatever is not a bar of the plan. A number that is not known is a word, never a zero. */

type SprintProps = { readonly row: DisplacedSprint; readonly index: number; readonly style: MarkStyle };

const WORD_FONT: Font = { size: 12 };
const ABOVE_LINE = 7;

/** One sprint's ring and words. `saysAtLeast`: its bar is only a lower bound, where others are exact. */
export function SprintMarks(props: SprintProps & { readonly saysAtLeast: boolean }): ReactNode {
  const { row, index, style, saysAtLeast } = props;
  const x = centerOf(style.layout, index) + style.layout.barOffset;
  return (
    <g>
      {row.plan.kind === 'running' && <SoFarBar {...{ row, index, style }} />}
      <UnsplitBar {...{ row, index, style }} />
      {wordsFor(row, style.layout, saysAtLeast).map((word) => (
        <Word key={word.y} {...word} x={x} style={style} />
      ))}
      <RingMark {...{ row, index, style }} />
    </g>
  );
}

type PlacedWord = { readonly text: string; readonly y: number };

function wordsFor({ plan, ring, hours }: DisplacedSprint, layout: PanelLayout, saysAtLeast: boolean): PlacedWord[] {
  const { upper, lower } = layout;
  const onUpper = (text: string, value = 0) => ({ text, y: yOf(upper, value) - ABOVE_LINE });
  const onLower = (text: string) => (lower === undefined ? [] : [{ text, y: lower.zero - ABOVE_LINE }]);
  if (plan.kind === 'running') {
    const soFar = ring === undefined ? `${formatHours(hours)} ${SO_FAR}` : SO_FAR;
    return [onUpper(soFar, ring?.value ?? 0), ...onLower(RUNNING)];
  }
  if (plan.kind === 'not-known') {
    const word = lower === undefined ? PLAN_NOT_KNOWN : NOT_KNOWN;
    return [onUpper(ring === undefined ? `${word}, ${formatHours(hours)}` : word), ...onLower(NOT_KNOWN)];
  }
  if (plan.committed === 0) return lower === undefined ? [onUpper(NOTHING_PLANNED)] : onLower(NOTHING_PLANNED);
  const words = plan.finished === 0 ? onLower(finishedText(plan.printed)) : [];
  if (plan.unfinished === 0) return [...words, onUpper('0')];
  if (plan.parts === undefined) return [...words, onUpper(PARTS_NOT_KNOWN, plan.unfinished)];
  return saysAtLeast ? [...words, onUpper(AT_LEAST, plan.unfinished)] : words;
}

/** A word above a line or a bar: level where its place is wide enough, else upright. */
function Word({ text, x, y, style }: PlacedWord & { readonly x: number; readonly style: MarkStyle }): ReactNode {
  const fill = PALETTES[style.theme].ink2;
  const isLevel = textWidth(text, WORD_FONT) <= style.layout.slotWidth - 4;
  return isLevel ? (
    <ChartText x={x} y={y} font={WORD_FONT} fill={fill} anchor="middle">
      {text}
    </ChartText>
  ) : (
    <ChartText x={x + 4} y={y + 1} font={WORD_FONT} fill={fill} turn={-90}>
      {text}
    </ChartText>
  );
}

function RingMark({ row, index, style }: SprintProps): ReactNode {
  const { ring } = row;
  if (ring === undefined) return null;
  const { upper } = style.layout;
  const palette = PALETTES[style.theme];
  const strong = row.isMostlyDefaults ? palette.ink3 : palette.invested;
  return (
    <Ring
      x={centerOf(style.layout, index) + style.layout.ringOffset}
      y={yOf(upper, ring.value)}
      range={ring.high > ring.low ? [yOf(upper, ring.high), yOf(upper, ring.low)] : undefined}
      color={isDimmed(row, style) ? dimmed(strong, style.theme) : strong}
      card={palette.card}
      radius={style.layout.slotWidth < 40 ? 3.2 : 4.5}
    />
  );
}

/** How the unfinished part divides is not known, but its height is: an outline without a fill. */
function UnsplitBar({ row: { plan }, index, style }: SprintProps): ReactNode {
  if (plan.kind !== 'known' || plan.parts !== undefined || plan.unfinished === 0) return null;
  const { upper } = style.layout;
  const y = yOf(upper, plan.unfinished);
  const box: Box = { ...barBox(style.layout, index), y, height: upper.zero - y };
  const palette = PALETTES[style.theme];
  return (
    <g data-mark="unsplit">
      <OutlinedBar box={box} fill={palette.card} stroke={palette.unexplainedLine} />
      <Figure box={box} text={formatNumber(plan.printed.unfinished)} ground={palette.card} />
    </g>
  );
}

/** A running sprint: the points its hours had time for until now, hatched inside a dashed outline. */
function SoFarBar({ row, index, style }: SprintProps): ReactNode {
  if (row.ring === undefined) return null;
  const { upper } = style.layout;
  const y = yOf(upper, row.ring.value);
  const box: Box = { ...barBox(style.layout, index), y, height: Math.max(2, upper.zero - y) };
  return (
    <g data-mark="so-far">
      <OutlinedBar box={box} fill={`url(#${style.hatch.soFar})`} stroke={PALETTES[style.theme].invested} />
    </g>
  );
}

function OutlinedBar({ box, fill, stroke }: { readonly box: Box; readonly fill: string; readonly stroke: string }) {
  return (
    <rect
      x={round(box.x + 0.5)}
      y={round(box.y + 0.5)}
      width={round(box.width - 1)}
      height={round(Math.max(1, box.height - 1))}
      rx={2}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.2}
      strokeDasharray="3 3"
    />
  );
}
