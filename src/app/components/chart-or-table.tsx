import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartDefinition } from '../../charts/define-chart.ts';
import { USUAL } from '../../wording/usual-words.ts';

type ChartOrTableProps = {
  readonly chart: ChartDefinition;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** Ways to take the picture along. */
  readonly actions: ((chart: ChartDefinition) => ReactNode) | undefined;
};

/** The actions of a card with a chart: its numbers as a table, and the picture. */
export function ChartOrTable({ chart, isTable, onTable, actions }: ChartOrTableProps) {
  return (
    <>
      <Button size="compact-sm" variant="default" aria-pressed={isTable} onClick={() => onTable(!isTable)}>
        {isTable ? USUAL.chart : USUAL.table}
      </Button>
      {actions?.(chart)}
    </>
  );
}
