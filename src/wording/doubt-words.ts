import type { Definition, EstimateUnit, EvidenceGroup } from '../domain/index.ts';
import { isPreset } from '../domain/index.ts';
import type { Estimate } from '../metrics/analysis.ts';
import type { Driver, Sensitivity } from '../metrics/sensitivity/sensitivity.ts';
import { presetName } from './definition-words.ts';
import {
  aboutInWords,
  endInWords,
  formatEstimate,
  formatHours,
  formatNumber,
  hoursInWords,
  isUnderHalf,
  roundForSentence,
  shortUnitWord,
} from './numbers.ts';

/** The texts of the card that says what would change the number. */
export const DOUBTS = {
  title: 'What would change my mind',
  alone: (unit: EstimateUnit) => `Where each assumption alone could take it, in ${shortUnitWord(unit, 2)}`,
  working: 'Working out what moves the number…',
  shown: 'As shown',
  note: 'Ring and upright line: the number as shown.',
  farEnds: 'Bars reach to the far end of each assumption, so one can go beyond the range as shown.',
  halves: 'If the true hours were half',
  asRecorded: 'as recorded',
  ifHalf: 'if hours were half',
  objections: 'Objections, and what the records say',
  correct: 'Correct them here',
} as const;

/** What the answers are made from. Absent = not known. */
export type DoubtFacts = {
  readonly sensitivity: Sensitivity;
  readonly unit: EstimateUnit;
  /** Person-hours inside working time, as the headline has them. */
  readonly hoursOn: number;
  /** Share of working time on incidents, 0 to 1, as text: "12 %". */
  readonly share?: string;
  /** Points that stay unexplained, as the chart prints them. */
  readonly unexplained?: number;
  readonly paceSource: PaceSource;
  /** A team of one or two people, whose hours outside working time are not told (METHOD 2.6). */
  readonly hidesOffHours: boolean;
};

/** What the pace rests on: earlier sprints, the plan itself, or a value that a person typed. */
export type PaceSource = 'recent' | 'plan' | 'typed';

/** "If the true hours were half, this would be about 2 points." In hours where there are no points. */
export function halfInWords({
  sensitivity: { halved, displaced },
  unit,
}: Pick<DoubtFacts, 'sensitivity' | 'unit'>): string | undefined {
  if (halved === undefined || (displaced !== undefined && halved.displaced === undefined)) return undefined;
  if (halved.displaced === undefined) {
    return `If the true hours were half, this would be ${hoursInWords(halved.hoursOn)} of working time.`;
  }
  return `If the true hours were half, this would be ${shortAbout(halved.displaced.value, unit)}.`;
}

/** "about 2 points": the amount without the word "story", which the page has said before. */
function shortAbout(value: number, unit: EstimateUnit): string {
  const { hedge, amount } = aboutInWords(value, unit);
  return `${hedge}${amount}`.replace('story ', '');
}

/** One assumption in words: what it is, what is known of it, and where it leads. */
export type DriverWords = { readonly name: string; readonly detail: string; readonly figures: string };

/** "How long × how many people", "60 h", "4.4 to 12". */
export function driverInWords(driver: Driver): DriverWords {
  const figures = spanInWords(driver);
  switch (driver.id) {
    case 'pace':
      return { name: 'Pace', detail: paceDetail(driver.paces), figures };
    case 'evidence':
      return { name: EVIDENCE_NAMES[driver.group], detail: formatHours(driver.hours), figures };
    case 'definition':
      return { name: 'Definition', detail: definitionDetail(driver), figures };
  }
}

const EVIDENCE_NAMES: Readonly<Record<EvidenceGroup, string>> = {
  A: 'Logged hours',
  B: 'Hours measured by the tool',
  Bh: 'Hours from acknowledged to resolved',
  C: 'Hours from who was present',
  D: 'Estimated hours',
  E: 'Defaults for the severity',
};

function paceDetail(paces: number): string {
  return paces < 2 ? 'slowest to fastest' : `slowest to fastest of ${formatNumber(paces)}`;
}

function definitionDetail({ lowest, highest }: Extract<Driver, { readonly id: 'definition' }>): string {
  return `${shortName(lowest)} to ${shortName(highest)}`;
}

/** Of a person's own rules only the one on the screen can stand here, and that is named above the chart. */
function shortName(definition: Definition): string {
  return isPreset(definition) ? presetName(definition) : 'your rule';
}

/** A range beside a bar, to two significant digits: "4.4 to 12". */
export function spanInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [formatEstimate(low), formatEstimate(high)];
  return from === to ? `close to ${from}` : `${from} to ${to}`;
}

/** The number as shown, beside its ring: "≈ 16 (10 to 22)". */
export function shownInWords({ value, low, high }: Estimate): string {
  return `≈ ${formatEstimate(value)} (${spanInWords({ low, high })})`;
}

/** One number of the half-hours test: "≈ 5 points", "2 to 7". */
export type HalfWords = { readonly figure: string; readonly range?: string };

/** A number as a figure with its range; hours where there are no points. */
export function halfFigure(
  { displaced, hoursOn }: { readonly displaced?: Sensitivity['displaced']; readonly hoursOn: number },
  unit: EstimateUnit,
): HalfWords {
  if (displaced === undefined) return { figure: formatHours(hoursOn) };
  const { value, low, high } = displaced;
  const rounded = roundForSentence(value);
  const figure = isUnderHalf(value)
    ? `< 0.5 ${shortUnitWord(unit, 2)}`
    : `≈ ${formatNumber(rounded)} ${shortUnitWord(unit, rounded)}`;
  const [from, to] = [endInFigures(low), endInFigures(high)];
  return from === to ? { figure } : { figure, range: `${from}–${to}` };
}

function endInFigures(value: number): string {
  return isUnderHalf(value) ? '< 0.5' : endInWords(value, 'points');
}

/** "likely" at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
