import { Button, useComputedColorScheme } from '@mantine/core';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { memo, type ReactNode, useMemo } from 'react';
import { mainChart } from '../../../charts/charts.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { chartSize } from '../../view/overview/chart-size.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { Card } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import styles from './chart-card.module.css';

type ChartCardProps = {
  /** With the shown sprints only. */
  readonly team: TeamResult;
  /** What counts as an incident, in words. */
  readonly definition: string;
  readonly selectedKey: string | undefined;
  readonly isTable: boolean;
  readonly onSelect: (sprintKey: string) => void;
  readonly onTable: (isTable: boolean) => void;
  /** Ways to take the picture along. */
  readonly actions: ReactNode;
  /** The strip of all sprints; its room is kept until it is loaded. Absent: there are too few of them. */
  readonly brush: ReactNode | undefined;
};

/** The chart, or the same numbers as a table. */
export function ChartCard(props: ChartCardProps) {
  const { team, definition, selectedKey, isTable, onSelect, onTable, actions, brush } = props;
  const chart = mainChart(team);
  const rows = useMemo(() => chart.prepare(team), [chart, team]);
  return (
    <Card
      title={chart.title}
      sub={`${chart.words(rows).explanation} ${OVERVIEW.counts(definition)}`}
      actions={
        <>
          <Button size="compact-sm" variant="default" aria-pressed={isTable} onClick={() => onTable(!isTable)}>
            {isTable ? OVERVIEW.chart : OVERVIEW.table}
          </Button>
          {actions}
        </>
      }
    >
      {isTable ? (
        <DataTable
          table={chart.table(rows)}
          keys={team.sprints.filter(({ state }) => state !== 'future').map(({ key }) => key)}
          selectedKey={selectedKey}
          onSelect={onSelect}
        />
      ) : (
        <Drawing {...{ chart, rows, selectedKey, onSelect }} isOverBrush={brush !== undefined} />
      )}
      {brush === undefined ? null : <div className={styles.brush}>{brush}</div>}
    </Card>
  );
}

type DrawingProps = Pick<ChartCardProps, 'selectedKey' | 'onSelect'> & {
  readonly chart: ReturnType<typeof mainChart>;
  readonly rows: unknown;
  readonly isOverBrush: boolean;
};

/** The chart at the width that its card has. */
const Drawing = memo(function Drawing({ chart, rows, selectedKey, onSelect, isOverBrush }: DrawingProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const viewport = useViewportSize();
  const theme = useComputedColorScheme('light');
  const size = chartSize(width, viewport.height, isOverBrush);
  return (
    <div ref={ref} className={styles.drawing} style={{ minHeight: size.height }}>
      {width === 0 ? null : (
        <chart.Chart rows={rows} size={size} theme={theme} selectedKey={selectedKey} onSelect={onSelect} />
      )}
    </div>
  );
});
