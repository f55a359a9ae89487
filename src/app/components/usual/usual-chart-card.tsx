import { type ReactNode, useMemo, useState } from 'react';
import type { ChartDefinition, ChartSource } from '../../../charts/define-chart.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import { type UsualChartId, usualChartSize } from '../../view/usual-source.ts';
import { Card } from '../card.tsx';
import { ChartOrTable } from '../chart-or-table.tsx';
import { DataTable } from '../data-table.tsx';
import { PlainTable } from '../plain-table.tsx';
import { WalkedChart } from '../walked-chart.tsx';

type UsualChartCardProps = {
  readonly id: UsualChartId;
  readonly team: ChartSource;
  /** False: the sentence stands alone, since there is nothing to draw. */
  readonly hasMarks: boolean;
  /** Ways to take the picture along. */
  readonly actions?: (chart: ChartDefinition) => ReactNode;
  readonly selectedKey?: string | undefined;
  /** Opens a sprint; absent where the chart is not along sprints. */
  readonly onSelect?: ((sprintKey: string) => void) | undefined;
  readonly children?: ReactNode;
};

/** A chart under the sentence that it says, or the same numbers as a table. */
export function UsualChartCard(props: UsualChartCardProps) {
  const { id, team, hasMarks, actions, selectedKey, onSelect, children } = props;
  const [isTable, setTable] = useState(false);
  const chart = laterChartById(id);
  const rows = useMemo(() => chart.prepare(team), [chart, team]);
  const { takeaway = chart.title, explanation } = chart.words(rows);
  const buttons = <ChartOrTable {...{ chart, isTable, actions }} onTable={setTable} />;
  return (
    <Card title={takeaway} sub={explanation} actions={hasMarks ? buttons : undefined}>
      {!hasMarks ? null : isTable ? (
        <Numbers
          {...{ chart, rows, selectedKey, onSelect }}
          keys={team.usual?.load.points.map(({ key }) => key) ?? []}
        />
      ) : (
        <WalkedChart {...{ chart, rows, selectedKey, onSelect }} sizeOf={(width) => usualChartSize(id, width)} />
      )}
      {children}
    </Card>
  );
}

type ShownProps = Pick<UsualChartCardProps, 'selectedKey' | 'onSelect'> & {
  readonly chart: ChartDefinition;
  readonly rows: unknown;
};

function Numbers({ chart, rows, selectedKey, onSelect, keys }: ShownProps & { readonly keys: readonly string[] }) {
  const table = chart.table(rows);
  return onSelect === undefined ? (
    <PlainTable table={table} />
  ) : (
    <DataTable {...{ table, keys, selectedKey, onSelect }} />
  );
}
