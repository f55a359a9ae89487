import type { SprintAnalysis } from '../metrics/analysis.ts';
import { HOURS_HEADERS, NOT_KNOWN, OFF_HOURS_HEADER, SO_FAR } from '../wording/chart-words.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { HOURS_FIGURE } from '../wording/figure-words.ts';
import { hidesOffHours } from '../wording/headline.ts';
import { formatHours, formatShare } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import type { SprintSlotRow } from './parts/slots.ts';

/** The hours chart as plain rows. */
export type IncidentHours = {
  readonly teamName: string;
  readonly total: ChartSource['total'];
  /** Share of working time where every sprint with incidents has one and nobody chose hours: never both on one axis. */
  readonly measure: 'share' | 'hours';
  /** False for a team of one or two people (METHOD 2.6). */
  readonly showsOffHours: boolean;
  readonly sprints: readonly HoursSprint[];
};

export type HoursSprint = SprintSlotRow & {
  readonly isRunning: boolean;
  readonly hoursOn: number;
  readonly hoursOff: number;
  /** 0 to 1; absent where working time is 0 or unknown. */
  readonly load: number | undefined;
};

export function prepareHours(team: ChartSource): IncidentHours {
  return {
    teamName: team.name,
    total: team.total,
    measure: team.measure === 'hours' || !knowsShares(team.sprints) ? 'hours' : 'share',
    showsOffHours: !hidesOffHours(team),
    sprints: team.sprints.filter((sprint) => sprint.state !== 'future').map((sprint) => toRow(sprint, team.zone)),
  };
}

function toRow(sprint: SprintAnalysis, zone: string): HoursSprint {
  return {
    key: sprint.key,
    name: sprint.name,
    dates: formatDays(sprint.start, sprint.end, zone),
    startDay: formatDay(sprint.start, zone),
    start: sprint.start,
    end: sprint.end,
    isRunning: sprint.state === 'active',
    hoursOn: sprint.hoursOn,
    hoursOff: sprint.hoursOff,
    load: sprint.load,
  };
}

/** Whether shares can be drawn: some are known, and those that are not are of sprints without incident hours. */
export function knowsShares(sprints: readonly Pick<SprintAnalysis, 'load' | 'hoursOn'>[]): boolean {
  const isKnown = sprints.some(({ load }) => load !== undefined) || sprints.length === 0;
  return isKnown && sprints.every(({ load, hoursOn }) => load !== undefined || hoursOn === 0);
}

/** The height of a sprint's bar: per cent of working time, or hours. */
export function measureOf(sprint: HoursSprint, measure: IncidentHours['measure']): number {
  return measure === 'share' ? (sprint.load ?? 0) * 100 : sprint.hoursOn;
}

export function tableOfHours(rows: IncidentHours): ChartTable {
  return {
    caption: HOURS_FIGURE.caption(rows.teamName),
    headers: rows.showsOffHours ? [...HOURS_HEADERS, OFF_HOURS_HEADER] : HOURS_HEADERS,
    rows: rows.sprints.map((sprint) => [
      sprint.name,
      sprint.dates,
      `${formatHours(sprint.hoursOn)}${sprint.isRunning ? ` ${SO_FAR}` : ''}`,
      sprint.load === undefined ? NOT_KNOWN : formatShare(sprint.load),
      ...(rows.showsOffHours ? [formatHours(sprint.hoursOff)] : []),
    ]),
  };
}
