import type { ReactNode } from 'react';
import { gapInWords, sharedNameInWords } from '../../wording/chart-words.ts';
import type { Palette } from '../palette.ts';
import { ChartText, round } from './chart-text.tsx';
import { centerOf, type PanelLayout } from './panel-layout.ts';
import type { Slot } from './slots.ts';
import { DATE_FONT, NAME_FONT, type SprintLabel, type SprintLabels, TURN_DEGREES } from './sprint-labels.ts';
import { type Font, shortened, textWidth } from './text-width.ts';

type SprintAxisProps = {
  readonly layout: PanelLayout;
  readonly slots: readonly Slot[];
  readonly labels: SprintLabels;
  readonly palette: Palette;
  readonly selectedKey: string | undefined;
};

/** Names and dates under the bars; the chosen sprint's name is the dark one. */
export function SprintAxis({ layout, slots, labels, palette, selectedKey }: SprintAxisProps): ReactNode {
  const byKey = new Map(labels.labels.map((label) => [label.key, label]));
  return (
    <g data-part="sprints">
      <CommonName layout={layout} labels={labels} palette={palette} />
      {slots.map((slot, index) => {
        const label = byKey.get(slot.key);
        if (label === undefined) return null;
        const isQuiet = selectedKey !== undefined && selectedKey !== slot.key;
        const place = {
          x: centerOf(layout, index),
          bottom: layout.bottom,
          dateY: dateY(layout, labels),
          width: layout.size.width,
        };
        return (
          <SprintName key={slot.key} {...{ label, place, palette, isQuiet }} isTurned={labels.mode === 'turned'} />
        );
      })}
    </g>
  );
}

/** What all names share: before them where it fits, else on a line of its own. */
function CommonName({ layout, labels, palette }: Pick<SprintAxisProps, 'layout' | 'labels' | 'palette'>): ReactNode {
  if (labels.common === undefined) return null;
  if (labels.common.place === 'before') {
    return (
      <ChartText x={layout.left - 2} y={layout.bottom + 18} font={NAME_FONT} fill={palette.ink2} anchor="end">
        {labels.common.text}
      </ChartText>
    );
  }
  const words = shortened(sharedNameInWords(labels.common.text), layout.right - layout.left, DATE_FONT);
  return (
    <ChartText x={layout.left} y={layout.size.height - 6} font={DATE_FONT} fill={palette.ink2}>
      {words}
    </ChartText>
  );
}

function dateY(layout: PanelLayout, labels: SprintLabels): number {
  if (labels.mode === 'level') return layout.bottom + 34;
  return layout.size.height - (labels.common?.place === 'below' ? 22 : 6);
}

type SprintNameProps = {
  readonly label: SprintLabel;
  readonly place: { readonly x: number; readonly bottom: number; readonly dateY: number; readonly width: number };
  readonly palette: Palette;
  readonly isQuiet: boolean;
  readonly isTurned: boolean;
};

function SprintName({ label, place, palette, isQuiet, isTurned }: SprintNameProps): ReactNode {
  const fill = isQuiet ? palette.ink3 : palette.ink;
  const inside = (text: string, font: Font) => {
    const half = textWidth(text, font) / 2 + 2;
    return Math.min(place.width - half, Math.max(half, place.x));
  };
  return (
    <>
      {isTurned ? (
        <ChartText x={place.x + 4} y={place.bottom + 14} font={NAME_FONT} fill={fill} anchor="end" turn={TURN_DEGREES}>
          {label.name}
        </ChartText>
      ) : (
        <ChartText x={inside(label.name, NAME_FONT)} y={place.bottom + 18} font={NAME_FONT} fill={fill} anchor="middle">
          {label.name}
        </ChartText>
      )}
      {label.date !== undefined && (
        <ChartText
          x={inside(label.date, DATE_FONT)}
          y={place.dateY}
          font={DATE_FONT}
          fill={isQuiet ? palette.ink3 : palette.ink2}
          anchor="middle"
        >
          {label.date}
        </ChartText>
      )}
    </>
  );
}

/** Time without a sprint: the lines of the panels stop, and a quiet word says how long. */
export function GapMarks({ layout, slots, palette }: Omit<SprintAxisProps, 'labels' | 'selectedKey'>): ReactNode {
  const middle = (layout.upper.top + layout.upper.zero) / 2;
  const room = layout.upper.zero - layout.upper.top;
  return slots.map((slot, index) => {
    if (slot.kind === 'sprint') return null;
    const words = gapInWords(slot.days);
    const x = centerOf(layout, index);
    return (
      <g key={slot.key} data-mark="gap">
        <rect
          x={round(x - layout.slotWidth / 2 + 1)}
          y={round(layout.top - 1)}
          width={round(layout.slotWidth - 2)}
          height={round(layout.bottom - layout.top + 2)}
          fill={palette.card}
        />
        {textWidth(words, DATE_FONT) <= room && (
          <ChartText x={x + 4} y={middle} font={DATE_FONT} fill={palette.ink3} anchor="middle" turn={-90}>
            {words}
          </ChartText>
        )}
      </g>
    );
  });
}
