import type { Recurrence } from '../metrics/ledger/recurrence.ts';
import { formatDate } from '../wording/dates.ts';
import { claimSentence, testInWords } from '../wording/ledger-claims.ts';
import { RECURRENCE } from '../wording/ledger-words.ts';
import { RECURRENCE_CHART } from '../wording/recurrence-chart-words.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import { placeLegend } from './parts/legend.tsx';
import { type Font, shortened, textWidth, wrapped } from './parts/text-width.ts';

/** Where the words and the time line of each group stand. */
export type RecurrenceView = {
  readonly groups: readonly GroupView[];
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  readonly line: { readonly left: number; readonly width: number; readonly height: number };
  readonly axisY: number;
  readonly rowHeight: number;
  /** Where not all groups have room; absent otherwise. */
  readonly windowNote: string | undefined;
};

export type GroupView = {
  readonly recurrence: Recurrence;
  readonly top: number;
  readonly texts: readonly PlacedText[];
  /** Where the time line stands. */
  readonly lineY: number;
};

export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly isQuiet: boolean;
};

export const NAME_FONT: Font = { size: 12.5, weight: 600 };
export const TEXT_FONT: Font = { size: 12 };
const LINE = 16;
const AXIS_HEIGHT = 18;
const WIDE = 640;
const WORDS_SHARE = 0.4;
const BRIEF = { least: 37, most: 56, line: 36 };
const STACKED = { least: 66, most: 84, line: 62 };
const BESIDE = { least: 66, most: 88, line: 44 };

export type RecurrenceRows = {
  readonly teamName: string;
  readonly zone: string;
  /** Those of which there is something to tell: some came before (METHOD 2.14-4). */
  readonly told: readonly Recurrence[];
  readonly tested: number;
  /** How many groups changed, in a sentence. */
  readonly counts: string;
};

export function planRecurrence(
  { told, zone }: RecurrenceRows,
  { width, height }: ChartSize,
  picture: PictureMode | undefined,
): RecurrenceView {
  const isBrief = picture === 'brief';
  const isBeside = !isBrief && width >= WIDE;
  const limits = isBrief ? BRIEF : isBeside ? BESIDE : STACKED;
  const legend = placeLegend(told.length === 0 ? [] : legendEntries(told, isBrief), width - 8);
  const room = height - legend.height - AXIS_HEIGHT;
  const shown = shownGroups(told, Math.max(1, Math.floor(room / limits.least)));
  const rowHeight = Math.min(limits.most, room / Math.max(1, shown.length));
  const wordsWidth = isBeside ? width * WORDS_SHARE : width;
  const left = isBeside ? wordsWidth + 16 : 0;
  const lineHeight = isBrief ? 18 : isBeside ? 34 : 24;
  const groups = shown.map((recurrence, index): GroupView => {
    const top = legend.height + index * rowHeight;
    const texts = isBrief
      ? briefTexts(recurrence, top, width)
      : wholeTexts(recurrence, { top, width: wordsWidth, zone, isBeside });
    return { recurrence, top, texts, lineY: top + limits.line };
  });
  return {
    ...{ groups, legend: legend.placed, rowHeight },
    line: { left, width: width - left, height: lineHeight },
    axisY: legend.height + rowHeight * shown.length,
    windowNote: shown.length === told.length ? undefined : RECURRENCE_CHART.shown(shown.length, told.length),
  };
}

/** Those that were tested come first where not all have room; the order stays. */
function shownGroups(told: readonly Recurrence[], most: number): readonly Recurrence[] {
  if (told.length <= most) return told;
  const isTested = ({ claim }: Recurrence) => claim !== 'insufficient';
  const kept = new Set(
    [...told.filter(isTested), ...told.filter((recurrence) => !isTested(recurrence))].slice(0, most),
  );
  return told.filter((recurrence) => kept.has(recurrence));
}

/** Their marks are drawn over the places that the legend keeps for swatches. */
function legendEntries(told: readonly Recurrence[], isBrief: boolean) {
  const names = isBrief ? RECURRENCE_CHART.brief : RECURRENCE_CHART;
  const has = (role: string) => told.some(({ marks }) => marks.some((mark) => mark.role === role));
  const entry = (id: 'episode' | 'prompting' | 'done') => ({ id, name: names[id], mark: { kind: 'none' as const } });
  return [
    ...(has('before') || has('after') ? [entry('episode')] : []),
    ...(has('prompting') ? [entry('prompting')] : []),
    entry('done'),
  ];
}

/** "checkout: 8 before, 2 since: fewer since." over the time line. */
function briefTexts(recurrence: Recurrence, top: number, width: number): readonly PlacedText[] {
  const name = shortened(recurrence.name, width * 0.4, NAME_FONT);
  const x = textWidth(name, NAME_FONT) + 8;
  const y = top + 12;
  const claim = briefClaim(recurrence, width - x - 2);
  return [
    { text: name, x: 0, y, font: NAME_FONT, isQuiet: false },
    { text: claim, x, y, font: TEXT_FONT, isQuiet: false },
  ];
}

/** Without what would have been clear, where that does not fit. */
function briefClaim(recurrence: Recurrence, room: number): string {
  const claim = claimSentence(recurrence);
  if (textWidth(claim, TEXT_FONT) <= room) return claim;
  return shortened(claim.replace(/ \(.*\)/, ''), room, TEXT_FONT);
}

type Words = { readonly top: number; readonly width: number; readonly zone: string; readonly isBeside: boolean };

/** Name and kind; what can be said; the test, and the day of the follow-up. */
function wholeTexts(recurrence: Recurrence, { top, width, zone, isBeside }: Words): readonly PlacedText[] {
  const { name, kind, action } = recurrence;
  const shownName = shortened(name, width * 0.6, NAME_FONT);
  const first = top + 13;
  const day = RECURRENCE_CHART.doneOn(formatDate(action.doneAt, zone));
  const kindX = textWidth(shownName, NAME_FONT) + 8;
  const kindText = shortened(`${RECURRENCE.kinds[kind]}, ${day}`, width - kindX - 2, TEXT_FONT);
  const claim = isBeside
    ? wrapped(claimSentence(recurrence), width - 4, TEXT_FONT).slice(0, 2)
    : [oneLine(recurrence, width)];
  const lines = isBeside ? [...claim, testInWords(recurrence)].slice(0, 3) : claim;
  return [
    { text: shownName, x: 0, y: first, font: NAME_FONT, isQuiet: false },
    { text: kindText, x: kindX, y: first, font: TEXT_FONT, isQuiet: true },
    ...lines.map((text, index) => ({
      text,
      x: 0,
      y: first + (index + 1) * LINE,
      font: TEXT_FONT,
      isQuiet: index >= claim.length,
    })),
  ];
}

/** Claim and test, as much of them as one line holds. */
function oneLine(recurrence: Recurrence, width: number): string {
  const whole = `${claimSentence(recurrence)} ${testInWords(recurrence)}`;
  return textWidth(whole, TEXT_FONT) <= width - 4 ? whole : briefClaim(recurrence, width - 4);
}
