import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ChartDefinition, ChartSource } from '../../../charts/define-chart.ts';
import { RETRO_CHART } from '../../../wording/retro-words.ts';
import { PlainTable } from '../plain-table.tsx';
import styles from './retro-chart.module.css';

type RetroChartProps = {
  readonly chart: ChartDefinition;
  readonly team: ChartSource;
  readonly selectedKey: string;
  /** On the large screen: its own type would be too small for the back of a room. */
  readonly isLarge?: boolean;
};

const LARGE_SCALE = 2.45;
const HEIGHT = 320;
const LARGE_HEIGHT = 190;

/** A chart as a picture, enlarged on the large screen, with its numbers as a table below. */
export function RetroChart({ chart, team, selectedKey, isLarge = false }: RetroChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  const rows = useMemo(() => chart.prepare(team), [chart, team]);
  const scale = isLarge ? LARGE_SCALE : 1;
  const size = { width: Math.floor(width / scale), height: isLarge ? LARGE_HEIGHT : HEIGHT };
  return (
    <div>
      <div ref={ref} className={styles.drawing} style={{ minHeight: size.height * scale }}>
        {width === 0 ? null : (
          <div style={{ zoom: scale, width: size.width }}>
            <chart.Chart {...{ rows, size, theme, selectedKey }} />
          </div>
        )}
      </div>
      <details className={styles.numbers}>
        <summary>{RETRO_CHART.numbers}</summary>
        <PlainTable table={chart.table(rows)} />
      </details>
    </div>
  );
}
