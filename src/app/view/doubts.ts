import { preparePoints } from '../../charts/displaced-points-rows.ts';
import { niceTicks } from '../../charts/parts/ticks.ts';
import type { EstimateUnit } from '../../domain/index.ts';
import type { Driver, Sensitivity } from '../../metrics/sensitivity.ts';
import { type Objection, objectionsInWords } from '../../wording/doubt-answers.ts';
import { widthInWords } from '../../wording/doubt-width.ts';
import {
  DOUBTS,
  type DoubtFacts,
  type DriverWords,
  driverInWords,
  type HalfWords,
  halfFigure,
  type PaceSource,
  shownInWords,
} from '../../wording/doubt-words.ts';
import { hidesOffHours } from '../../wording/headline.ts';
import { formatNumber, formatShare } from '../../wording/numbers.ts';
import type { SprintResult, TeamResult } from './team-view.ts';

/** The card "What would change my mind" as it is printed and drawn. */
export type DoubtsView = {
  readonly lead: string;
  /** Absent where there are no points, or nothing moves them. */
  readonly chart?: DoubtsChart;
  readonly halves: readonly HalfLine[];
  readonly objections: readonly Objection[];
  /** Whether there are incidents to correct. */
  readonly canCorrect: boolean;
};

/** Bars on one scale from zero; places are shares of its width, 0 to 1. */
export type DoubtsChart = {
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

export type HalfLine = HalfWords & { readonly id: 'recorded' | 'half'; readonly name: string };

/** `undefined` where no incident is recorded: then there is nothing to doubt. `team` holds the shown sprints only. */
export function doubtsView(
  sensitivity: Sensitivity,
  team: TeamResult,
  sprintKeys?: readonly string[],
): DoubtsView | undefined {
  const { incidents, displaced } = sensitivity;
  if (incidents.all === 0 && (displaced === undefined || displaced.high === 0)) return undefined;
  const facts = doubtFacts(sensitivity, team, sprintKeys);
  const chart = chartOf(sensitivity, facts.unit);
  return {
    lead: widthInWords(facts),
    ...(chart !== undefined && { chart }),
    halves: halvesOf(facts),
    objections: objectionsInWords(facts),
    canCorrect: incidents.all > 0,
  };
}

function doubtFacts(sensitivity: Sensitivity, team: TeamResult, sprintKeys?: readonly string[]): DoubtFacts {
  const sprints = shownSprints(team, sprintKeys);
  const [only] = sprints;
  const { load, hoursOn, unit } =
    sprints.length === 1 && only !== undefined ? only : { ...team.total, unit: team.unit };
  const unexplained = printedUnexplained({ ...team, sprints });
  return {
    sensitivity,
    unit,
    hoursOn,
    ...(load !== undefined && { share: formatShare(load) }),
    ...(unexplained !== undefined && { unexplained }),
    paceSource: paceSourceOf(sprints),
    hidesOffHours: hidesOffHours(team),
  };
}

/** The one sprint that was chosen, in whatever state, else the closed ones: as the sensitivity counts. */
function shownSprints({ sprints }: TeamResult, sprintKeys: readonly string[] | undefined): readonly SprintResult[] {
  const named = sprintKeys === undefined ? sprints : sprints.filter(({ key }) => sprintKeys.includes(key));
  return named.length === 1 ? named : named.filter(({ state }) => state === 'closed');
}

/** The sum of what the chart prints as not explained, so that both say the same; not known if one sprint's is not. */
function printedUnexplained(team: TeamResult): number | undefined {
  const prints = preparePoints(team).sprints.map(({ plan }) =>
    plan.kind === 'known' ? plan.parts?.find(({ id }) => id === 'unexplained')?.printed : undefined,
  );
  const known = prints.filter((printed) => printed !== undefined);
  if (known.length === 0 || known.length < prints.length) return undefined;
  return known.reduce((sum, printed) => sum + printed, 0);
}

function paceSourceOf(sprints: readonly SprintResult[]): PaceSource {
  const methods = sprints.flatMap(({ pace }) => (pace === undefined ? [] : [pace.method]));
  if (methods.length > 0 && methods.every((method) => method === 'typed')) return 'typed';
  return methods.length > 0 && methods.every((method) => method === 'plan-implied') ? 'plan' : 'recent';
}

const MOST_TICKS = 5;
/** So that tenths of a point do not look like much. */
const LEAST_SCALE = 1;

function chartOf({ displaced, drivers }: Sensitivity, unit: EstimateUnit): DoubtsChart | undefined {
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

/** Both in the same unit: points only if both have points. */
function halvesOf({ sensitivity: { displaced, halved }, hoursOn, unit }: DoubtFacts): readonly HalfLine[] {
  if (halved === undefined) return [];
  const inPoints = displaced !== undefined && halved.displaced !== undefined;
  const recorded = halfFigure(inPoints ? { displaced, hoursOn } : { hoursOn }, unit);
  const half = halfFigure(inPoints ? halved : { hoursOn: halved.hoursOn }, unit);
  return [
    { id: 'recorded', name: DOUBTS.asRecorded, ...recorded },
    { id: 'half', name: DOUBTS.ifHalf, ...half },
  ];
}
