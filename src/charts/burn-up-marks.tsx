import type { ReactNode } from 'react';
import { BURN_UP } from '../wording/burn-up-words.ts';
import type { BurnUpLine, BurnUpPoint, BurnUpRows } from './burn-up-rows.ts';
import { type BurnUpView, DAY_FONT, heightOf } from './burn-up-view.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';

type MarkProps = { readonly rows: BurnUpRows; readonly view: BurnUpView; readonly palette: Palette };

/** Names of the days, free days as a quiet ground, and where the data of a running sprint end. */
export function BurnUpDays({ rows, view, palette }: MarkProps): ReactNode {
  const { panel, xOf, named } = view;
  return (
    <>
      {rows.days.map((day) => (
        <g key={day.start}>
          {!day.isWorkingDay && (
            <rect
              data-mark="free-day"
              x={round(xOf(day.start))}
              y={round(panel.top)}
              width={round(xOf(day.end) - xOf(day.start))}
              height={round(panel.zero - panel.top)}
              fill={palette.line}
              fillOpacity={0.45}
            />
          )}
          <DayName name={day.name} x={named.get(day)} y={panel.zero + 17} color={palette.ink2} />
        </g>
      ))}
      {rows.isRunning && rows.until < rows.end && (
        <g data-mark="as-of">
          <line
            x1={round(xOf(rows.until))}
            x2={round(xOf(rows.until))}
            y1={round(panel.top)}
            y2={round(panel.zero)}
            stroke={palette.ink3}
            strokeDasharray="2 3"
          />
          <ChartText x={xOf(rows.until) + 5} y={panel.zero - 7} font={DAY_FONT} fill={palette.ink2}>
            {BURN_UP.asOf}
          </ChartText>
        </g>
      )}
    </>
  );
}

type DayNameProps = {
  readonly name: string;
  readonly x: number | undefined;
  readonly y: number;
  readonly color: string;
};

function DayName({ name, x, y, color }: DayNameProps): ReactNode {
  if (x === undefined) return null;
  return (
    <ChartText {...{ x, y }} font={DAY_FONT} fill={color} anchor="middle">
      {name}
    </ChartText>
  );
}

const NARROWEST_BAND = 3;

/** Incidents over the days, from the first response to the end; the shortest are as wide as can be seen. */
export function BurnUpBands({ rows, view, fill }: MarkProps & { readonly fill: string }): ReactNode {
  const { panel, xOf, right } = view;
  return rows.bands.map(({ id, start, end }) => {
    const width = Math.max(NARROWEST_BAND, xOf(end) - xOf(start));
    return (
      <rect
        key={`${id} ${start}`}
        data-mark="incident"
        x={round(Math.min(xOf(start), right - width))}
        y={round(panel.top)}
        width={round(width)}
        height={round(panel.zero - panel.top)}
        fill={fill}
        fillOpacity={0.55}
      />
    );
  });
}

/** The two lines; a line of the card's colour under each parts it from the hatch. */
export function BurnUpLines({ rows, view, palette }: MarkProps): ReactNode {
  return rows.lines.map((line) => <Line key={line.id} {...{ line, view, palette }} />);
}

type LineProps = { readonly line: BurnUpLine; readonly view: BurnUpView; readonly palette: Palette };

function Line({ line, view, palette }: LineProps): ReactNode {
  const color = line.id === 'scope' ? palette.ink2 : palette.finished;
  const width = line.id === 'scope' ? 2 : 3;
  const path = (points: readonly BurnUpPoint[]) =>
    points.map(({ at, value }) => `${round(view.xOf(at))},${round(heightOf(view.panel, value))}`).join(' ');
  const stroke = { fill: 'none', strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  const last = line.guess.at(-1) ?? line.known.at(-1);
  return (
    <g data-mark={line.id}>
      {line.known.length > 0 && (
        <>
          <polyline {...stroke} points={path(line.known)} stroke={palette.card} strokeWidth={width + 3} />
          <polyline {...stroke} points={path(line.known)} stroke={color} strokeWidth={width} />
        </>
      )}
      {line.guess.length > 0 && (
        <>
          <polyline {...stroke} points={path(line.guess)} stroke={palette.card} strokeWidth={width + 3} />
          <polyline
            {...stroke}
            data-mark="guess"
            points={path(line.guess)}
            stroke={color}
            strokeWidth={width}
            strokeDasharray="2 6"
          />
        </>
      )}
      {last !== undefined && (
        <circle
          cx={round(view.xOf(last.at))}
          cy={round(heightOf(view.panel, last.value))}
          r={4}
          fill={color}
          stroke={palette.card}
          strokeWidth={1.5}
        />
      )}
    </g>
  );
}
