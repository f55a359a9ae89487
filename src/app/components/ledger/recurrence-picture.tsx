import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { PALETTES } from '../../../charts/palette.ts';
import { ChartText } from '../../../charts/parts/chart-text.tsx';
import { type Font, textWidth } from '../../../charts/parts/text-width.ts';
import { TimeLine, timeLineX } from '../../../charts/time-line.tsx';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { formatDate } from '../../../wording/dates.ts';
import { pictureInWords } from '../../../wording/ledger-claims.ts';
import { RECURRENCE } from '../../../wording/ledger-words.ts';
import styles from './recurrence-list.module.css';

type RecurrencePictureProps = {
  readonly recurrence: LedgerAnswer['recurrences']['compared'][number];
  readonly zone: string;
};

const HEIGHT = 58;
const LINE_Y = 36;
const DAY_FONT: Font = { size: 12 };
/** Between two days. */
const GAP = 12;

/** The episodes of a group as dots on a time line, with the day of the follow-up in it. Every dot is told in the sentence. */
export function RecurrencePicture({ recurrence, zone }: RecurrencePictureProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const palette = PALETTES[useComputedColorScheme('light')];
  return (
    <figure className={styles.picture}>
      <figcaption className="visually-hidden">{pictureInWords(recurrence)}</figcaption>
      <div ref={ref} style={{ minHeight: HEIGHT }}>
        {width === 0 ? null : (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} data-drawn aria-hidden="true">
            <Track width={width} stroke={palette.line2} />
            <TimeLine {...{ recurrence, width, palette }} left={0} y={LINE_Y} height={LINE_Y} />
            {daysOf({ recurrence, zone }, width).map(({ text, x, anchor }) => (
              <ChartText key={text} x={x} y={LINE_Y + 16} font={DAY_FONT} fill={palette.ink2} anchor={anchor}>
                {text}
              </ChartText>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** Half a year before and half a year since: as wide for every group, however far its data reach. */
function Track({ width, stroke }: { readonly width: number; readonly stroke: string }) {
  return <path d={`M0.5 ${LINE_Y - 5}V${LINE_Y}H${width - 0.5}V${LINE_Y - 5}`} fill="none" stroke={stroke} />;
}

type Day = { readonly text: string; readonly x: number; readonly anchor: 'start' | 'middle' | 'end' };

/** The day of the follow-up, and the ends of the line where they have room beside it. */
function daysOf({ recurrence, zone }: RecurrencePictureProps, width: number): readonly Day[] {
  const { from, until, action } = recurrence;
  const done = RECURRENCE.doneOn(formatDate(action.doneAt, zone));
  const half = textWidth(done, DAY_FONT) / 2 + GAP;
  const [first, last] = [formatDate(from, zone), formatDate(until, zone)];
  const [start, end] = [timeLineX(recurrence, from, 0, width) - 6, timeLineX(recurrence, until, 0, width) + 6];
  const fits = (text: string, room: number) => textWidth(text, DAY_FONT) <= room;
  return [
    ...(fits(first, width / 2 - half - start) ? [{ text: first, x: start, anchor: 'start' as const }] : []),
    { text: done, x: width / 2, anchor: 'middle' },
    ...(fits(last, end - width / 2 - half) ? [{ text: last, x: end, anchor: 'end' as const }] : []),
  ];
}
