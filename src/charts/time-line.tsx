import type { ReactNode } from 'react';
import { HOUR_MS } from '../domain/index.ts';
import type { Recurrence } from '../metrics/ledger/recurrence.ts';
import type { Palette } from './palette.ts';
import { round } from './parts/chart-text.tsx';
import { mix } from './parts/color.ts';

/** As far as a comparison reaches on either side of a follow-up (METHOD 2.14-4). */
const HALF_MS = 26 * 7 * 24 * HOUR_MS;
const DOT = 5;
/** Half a dot at either end. */
const END = DOT + 1;

/** The pixel of an instant: the day of the follow-up is in the middle, so that time lines stand under each other. */
export function timeLineX({ action }: Pick<Recurrence, 'action'>, at: number, left: number, width: number): number {
  return left + width / 2 + ((at - action.doneAt) / HALF_MS) * (width / 2 - END);
}

type TimeLineProps = {
  readonly recurrence: Recurrence;
  readonly left: number;
  readonly width: number;
  /** The height at which the line stands; dots stand on it. */
  readonly y: number;
  readonly height: number;
  readonly palette: Palette;
};

/** Episodes as dots on a line as long as the data reach, and the day of the follow-up; what came since is tinted. */
export function TimeLine({ recurrence, left, width, y, height, palette }: TimeLineProps): ReactNode {
  const { from, until, action, marks } = recurrence;
  const xOf = (at: number) => timeLineX(recurrence, at, left, width);
  const [start, done, end] = [xOf(from) - END, xOf(action.doneAt), xOf(until) + END];
  const dotY = y - DOT - 2;
  return (
    <g data-mark="time-line">
      <rect
        x={round(done)}
        y={round(y - height)}
        width={round(Math.max(0, end - done))}
        height={round(height)}
        fill={mix(palette.return, palette.card, 0.14)}
      />
      <line x1={round(start)} x2={round(end)} y1={round(y)} y2={round(y)} stroke={palette.ink3} />
      {marks.map(({ at, role }) =>
        role === 'prompting' ? (
          <PromptingTick key={`${role} ${at}`} x={xOf(at)} y={dotY} palette={palette} />
        ) : (
          <EpisodeDot key={`${role} ${at}`} x={xOf(at)} y={dotY} {...{ palette, role }} />
        ),
      )}
      <DoneLine x={done} from={y - height} to={y} palette={palette} />
    </g>
  );
}

type MarkProps = { readonly x: number; readonly y: number; readonly palette: Palette };

/** An episode that is counted. */
export function EpisodeDot({ x, y, palette, role }: MarkProps & { readonly role?: 'before' | 'after' }): ReactNode {
  return (
    <circle
      data-mark={role}
      cx={round(x)}
      cy={round(y)}
      r={DOT}
      fill={palette.invested}
      stroke={palette.card}
      strokeWidth={1}
    />
  );
}

/** The episode that prompted the follow-up: a tick, since it is not counted. */
export function PromptingTick({ x, y, palette }: MarkProps): ReactNode {
  return (
    <line
      data-mark="prompting"
      x1={round(x)}
      x2={round(x)}
      y1={round(y - DOT)}
      y2={round(y + DOT)}
      stroke={palette.invested}
      strokeWidth={2}
    />
  );
}

type DoneLineProps = {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly palette: Palette;
};

/** The day on which the follow-up was finished. */
export function DoneLine({ x, from, to, palette }: DoneLineProps): ReactNode {
  return (
    <line
      data-mark="done"
      x1={round(x)}
      x2={round(x)}
      y1={round(from)}
      y2={round(to)}
      stroke={palette.return}
      strokeWidth={2}
    />
  );
}
