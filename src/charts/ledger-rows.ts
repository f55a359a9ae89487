import type { Spent } from '../metrics/ledger/ledger.ts';
import { SO_FAR } from '../wording/chart-words.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { hidesOffHours } from '../wording/headline.ts';
import { asideInWords, LEDGER_CHART } from '../wording/ledger-chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import type { SprintSlotRow } from './parts/slots.ts';

type Ledger = NonNullable<ChartSource['ledger']>;

/** What was invested and what came back, as plain rows. */
export type LedgerRows = {
  readonly teamName: string;
  readonly ledger: Ledger;
  /**
   * False for a team of one or two people: beside the hours in working time, the sum of all hours would tell when they worked
   * (METHOD 2.6). Its bars are of working time, and no hours have a return beside them.
   */
  readonly showsAllHours: boolean;
  readonly sprints: readonly InvestedRow[];
};

/** Person-hours of one sprint. */
export type InvestedRow = SprintSlotRow & {
  readonly isRunning: boolean;
  readonly response: number;
  /** Of the response: those of incidents with a review held or a follow-up done. Absent: not shown. */
  readonly withReturn: number | undefined;
  readonly aside: Pick<Spent, 'followUp' | 'review'>;
};

/** The rows of a team's ledger; who draws them has asked for it. */
export function prepareLedger(team: ChartSource): LedgerRows {
  const { ledger, zone } = team;
  if (ledger === undefined) throw new RangeError(`nobody asked for the ledger of the team ${team.id}`);
  const showsAllHours = !hidesOffHours(team);
  return {
    ...{ teamName: team.name, ledger, showsAllHours },
    sprints: ledger.sprints
      .filter(({ state }) => state !== 'future')
      .map(({ key, name, start, end, state, hoursOn, hoursOff, followUp, review }) => ({
        ...{ key, name, start, end },
        dates: formatDays(start, end, zone),
        startDay: formatDay(start, zone),
        isRunning: state === 'active',
        response: showsAllHours ? hoursOn + hoursOff : hoursOn,
        withReturn: showsAllHours ? ledger.returnsBySprint[key]?.withReturn : undefined,
        aside: { followUp, review },
      })),
  };
}

/** Hours put into follow-ups and reviews, as far as they are known. */
export function asideHours({ aside: { followUp, review } }: InvestedRow): number {
  return followUp.hours + review.hours;
}

/** One row a sprint, and one each for what lies in none of them. */
export function tableOfLedger({ teamName, ledger, showsAllHours, sprints }: LedgerRows): ChartTable {
  const row = (name: string, dates: string, response: string, withReturn: string, aside: InvestedRow['aside']) => {
    const { followUps, reviews } = asideInWords(aside);
    return [name, dates, response, ...(showsAllHours ? [withReturn] : []), followUps, reviews];
  };
  const { hoursOn, hoursOff, hoursNotPlaced, followUp, review } = ledger.elsewhere;
  const outside = hoursOn + hoursOff;
  const hasOutside = outside + followUp.hours + review.hours + followUp.notKnown + review.notKnown > 0;
  const none = LEDGER_CHART.noDates;
  return {
    caption: LEDGER_CHART.caption(teamName),
    headers: showsAllHours ? LEDGER_CHART.headers : LEDGER_CHART.headersWithout,
    rows: [
      ...sprints.map(({ name, dates, isRunning, response, withReturn = 0, aside }) =>
        row(name, dates, `${formatHours(response)}${isRunning ? ` ${SO_FAR}` : ''}`, formatHours(withReturn), aside),
      ),
      ...(hasOutside && showsAllHours
        ? [row(LEDGER_CHART.outside, none, formatHours(outside), none, { followUp, review })]
        : []),
      ...(hoursNotPlaced > 0 && showsAllHours
        ? [[LEDGER_CHART.notPlaced, none, formatHours(hoursNotPlaced), none, none, none]]
        : []),
    ],
  };
}
