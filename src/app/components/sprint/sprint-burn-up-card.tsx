import { type ReactNode, useMemo, useState } from 'react';
import type { ChartDefinition, ChartSize, ChartSource } from '../../../charts/define-chart.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import { BURN_UP, noBurnUpInWords } from '../../../wording/burn-up-words.ts';
import { Card } from '../card.tsx';
import { ChartOrTable } from '../chart-or-table.tsx';
import { PlainTable } from '../plain-table.tsx';
import { WalkedChart } from '../walked-chart.tsx';

type SprintBurnUpCardProps = {
  /** With the days of the sprint. */
  readonly team: ChartSource;
  /** Ways to take the picture along. */
  readonly actions?: (chart: ChartDefinition) => ReactNode;
};

const HEIGHT = 340;
const PHONE_HEIGHT = 300;
const PHONE_WIDTH = 560;

/** The burn-up under the sentence that it says, or the same numbers as a table; without items, why there are no lines. */
export function SprintBurnUpCard({ team, actions }: SprintBurnUpCardProps) {
  const [isTable, setTable] = useState(false);
  const chart = laterChartById('burn-up');
  const rows = useMemo(() => chart.prepare(team), [chart, team]);
  if (team.burnUp?.scope === undefined) {
    return <Card title={BURN_UP.title} sub={noBurnUpInWords(team.burnUp?.reason ?? 'no-plan')} />;
  }
  const { takeaway = chart.title, explanation } = chart.words(rows);
  return (
    <Card
      title={takeaway}
      sub={explanation}
      actions={<ChartOrTable {...{ chart, isTable, actions }} onTable={setTable} />}
    >
      {isTable ? <PlainTable table={chart.table(rows)} /> : <WalkedChart {...{ chart, rows, sizeOf }} />}
    </Card>
  );
}

function sizeOf(width: number): ChartSize {
  return { width: Math.floor(width), height: width < PHONE_WIDTH ? PHONE_HEIGHT : HEIGHT };
}
