import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Palette } from '../palette.ts';
import { round } from './chart-text.tsx';
import { Drawn } from './drawn.tsx';
import type { Box } from './figure.tsx';
import { walkedTo } from './walk.ts';

/** A mark that can be walked to. */
type WalkMark = {
  readonly key: string;
  /** What it says: its name and its values, in a sentence. */
  readonly label: string;
  /** Where it is, in pixels. */
  readonly area: Box;
};

/** What a chart gives for walking its marks. */
export type Walk = {
  readonly marks: readonly WalkMark[];
  /** What the marks are, for a screen reader. */
  readonly name: string;
  /** How many marks are in a row, in a chart of rows and columns. Absent: the marks are in a line. */
  readonly perRow?: number;
  /** The end of the line at which walking begins. */
  readonly from?: 'first' | 'last';
  /** The marks are sprints, which other parts of the page point at. */
  readonly areSprints?: boolean;
};

type WalkMarksProps = Walk & {
  readonly palette: Palette;
  readonly selectedKey?: string | undefined;
  /** Makes the marks buttons. */
  readonly onSelect?: ((key: string) => void) | undefined;
  /** Hears what the mark with the focus or under the pointer says. */
  readonly onWalk?: ((label: string) => void) | undefined;
};

/**
 * One transparent area over each mark. One of them is in the tab order; arrow keys, Home and End walk, and each step
 * announces the mark's values. Where marks can be chosen, Enter and Space do.
 */
export function WalkMarks(props: WalkMarksProps): ReactNode {
  const { marks, name, perRow, palette } = props;
  const [focusedKey, setFocusedKey] = useState<string>();
  const [ringedKey, setRingedKey] = useState<string>();
  const current = [focusedKey, props.selectedKey].find((key) => marks.some((mark) => mark.key === key));
  const tabStop = current ?? marks.at(props.from === 'last' ? -1 : 0)?.key;
  const areaOf = (mark: WalkMark) => (
    <MarkArea
      key={mark.key}
      mark={mark}
      isTabStop={mark.key === tabStop}
      {...props}
      onFocus={(isVisible) => {
        setFocusedKey(mark.key);
        setRingedKey(isVisible ? mark.key : undefined);
      }}
      onBlur={() => setRingedKey(undefined)}
    />
  );
  const ringed = marks.find(({ key }) => key === ringedKey);
  return (
    <>
      {perRow === undefined ? (
        <g role="listbox" aria-label={name} aria-orientation="horizontal" data-walk-all>
          {marks.map(areaOf)}
        </g>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no table
        <g role="grid" aria-label={name} aria-readonly="true" data-walk-all>
          {rowsOf(marks, perRow).map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no table
            <g key={row[0]?.key} role="row">
              {row.map(areaOf)}
            </g>
          ))}
        </g>
      )}
      {ringed !== undefined && <FocusRing area={ringed.area} palette={palette} />}
    </>
  );
}

function rowsOf(marks: readonly WalkMark[], perRow: number): readonly (readonly WalkMark[])[] {
  const count = Math.ceil(marks.length / Math.max(1, perRow));
  return Array.from({ length: count }, (_, row) => marks.slice(row * perRow, (row + 1) * perRow));
}

type MarkAreaProps = Omit<WalkMarksProps, 'palette' | 'name' | 'from' | 'marks'> & {
  readonly mark: WalkMark;
  readonly isTabStop: boolean;
  readonly onFocus: (isVisible: boolean) => void;
  readonly onBlur: () => void;
};

function MarkArea(props: MarkAreaProps): ReactNode {
  const { mark, perRow, areSprints = false, selectedKey, onSelect, onWalk } = props;
  const isChosen = onSelect === undefined ? undefined : mark.key === selectedKey;
  const area = {
    ...roundedBox(mark.area),
    'aria-label': mark.label,
    tabIndex: props.isTabStop ? 0 : -1,
    'data-walk': mark.key,
    'data-sprint': areSprints ? mark.key : undefined,
    fill: 'transparent',
    cursor: onSelect === undefined ? undefined : 'pointer',
    style: { outline: 'none' },
    onClick: () => onSelect?.(mark.key),
    onKeyDown: (event: KeyboardEvent<SVGRectElement>) => walk(event, perRow, onSelect && (() => onSelect(mark.key))),
    onPointerEnter: () => onWalk?.(mark.label),
    onFocus: ({ currentTarget }: FocusEvent<SVGRectElement>) => {
      props.onFocus(currentTarget.matches(':focus-visible'));
      onWalk?.(mark.label);
    },
    onBlur: props.onBlur,
    children: <title>{mark.label}</title>,
  };
  if (perRow === undefined) return <rect role="option" aria-selected={isChosen} {...area} />;
  // biome-ignore lint/a11y/useSemanticElements: SVG has no table
  return <rect role="gridcell" {...area} />;
}

function roundedBox({ x, y, width, height }: Box) {
  return { x: round(x), y: round(y), width: round(width), height: round(height), rx: 4 };
}

/** The focus colour with a line of the card's colour around it, so that it stands out on every fill. */
function FocusRing({ area, palette }: { readonly area: Box; readonly palette: Palette }): ReactNode {
  const shape = { ...roundedBox(area), fill: 'none' };
  return (
    <Drawn mark="focus">
      <rect {...shape} stroke={palette.card} strokeWidth={5} />
      <rect {...shape} stroke={palette.focus} strokeWidth={2} />
    </Drawn>
  );
}

function walk(event: KeyboardEvent<SVGRectElement>, perRow: number | undefined, choose: (() => void) | undefined) {
  const all = [
    ...(event.currentTarget.closest('[data-walk-all]')?.querySelectorAll<SVGRectElement>('[data-walk]') ?? []),
  ];
  const target = walkedTo(event, all.indexOf(event.currentTarget), all.length, perRow);
  const isChoice = choose !== undefined && (event.key === 'Enter' || event.key === ' ');
  if (target === undefined && !isChoice) return;
  event.preventDefault();
  if (target === undefined) choose?.();
  else all[target]?.focus();
}
