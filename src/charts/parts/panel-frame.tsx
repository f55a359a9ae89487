import type { ReactNode } from 'react';
import type { Palette } from '../palette.ts';
import { ChartText } from './chart-text.tsx';
import { NOTE_FONT, PanelAxis } from './panel-axis.tsx';
import type { PanelLayout } from './panel-layout.ts';
import type { Slot } from './slots.ts';
import { GapMarks, SprintAxis } from './sprint-axis.tsx';
import type { SprintLabels } from './sprint-labels.ts';

type PanelFrameProps = {
  readonly view: {
    readonly layout: PanelLayout;
    readonly slots: readonly Slot[];
    readonly sprintLabels: SprintLabels;
    readonly windowNote: string | undefined;
  };
  readonly upper: Measured;
  readonly lower: Measured;
  readonly palette: Palette;
  readonly selectedKey: string | undefined;
  /** Lines over the grid, under everything else. */
  readonly children?: ReactNode;
};

/** What a panel's axis is of. */
type Measured = { readonly heading: string; readonly suffix?: string };

/** All that lies below the marks of two panels: their axes, the gaps, the sprints, and how many are not drawn. */
export function PanelFrame({ view, upper, lower, palette, selectedKey, children }: PanelFrameProps): ReactNode {
  const { layout, slots, sprintLabels: labels, windowNote } = view;
  return (
    <>
      <PanelAxis {...{ layout, palette, ...upper }} panel={layout.upper} />
      {layout.lower !== undefined && <PanelAxis {...{ layout, palette, ...lower }} panel={layout.lower} />}
      {children}
      <GapMarks {...{ layout, slots, palette }} />
      <SprintAxis {...{ layout, slots, labels, palette, selectedKey }} />
      {windowNote !== undefined && (
        <ChartText x={layout.right} y={layout.top - 11} font={NOTE_FONT} fill={palette.ink3} anchor="end">
          {windowNote}
        </ChartText>
      )}
    </>
  );
}
