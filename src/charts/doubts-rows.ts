import type { EstimateUnit } from '../domain/index.ts';
import type { Driver, Sensitivity } from '../metrics/sensitivity/sensitivity.ts';
import { DOUBTS_CHART } from '../wording/doubt-chart-words.ts';
import { DOUBTS, type DriverWords, driverInWords, shownInWords } from '../wording/doubt-words.ts';
import { formatNumber } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import { niceTicks } from './parts/ticks.ts';

/** Bars on one scale from zero; places are shares of its width, 0 to 1. */
export type DoubtBars = {
  readonly unit: EstimateUnit;
  readonly point: number;
  readonly ticks: readonly { readonly text: string; readonly place: number }[];
  /** How to read it. */
  readonly notes: readonly string[];
  /** The number as shown, then what each assumption does alone, the widest first. */
  readonly rows: readonly DoubtRow[];
};

export type DoubtRow = DriverWords & {
  readonly id: string;
  readonly kind: 'shown' | 'evidence' | 'pace' | 'definition';
  readonly from: number;
  readonly to: number;
};

/** The chart of the doubts as plain rows. */
export type DoubtsRows = {
  readonly teamName: string;
  readonly unit: EstimateUnit;
  readonly sprintCount: number;
  readonly sensitivity: Sensitivity;
  /** Absent where there are no points, or nothing moves them. */
  readonly bars: DoubtBars | undefined;
};

/** What would change the number of a team's sprints; who draws it has asked for it. */
export function prepareDoubts({ id, name, unit, sprints, total, sensitivity }: ChartSource): DoubtsRows {
  if (sensitivity === undefined) throw new RangeError(`nobody asked what would change the number of the team ${id}`);
  const [only] = sprints;
  const unitOfAll = sprints.length === 1 && only !== undefined ? only.unit : unit;
  const bars = doubtBars(sensitivity, unitOfAll);
  return { teamName: name, unit: unitOfAll, sprintCount: total.sprintCount, sensitivity, bars };
}

const MOST_TICKS = 5;
/** So that tenths of a point do not look like much. */
const LEAST_SCALE = 1;

/** The bars; undefined where there are no points, or nothing moves them. */
export function doubtBars({ displaced, drivers }: Sensitivity, unit: EstimateUnit): DoubtBars | undefined {
  if (displaced === undefined || drivers.length === 0) return undefined;
  const highest = Math.max(LEAST_SCALE, displaced.high, ...drivers.map(({ high }) => high));
  const { max, values } = niceTicks(highest, MOST_TICKS);
  const place = ({ low, high }: { readonly low: number; readonly high: number }) => ({
    from: low / max,
    to: high / max,
  });
  const shown = {
    id: 'shown',
    kind: 'shown',
    name: DOUBTS.shown,
    detail: '',
    figures: shownInWords(displaced),
  } as const;
  return {
    unit,
    point: displaced.value / max,
    notes: [DOUBTS.note, ...(drivers.some((driver) => isBeyond(driver, displaced)) ? [DOUBTS.farEnds] : [])],
    ticks: values.map((value) => ({ text: formatNumber(value), place: value / max })),
    rows: [
      { ...shown, ...place(displaced) },
      ...drivers.map((driver) => ({
        id: idOf(driver),
        kind: driver.id,
        ...driverInWords(driver),
        ...place(driver),
      })),
    ],
  };
}

/** A likely range leaves out what is least likely, which an assumption's own ends do not; another definition is no part of it. */
function isBeyond({ id, low, high }: Driver, displaced: { readonly low: number; readonly high: number }): boolean {
  return id !== 'definition' && (low < displaced.low || high > displaced.high);
}

function idOf(driver: Driver): string {
  return driver.id === 'evidence' ? `evidence-${driver.group}` : driver.id;
}

/** One row a bar, with the figures that stand beside it. */
export function tableOfDoubts({ teamName, unit, bars }: DoubtsRows): ChartTable {
  return {
    caption: DOUBTS_CHART.caption(teamName),
    headers: DOUBTS_CHART.headers(unit),
    rows: (bars?.rows ?? []).map(({ name, detail, figures }) => [name, detail, figures]),
  };
}
