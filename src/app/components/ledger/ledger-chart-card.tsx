import { type ReactNode, useMemo, useState } from 'react';
import type { ChartDefinition, ChartSize } from '../../../charts/define-chart.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import type { LedgerSource } from '../../view/ledger/ledger-source.ts';
import { Card } from '../card.tsx';
import { ChartOrTable } from '../chart-or-table.tsx';
import { PlainTable } from '../plain-table.tsx';
import { WalkedChart } from '../walked-chart.tsx';

type LedgerChartCardProps = {
  readonly team: LedgerSource;
  readonly selectedKey: string | undefined;
  /** Ways to take the picture along. */
  readonly actions?: (chart: ChartDefinition) => ReactNode;
};

const HEIGHT = 360;

/** What was invested and what came back, sprint by sprint, drawn; or the same numbers as a table. */
export function LedgerChartCard({ team, selectedKey, actions }: LedgerChartCardProps) {
  const [isTable, setTable] = useState(false);
  const chart = laterChartById('ledger');
  const rows = useMemo(() => chart.prepare(team), [chart, team]);
  const buttons = <ChartOrTable {...{ chart, isTable, actions }} onTable={setTable} />;
  return (
    <Card title={chart.title} sub={chart.words(rows).explanation} actions={buttons}>
      {isTable ? <PlainTable table={chart.table(rows)} /> : <WalkedChart {...{ chart, rows, selectedKey, sizeOf }} />}
    </Card>
  );
}

function sizeOf(width: number): ChartSize {
  return { width: Math.floor(width), height: HEIGHT };
}
