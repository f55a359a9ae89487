import type { ChartSize, PictureMode } from '../charts/define-chart.ts';

/** The three pictures. Each has a layout of its own; none is another one scaled. */
export type PictureFormat = 'slide' | 'chat' | 'square';

/** In the order of a choice. */
export const PICTURE_FORMATS: readonly PictureFormat[] = ['slide', 'chat', 'square'];

/** Sizes of type in the picture's own pixels; the first sizes that fit are taken. */
export type FormatRules = {
  readonly size: ChartSize;
  readonly margin: number;
  /** From the upper edge to the top of the title, and from the last baseline to the lower edge. */
  readonly top: number;
  readonly bottom: number;
  readonly title: { readonly oneLine: readonly number[]; readonly more: readonly number[]; readonly most: number };
  /** As few lines as `wished` if any wording fits them, else `most`. */
  readonly subtitle: { readonly size: number; readonly wished: number; readonly most: number };
  readonly chart: {
    readonly mode: PictureMode;
    /** How much a chart of 12 px text is enlarged; between the two, the higher the place, the more. */
    readonly zoom: readonly [number, number];
    /** The height at which the chart is best drawn, before it is enlarged. */
    readonly height: number;
  };
  readonly footer: {
    readonly size: number;
    readonly line: number;
    readonly most: number;
    /** So many lines where even the shortest footer does not fit; what is longer still is cut. */
    readonly limit: number;
    /** Beside the paragraphs, or at the end of their last line. */
    readonly stamp: 'beside' | 'inline';
  };
};

/**
 * The slide reads from the back of a room. The chat picture is shown 480 px wide, at 40 %: everything that carries the message has
 * 28 px or more there (11 px as it is seen), the title 44; the footer has 22, since it is looked up and not read. The square is
 * seen at about half its size, so its chart is high and its text below has 22.
 */
export const FORMAT_RULES: Readonly<Record<PictureFormat, FormatRules>> = {
  slide: {
    size: { width: 1920, height: 1080 },
    margin: 72,
    top: 62,
    bottom: 48,
    title: { oneLine: [56, 53, 50, 47], more: [56, 50, 44, 38], most: 2 },
    subtitle: { size: 27, wished: 1, most: 2 },
    chart: { mode: 'whole', zoom: [1.6, 1.9], height: 330 },
    footer: { size: 24, line: 33, most: 6, limit: 6, stamp: 'beside' },
  },
  chat: {
    size: { width: 1200, height: 675 },
    margin: 36,
    top: 26,
    bottom: 22,
    title: { oneLine: [52, 48, 44], more: [46, 44], most: 2 },
    subtitle: { size: 28, wished: 1, most: 2 },
    chart: { mode: 'brief', zoom: [2.44, 2.6], height: 200 },
    footer: { size: 22, line: 28, most: 3, limit: 4, stamp: 'inline' },
  },
  square: {
    size: { width: 1080, height: 1080 },
    margin: 52,
    top: 48,
    bottom: 40,
    title: { oneLine: [52, 48, 44], more: [52, 48, 44], most: 3 },
    subtitle: { size: 26, wished: 2, most: 3 },
    chart: { mode: 'whole', zoom: [1.9, 2], height: 280 },
    footer: { size: 22, line: 30, most: 7, limit: 8, stamp: 'inline' },
  },
};
