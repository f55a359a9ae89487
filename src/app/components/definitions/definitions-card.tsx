import { type ReactNode, useMemo } from 'react';
import type { ChartDefinition, ChartSize, ChartSource } from '../../../charts/define-chart.ts';
import { prepareDefinitions, tableOfDefinitions } from '../../../charts/definitions-rows.ts';
import { definitionsHeight } from '../../../charts/definitions-view.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import { LENS } from '../../../wording/lens-words.ts';
import { Card } from '../card.tsx';
import { PlainTable } from '../plain-table.tsx';
import { WalkedChart } from '../walked-chart.tsx';
import styles from './definitions-card.module.css';

type DefinitionsCardProps = {
  readonly team: ChartSource;
  /** Ways to take the picture along. */
  readonly actions?: (chart: ChartDefinition) => ReactNode;
  /** What the answer is, over the drawing. */
  readonly lead: ReactNode;
  readonly children?: ReactNode;
};

/** The definitions side by side, drawn; the table beside it has the same numbers and more. */
export function DefinitionsCard({ team, actions, lead, children }: DefinitionsCardProps) {
  const chart = laterChartById('definitions');
  const rows = useMemo(() => prepareDefinitions(team), [team]);
  const sizeOf = (width: number): ChartSize => ({
    width: Math.floor(width),
    height: definitionsHeight(rows, width),
  });
  return (
    <Card title={LENS.strip} actions={actions?.(chart)}>
      {lead}
      <WalkedChart {...{ chart, rows, sizeOf }} />
      {children}
    </Card>
  );
}

/** The numbers of each definition. */
export function DefinitionsTable({ team }: Pick<DefinitionsCardProps, 'team'>) {
  const table = useMemo(() => tableOfDefinitions(prepareDefinitions(team)), [team]);
  return (
    <Card title={LENS.table}>
      <div className={styles.table}>
        <PlainTable table={table} />
      </div>
    </Card>
  );
}
