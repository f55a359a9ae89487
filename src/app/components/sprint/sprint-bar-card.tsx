import type { ReactNode } from 'react';
import type { SprintBar as Bar } from '../../../charts/sprint-bar-rows.ts';
import { SPRINT_BAR } from '../../../wording/sprint-words.ts';
import { Card } from '../card.tsx';
import { SprintBarFigure } from '../sprint-bar-figure.tsx';
import { type OnWhy, WhyFigure } from '../why-figure.tsx';

type SprintBarCardProps = {
  /** Absent: neither plan nor working time is known. */
  readonly bar: Bar | undefined;
  readonly sprintKey: string;
  readonly onWhy: OnWhy;
  /** Ways to take the picture along. */
  readonly actions?: ReactNode;
};

/** The bar that adds up, and its parts as a list: each figure opens its rows. */
export function SprintBarCard({ bar, sprintKey, onWhy, actions }: SprintBarCardProps) {
  if (bar === undefined) return <Card title={SPRINT_BAR.titleUnknown} sub={SPRINT_BAR.nothing} />;
  return (
    <Card title={bar.title} sub={[bar.note, bar.sub].filter((text) => text !== undefined).join(' ')} actions={actions}>
      <SprintBarFigure
        bar={bar}
        figureOf={(figure, text) => <WhyFigure figure={figure} sprintKey={sprintKey} text={text} onWhy={onWhy} />}
      />
    </Card>
  );
}
