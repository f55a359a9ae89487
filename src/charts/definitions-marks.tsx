import type { ReactNode } from 'react';
import { LENS } from '../wording/lens-words.ts';
import { CHOSEN_FONT, DETAIL_FONT, type DefinitionLine, NAME_FONT } from './definition-line.ts';
import type { DefinitionsView } from './definitions-view.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { Ring } from './parts/ring.tsx';

type DefinitionProps = {
  readonly line: DefinitionLine;
  readonly view: DefinitionsView;
  readonly palette: Palette;
  readonly fill: string;
  readonly ground: string;
};

export function Definition({ line, view, palette, fill, ground }: DefinitionProps): ReactNode {
  const { row, top, name, chosenX, figuresY, middle, detail } = line;
  const { track, width, rowHeight } = view;
  const font = row.isChosen ? CHOSEN_FONT : NAME_FONT;
  return (
    <g data-mark="definition">
      {row.isChosen && (
        <rect
          data-mark="chosen"
          x={0}
          y={round(top + 1)}
          width={round(width)}
          height={round(rowHeight - 2)}
          rx={4}
          fill={ground}
        />
      )}
      <ChartText x={name.x} y={name.y} font={font} fill={palette.ink}>
        {name.text}
      </ChartText>
      {chosenX !== undefined && (
        <ChartText x={chosenX} y={name.y} font={DETAIL_FONT} fill={palette.ink2}>
          {LENS.chosen}
        </ChartText>
      )}
      <ChartText x={width - 8} y={figuresY} font={font} fill={palette.ink} anchor="end">
        {row.figures}
      </ChartText>
      {detail !== undefined && (
        <ChartText x={detail.x} y={detail.y} font={DETAIL_FONT} fill={palette.ink2}>
          {detail.text}
        </ChartText>
      )}
      <line
        x1={round(track.left)}
        x2={round(track.right)}
        y1={round(middle)}
        y2={round(middle)}
        stroke={palette.line2}
      />
      <Amount {...{ line, view, palette, fill }} />
    </g>
  );
}

const BAR_HEIGHT = 11;

/** The outline carries the contrast of the bar against the card. */
function Amount({ line: { row, middle }, view, palette, fill }: Omit<DefinitionProps, 'ground'>): ReactNode {
  const { range, value } = row;
  const from = range === undefined ? 0 : view.xOf(range.from);
  return (
    <>
      {range !== undefined && (
        <rect
          data-mark="bounds"
          x={round(from)}
          y={round(middle - BAR_HEIGHT / 2)}
          width={round(Math.max(3, view.xOf(range.to) - from))}
          height={BAR_HEIGHT}
          rx={2}
          fill={fill}
          stroke={palette.invested}
          strokeWidth={1}
        />
      )}
      {value !== undefined && <Ring x={view.xOf(value)} y={middle} color={palette.invested} card={palette.card} />}
    </>
  );
}

export function Scale({ view, palette }: { readonly view: DefinitionsView; readonly palette: Palette }): ReactNode {
  const { axisY, ticks, windowNote } = view;
  return (
    <g data-mark="scale">
      {ticks.map(({ x, text, anchor }) => (
        <ChartText key={text} x={x} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2} anchor={anchor}>
          {text}
        </ChartText>
      ))}
      {windowNote !== undefined && (
        <ChartText x={8} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2}>
          {windowNote}
        </ChartText>
      )}
    </g>
  );
}
