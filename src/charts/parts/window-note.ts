import { windowNotes } from '../../wording/chart-words.ts';
import type { PictureMode } from '../define-chart.ts';
import { HEADING_FONT, NOTE_FONT } from './panel-axis.tsx';
import type { PanelLayout } from './panel-layout.ts';
import { textWidth } from './text-width.ts';

type Beside = {
  readonly heading: string;
  readonly layout: Pick<PanelLayout, 'left' | 'right'>;
  readonly picture: PictureMode | undefined;
};

/** Says that not all sprints are drawn, as far as it fits beside the heading; undefined where all are. */
export function windowNoteFor<Row>(
  visible: readonly Row[],
  all: readonly Row[],
  { heading, layout, picture }: Beside,
): string | undefined {
  if (visible.length === all.length) return undefined;
  const room = layout.right - layout.left - textWidth(heading, HEADING_FONT) - 16;
  const isLatest = visible.at(-1) === all.at(-1);
  return windowNotes(visible.length, all.length, isLatest, picture === undefined).find(
    (note) => textWidth(note, NOTE_FONT) <= room,
  );
}
