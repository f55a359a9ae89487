import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { ChartDefinition, ChartSize } from '../../charts/define-chart.ts';
import { WALK } from '../../wording/walk-words.ts';
import styles from './walked-chart.module.css';

type WalkedChartProps = {
  readonly chart: ChartDefinition;
  readonly rows: unknown;
  /** The chart's size in a card of this width. */
  readonly sizeOf: (width: number) => ChartSize;
  readonly selectedKey?: string | undefined;
  /** Opens a sprint; absent where the marks are not sprints. */
  readonly onSelect?: ((sprintKey: string) => void) | undefined;
};

/**
 * The chart at the width that its card has, its marks walked with arrow keys. The numbers of the mark with the focus or
 * under the pointer stand below it, where everybody can read them: a screen reader has them from the mark itself.
 */
export function WalkedChart({ chart, rows, sizeOf, selectedKey, onSelect }: WalkedChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  const [said, setSaid] = useState<{ readonly rows: unknown; readonly text: string }>();
  const size = sizeOf(width);
  const drawn = useMemo(
    () => (
      <chart.Chart
        {...{ rows, theme, selectedKey, onSelect }}
        size={{ width: size.width, height: size.height }}
        onWalk={(text) => setSaid({ rows, text })}
      />
    ),
    [chart, rows, theme, selectedKey, onSelect, size.width, size.height],
  );
  return (
    <div>
      <div ref={ref} className={styles.drawing} style={{ minHeight: size.height }}>
        {width === 0 ? null : drawn}
      </div>
      <p className={styles.said}>{said !== undefined && said.rows === rows ? said.text : WALK.hint}</p>
    </div>
  );
}
