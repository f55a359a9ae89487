import type { TeamUsual } from '../metrics/usual/usual.ts';
import { SO_FAR } from '../wording/chart-words.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { LAST_LOADS, loadAmount } from '../wording/last-loads-words.ts';
import { signalInWords } from '../wording/load-words.ts';
import { usualBandInWords } from '../wording/sprint-usual-words.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import type { LastLoads } from './last-loads.tsx';
import type { SprintSlotRow } from './parts/slots.ts';
import { usualIn } from './parts/usual-in.ts';

/** The last sprints as plain rows; the last one is the shown one. */
export type LastLoadsRows = {
  readonly teamName: string;
  readonly unit: LastLoads['unit'];
  readonly limits: LastLoads['limits'];
  readonly history: TeamUsual['load'];
  readonly sprints: readonly LastLoadRow[];
  /** How many sprints there are that have begun. */
  readonly begun: number;
  /** Absent: no sprint has begun. */
  readonly shown: ChartSource['sprints'][number] | undefined;
};

export type LastLoadRow = SprintSlotRow & {
  /** A share of working time, 0 to 1, or person-hours. */
  readonly value: number;
  readonly isShown: boolean;
  readonly isRunning: boolean;
  /** "ordinary variation for this team"; '' where nothing is said of it. */
  readonly shows: string;
};

/** So many are the last. */
const LAST = 6;

/** The last six sprints that have begun; who draws them has asked what is usual for the team. */
export function prepareLastLoads(team: ChartSource): LastLoadsRows {
  const usual = usualIn(team);
  const begun = team.sprints.filter(({ state }) => state !== 'future');
  const sprints = begun.slice(-LAST);
  const shown = sprints.at(-1);
  const loads = lastLoads(sprints, shown?.key ?? '', usual, team.measure);
  const points = new Map(usual.load.points.map((point) => [point.key, point]));
  const byKey = new Map(loads.sprints.map((load) => [load.key, load]));
  return {
    ...{ teamName: team.name, unit: loads.unit, limits: loads.limits, history: usual.load, shown },
    begun: begun.length,
    sprints: sprints.map(({ key, name, start, end, state }) => {
      const point = points.get(key);
      return {
        ...{ key, name, start, end },
        dates: formatDays(start, end, team.zone),
        startDay: formatDay(start, team.zone),
        value: byKey.get(key)?.value ?? 0,
        isShown: key === shown?.key,
        isRunning: state === 'active',
        shows: point === undefined || loads.limits === undefined ? '' : signalInWords(point, true),
      };
    }),
  };
}

/**
 * The last sprints up to the shown one, as shares of working time; as hours where those are asked for, or a share is not known.
 * What is usual is told of shares only (METHOD 2.15).
 */
export function lastLoads(
  sprints: ChartSource['sprints'],
  shownKey: string,
  usual: Pick<TeamUsual, 'load'> | undefined,
  measure?: ChartSource['measure'],
): LastLoads {
  const hasShares = measure !== 'hours' && sprints.every(({ load }) => load !== undefined);
  const limits = usual?.load.limits;
  const signals = new Map(usual?.load.points.map(({ key, signals: found }) => [key, found.length > 0]));
  return {
    unit: hasShares ? 'share' : 'hours',
    sprints: sprints.map(({ key, name, load, hoursOn }) => ({
      key,
      name,
      value: hasShares ? (load ?? 0) : hoursOn,
      isShown: key === shownKey,
      isDifferent: signals.get(key) ?? false,
    })),
    limits: hasShares && limits?.kind === 'limits' ? { lower: limits.lower, upper: limits.upper } : undefined,
  };
}

/** One row a sprint, and one for what is usual. */
export function tableOfLastLoads({ teamName, unit, limits, sprints }: LastLoadsRows): ChartTable {
  const { none } = LAST_LOADS;
  return {
    caption: LAST_LOADS.caption(teamName),
    headers: [...LAST_LOADS.headers, LAST_LOADS.heading[unit], LAST_LOADS.shows],
    rows: [
      ...sprints.map(({ name, dates, value, isRunning, shows }) => [
        name,
        dates,
        `${loadAmount(value, unit)}${isRunning ? ` ${SO_FAR}` : ''}`,
        shows === '' ? none : shows,
      ]),
      ...(limits === undefined
        ? []
        : [[LAST_LOADS.usual, none, usualBandInWords(limits).replace(/^usual: /, ''), none]]),
    ],
  };
}
