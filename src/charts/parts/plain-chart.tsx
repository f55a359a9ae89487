import type { ReactNode } from 'react';
import { ComposedChart } from 'recharts';
import type { ChartSize } from '../define-chart.ts';
import { Drawn } from './drawn.tsx';

type PlainChartProps = {
  readonly size: ChartSize;
  /** What the chart is, in a sentence, for who cannot see it. */
  readonly label: string;
  /** Patterns. */
  readonly defs?: ReactNode;
  /** The areas that are walked. Absent: a picture. */
  readonly walk?: ReactNode;
  readonly children: ReactNode;
};

/** The SVG of a chart that is not along sprints: the surface that the others have, so that pictures are made alike. */
export function PlainChart({ size, label, defs, walk, children }: PlainChartProps): ReactNode {
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      data={[]}
      accessibilityLayer={false}
      role={walk === undefined ? 'img' : 'group'}
      aria-label={label}
    >
      {defs}
      <Drawn>{children}</Drawn>
      {walk}
    </ComposedChart>
  );
}
