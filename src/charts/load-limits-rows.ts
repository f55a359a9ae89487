import type { XmrLimits } from '../metrics/statistics/xmr.ts';
import type { LoadPoint } from '../metrics/usual/load-history.ts';
import type { TeamUsual } from '../metrics/usual/usual.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { LOAD_CHART, LOAD_HEADERS, signalInWords } from '../wording/load-words.ts';
import { formatHours, formatShare } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import type { SprintSlotRow } from './parts/slots.ts';
import { usualIn } from './parts/usual-in.ts';

/** The load chart as plain rows; shares are per cent. */
export type LoadRows = {
  readonly teamName: string;
  readonly history: TeamUsual['load'];
  /** Absent where there are no limits. */
  readonly limits: XmrLimits | undefined;
  readonly sprints: readonly LoadRow[];
};

export type LoadRow = SprintSlotRow & { readonly point: LoadPoint; readonly percent: number };

export function prepareLoad(team: ChartSource): LoadRows {
  const history = usualIn(team).load;
  return {
    teamName: team.name,
    history,
    limits: history.limits.kind === 'limits' ? history.limits : undefined,
    sprints: history.points.map((point) => ({
      key: point.key,
      name: point.name,
      dates: formatDays(point.start, point.end, team.zone),
      startDay: formatDay(point.start, team.zone),
      start: point.start,
      end: point.end,
      percent: point.load * 100,
      point,
    })),
  };
}

export function tableOfLoad({ teamName, limits, sprints }: LoadRows): ChartTable {
  return {
    caption: `${teamName}: ${LOAD_CHART.title.toLowerCase()}`,
    headers: LOAD_HEADERS,
    rows: sprints.map(({ name, dates, point }) => [
      name,
      dates,
      formatHours(point.hoursOn),
      formatShare(point.load),
      point.movingRange === undefined ? '–' : formatShare(point.movingRange),
      signalInWords(point, limits !== undefined),
    ]),
  };
}
