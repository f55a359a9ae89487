import '@mantine/core/styles/Slider.layer.css';
import { ActionIcon, RangeSlider } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { BRUSH } from '../../../wording/brush-words.ts';
import {
  type BrushBar,
  type BrushRange,
  isSameRange,
  movedBy,
  neighboursOf,
} from '../../view/overview/sprint-brush.ts';
import styles from './sprint-brush.module.css';
import { useBrushDraft } from './use-brush-draft.ts';

type SprintBrushProps = {
  /** All sprints that can be shown, in order. */
  readonly sprints: readonly { readonly key: string; readonly name: string; readonly dates: string }[];
  readonly bars: readonly BrushBar[];
  /** What the bars are counted in, in words. */
  readonly barsText: string;
  /** The shown sprints. */
  readonly range: BrushRange;
  /** `isNext`: one more step of a walk with keys, which Back takes back as a whole. */
  readonly onRange: (range: BrushRange, isNext: boolean) => void;
};

/** All sprints as small bars with the shown ones between two handles, which are dragged or moved with keys. */
export function SprintBrush({ sprints, bars, barsText, range, onRange }: SprintBrushProps) {
  const brush = useBrushDraft(range, onRange);
  const { shown } = brush;
  const count = sprints.length;
  const nameAt = (place: number) => sprints[place]?.name ?? '';
  const onKey = (handle: 0 | 1) => (event: KeyboardEvent) => {
    const moved = movedBy(event.key, handle, shown, count);
    if (moved === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    brush.draw(moved);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is no form
    <div role="group" aria-label={BRUSH.title} className={styles.brush} {...brush.listeners}>
      <p className={styles.words}>
        <strong>{BRUSH.ends(nameAt(shown[0]), nameAt(shown[1] - 1))}</strong>
        <span>{BRUSH.count(shown[1] - shown[0], count)}</span>
        <span className={styles.bars}>
          {bars.some(({ height }) => height === undefined) ? `${barsText}; ${BRUSH.unknown}` : barsText}
        </span>
      </p>
      <Neighbours way="earlier" {...{ shown, count }} onMove={brush.step} />
      <div className={styles.strip}>
        <BrushBars bars={bars} shown={shown} />
        <RangeSlider
          classNames={SLIDER_PARTS}
          size={0}
          min={0}
          max={count}
          minRange={1}
          value={[...shown]}
          label={null}
          onChange={brush.draw}
          onChangeEnd={brush.release}
          thumbFromLabel={BRUSH.from}
          thumbToLabel={BRUSH.to}
          // The handles never meet, so the border says which of them it is.
          thumbValueText={(border) => endText(sprints[border === shown[0] ? border : border - 1])}
          thumbProps={(handle) => ({ onKeyDown: onKey(handle) })}
        />
      </div>
      <Neighbours way="later" {...{ shown, count }} onMove={brush.step} />
    </div>
  );
}

const SLIDER_PARTS = {
  root: styles.slider ?? '',
  trackContainer: styles.reach ?? '',
  track: styles.track ?? '',
  bar: styles.shown ?? '',
  thumb: styles.handle ?? '',
};

function endText(sprint: SprintBrushProps['sprints'][number] | undefined): string {
  return sprint === undefined ? '' : BRUSH.end(sprint.name, sprint.dates);
}

function BrushBars({ bars, shown }: { readonly bars: readonly BrushBar[]; readonly shown: BrushRange }) {
  return (
    <div className={styles.drawing} data-drawn aria-hidden="true">
      {bars.map(({ key, height }, at) => (
        <span
          key={key}
          data-shown={at >= shown[0] && at < shown[1]}
          data-unknown={height === undefined}
          style={height === undefined ? undefined : { height: `${Math.round(height * 1000) / 10}%` }}
        />
      ))}
    </div>
  );
}

type NeighboursProps = {
  readonly way: 'earlier' | 'later';
  readonly shown: BrushRange;
  readonly count: number;
  readonly onMove: (range: BrushRange) => void;
};

/** To as many sprints before or after the shown ones. At the end it keeps the focus and does nothing. */
function Neighbours({ way, shown, count, onMove }: NeighboursProps) {
  const next = neighboursOf(shown, count, way);
  const isEnd = isSameRange(next, shown);
  const label = BRUSH[way](shown[1] - shown[0]);
  const Icon = way === 'earlier' ? IconChevronLeft : IconChevronRight;
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={label}
      title={label}
      aria-disabled={isEnd}
      className={styles.step}
      onClick={() => (isEnd ? undefined : onMove(next))}
    >
      <Icon size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  );
}
