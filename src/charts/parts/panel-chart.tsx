import type { ReactNode } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import { WALK } from '../../wording/walk-words.ts';
import type { ChartSize } from '../define-chart.ts';
import { PALETTES, type Theme } from '../palette.ts';
import { Drawn } from './drawn.tsx';
import type { Box } from './figure.tsx';
import { type HatchIds, HatchPatterns } from './hatch.tsx';
import { centerOf, type PanelLayout } from './panel-layout.ts';
import type { Slot } from './slots.ts';
import { WalkMarks } from './walk-marks.tsx';

export const UPPER_AXIS = 'upper';
export const LOWER_AXIS = 'lower';

type PanelChartProps = {
  readonly size: ChartSize;
  readonly theme: Theme;
  readonly layout: PanelLayout;
  readonly slots: readonly Slot[];
  /** What the chart is, in a sentence, for who cannot see it. */
  readonly label: string;
  readonly describe: (sprintKey: string) => string;
  readonly selectedKey: string | undefined;
  readonly onSelect: ((sprintKey: string) => void) | undefined;
  readonly onWalk: ((label: string) => void) | undefined;
  readonly hatch: HatchIds;
  /**
   * Grid and marks below the bars, the Recharts bars, and what lies over them. All of it is hidden from assistive
   * technology: the chart's label and its buttons say the same in sentences.
   */
  readonly below: ReactNode;
  readonly bars: ReactNode;
  readonly above: ReactNode;
};

/**
 * Two panels in one SVG: one x axis of sprints and two y axes, each expanded over the whole plot so that its zero line
 * falls where the layout wants it. A legend or label outside the SVG would not be in the picture, so there is none. Bars
 * come with `zIndex={0}`: Recharts then draws them in place, between what is below and what is above, without portals.
 */
export function PanelChart(props: PanelChartProps): ReactNode {
  const { layout, slots, size, selectedKey, onSelect, onWalk } = props;
  const isPicture = onSelect === undefined && onWalk === undefined;
  const margin = {
    top: layout.top,
    left: layout.left,
    right: size.width - layout.right,
    bottom: size.height - layout.bottom,
  };
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      margin={margin}
      data={[...slots]}
      accessibilityLayer={false}
      role={isPicture ? 'img' : 'group'}
      aria-label={props.label}
    >
      <HatchPatterns ids={props.hatch} theme={props.theme} />
      <Drawn>{props.below}</Drawn>
      <XAxis dataKey="key" hide />
      <HiddenPanelAxis id={UPPER_AXIS} domain={layout.upper.domain} />
      {layout.lower !== undefined && <HiddenPanelAxis id={LOWER_AXIS} domain={layout.lower.domain} />}
      {props.bars}
      <Drawn>{props.above}</Drawn>
      {!isPicture && (
        <WalkMarks
          name={WALK.sprints}
          marks={slots.flatMap(({ kind, key }, index) =>
            kind === 'gap' ? [] : [{ key, label: props.describe(key), area: placeOf(layout, index) }],
          )}
          from="last"
          areSprints
          palette={PALETTES[props.theme]}
          {...{ selectedKey, onSelect, onWalk }}
        />
      )}
    </ComposedChart>
  );
}

function HiddenPanelAxis({ id, domain }: { readonly id: string; readonly domain: readonly [number, number] }) {
  return <YAxis yAxisId={id} domain={[...domain]} type="number" allowDataOverflow hide />;
}

/** A sprint's place from the plot's top to its name. */
function placeOf(layout: PanelLayout, index: number): Box {
  return {
    x: centerOf(layout, index) - layout.slotWidth / 2 + 2,
    y: layout.top - 6,
    width: Math.max(1, layout.slotWidth - 4),
    height: layout.size.height - layout.top + 4,
  };
}
