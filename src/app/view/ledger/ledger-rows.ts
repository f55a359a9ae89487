import { hours } from '../../../domain/index.ts';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { formatDays } from '../../../wording/dates.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { unitHeading } from '../../../wording/ledger-returns.ts';
import { SPENT } from '../../../wording/ledger-words.ts';
import { formatEstimate, formatNumber, printedParts } from '../../../wording/numbers.ts';
import type { TeamResult } from '../team-view.ts';

type Spent = LedgerAnswer['elsewhere'];

/** What was invested as a table: every column adds up to its total as printed. */
export type SpentTable = {
  readonly headers: readonly string[];
  readonly rows: readonly SpentRow[];
  readonly total: SpentRow;
};

export type SpentRow = {
  readonly key: string;
  readonly name: string;
  /** Days, or that the sprint is running. */
  readonly sub?: string;
  readonly cells: readonly string[];
};

/** So many sprints are shown one by one; the earlier ones stand together until they are asked for. */
export const LATEST_SPRINTS = 8;

/** The hours of a ledger by sprint, with what lies outside all of them; a small team has one column of response hours. */
export function spentTable(
  ledger: LedgerAnswer,
  team: Pick<TeamResult, 'headCount' | 'zone'>,
  showsAll: boolean,
): SpentTable {
  const lines = linesOf(ledger, team.zone, showsAll);
  const columns = columnsOf(hidesOffHours(team), ledger.total.hoursNotPlaced > 0);
  const printed = columns.map(({ value }) => printedParts(lines.map(({ spent }) => value(spent))));
  const hasPoints = ledger.sprints.some(({ displaced }) => displaced !== undefined);
  const pointsHead = hasPoints ? [SPENT.columns.points(unitHeading(ledger.unit))] : [];
  return {
    headers: [SPENT.columns.sprint, ...columns.map(({ name }) => name), ...pointsHead],
    rows: lines.map(({ spent: _, points, ...line }, row) => ({
      ...line,
      cells: [
        ...printed.map(({ parts }) => hoursCell(parts[row] ?? 0)),
        ...(hasPoints ? [points === undefined ? SPENT.none : formatEstimate(points)] : []),
      ],
    })),
    total: {
      key: 'total',
      name: SPENT.total,
      cells: [...printed.map(({ total }) => hoursCell(total)), ...(hasPoints ? [pointsTotal(ledger)] : [])],
    },
  };
}

type Column = { readonly name: string; readonly value: (spent: Spent) => number };

function columnsOf(hidesOff: boolean, hasUnplaced: boolean): readonly Column[] {
  const { response, on, off, noTime, followUps, reviews } = SPENT.columns;
  const responses: readonly Column[] = hidesOff
    ? [{ name: response, value: (spent) => spent.hoursOn + spent.hoursOff + spent.hoursNotPlaced }]
    : [
        { name: on, value: (spent) => spent.hoursOn },
        { name: off, value: (spent) => spent.hoursOff },
        ...(hasUnplaced ? [{ name: noTime, value: (spent: Spent) => spent.hoursNotPlaced }] : []),
      ];
  return [
    ...responses,
    { name: followUps, value: (spent) => spent.followUp.hours },
    { name: reviews, value: (spent) => spent.review.hours },
  ];
}

type Line = Omit<SpentRow, 'cells'> & { readonly spent: Spent; readonly points?: number };

function linesOf(ledger: LedgerAnswer, zone: string, showsAll: boolean): readonly Line[] {
  const begun = ledger.sprints.filter(({ state }) => state !== 'future');
  const shown = showsAll ? begun : begun.slice(-LATEST_SPRINTS);
  const earlier = begun.slice(0, begun.length - shown.length);
  return [
    ...(earlier.length === 0
      ? []
      : [
          {
            key: 'earlier',
            name: SPENT.earlier(earlier.length),
            spent: earlier.reduce<Spent>(plus, NOTHING),
            ...pointsOf(earlier),
          },
        ]),
    ...shown.map((sprint) => ({
      key: sprint.key,
      name: sprint.name,
      sub: sprint.state === 'active' ? SPENT.running : formatDays(sprint.start, sprint.end, zone),
      spent: sprint,
      ...(sprint.displaced !== undefined && { points: sprint.displaced }),
    })),
    ...elsewhereLines(ledger),
  ];
}

/** The points of several sprints together, where all of them have some. */
function pointsOf(sprints: LedgerAnswer['sprints']): { readonly points?: number } {
  const known = sprints.flatMap(({ displaced }) => displaced ?? []);
  return known.length < sprints.length ? {} : { points: known.reduce((sum, each) => sum + each, 0) };
}

/** What is in no sprint, and what has no time: each only where there is something. */
function elsewhereLines({ elsewhere }: LedgerAnswer): readonly Line[] {
  const { hoursNotPlaced } = elsewhere;
  const gap = { ...elsewhere, hoursNotPlaced: NOTHING.hoursNotPlaced };
  const isEmpty = gap.hoursOn + gap.hoursOff + gap.followUp.hours + gap.review.hours <= 0;
  return [
    ...(isEmpty ? [] : [{ key: 'gap', name: SPENT.gap, spent: gap }]),
    ...(hoursNotPlaced <= 0
      ? []
      : [{ key: 'not-placed', name: SPENT.notPlaced, spent: { ...NOTHING, hoursNotPlaced } }]),
  ];
}

const NOTHING: Spent = {
  hoursOn: hours(0),
  hoursOff: hours(0),
  hoursNotPlaced: hours(0),
  followUp: { hours: hours(0), items: 0, fromPoints: 0, notKnown: 0 },
  review: { hours: hours(0), reviews: 0, notKnown: 0 },
};

/** Only the hours are shown: the counts of parts are told of the whole. */
function plus(one: Spent, other: Spent): Spent {
  return {
    ...one,
    hoursOn: hours(one.hoursOn + other.hoursOn),
    hoursOff: hours(one.hoursOff + other.hoursOff),
    followUp: { ...one.followUp, hours: hours(one.followUp.hours + other.followUp.hours) },
    review: { ...one.review, hours: hours(one.review.hours + other.review.hours) },
  };
}

function hoursCell(value: number): string {
  return value === 0 ? SPENT.none : formatNumber(value);
}

function pointsTotal({ total: { displaced } }: LedgerAnswer): string {
  if (displaced === undefined) return SPENT.notKnown;
  const { value, low, high } = displaced;
  return SPENT.range(formatEstimate(value), formatEstimate(low), formatEstimate(high));
}
