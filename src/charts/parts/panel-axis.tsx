import type { ReactNode } from 'react';
import { formatNumber } from '../../wording/numbers.ts';
import type { Palette } from '../palette.ts';
import { ChartText, round } from './chart-text.tsx';
import { type Panel, type PanelLayout, yOf } from './panel-layout.ts';
import { type Font, textWidth } from './text-width.ts';

const TICK_FONT: Font = { size: 12 };
export const HEADING_FONT: Font = { size: 12.5, weight: 600 };
/** The quiet note at the other end of the heading's line. */
export const NOTE_FONT: Font = { size: 12 };

type PanelAxisProps = {
  readonly layout: Pick<PanelLayout, 'left' | 'right'>;
  readonly panel: Pick<Panel, 'top' | 'zero' | 'max' | 'ticks'>;
  readonly heading: string;
  readonly palette: Palette;
  readonly suffix?: string;
};

/** Heading, thin grid lines and tick figures of one panel; the zero line is the firmer one. */
export function PanelAxis({ layout, panel, heading, palette, suffix = '' }: PanelAxisProps): ReactNode {
  return (
    <g>
      <ChartText x={headingLeft(heading, layout)} y={panel.top - 11} font={HEADING_FONT} fill={palette.ink}>
        {heading}
      </ChartText>
      {panel.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={round(layout.left)}
            x2={round(layout.right)}
            y1={round(yOf(panel, tick))}
            y2={round(yOf(panel, tick))}
            stroke={tick === 0 ? palette.line2 : palette.line}
            strokeWidth={1}
          />
          <ChartText x={layout.left - 9} y={yOf(panel, tick) + 4.2} font={TICK_FONT} fill={palette.ink2} anchor="end">
            {`${formatNumber(tick)}${suffix}`}
          </ChartText>
        </g>
      ))}
    </g>
  );
}

/** Over the axis; further left where a narrow chart would cut it. */
function headingLeft(heading: string, { left, right }: PanelAxisProps['layout']): number {
  return Math.max(2, Math.min(left, right - textWidth(heading, HEADING_FONT)));
}
