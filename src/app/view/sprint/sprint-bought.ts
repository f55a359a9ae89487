import type { IncidentPage, LedgerAnswer } from '../../../engine/api.ts';
import type { LedgerState } from '../../../metrics/ledger/ledger.ts';
import { formatHours, formatNumber, printedParts, withHours } from '../../../wording/numbers.ts';
import { SPRINT_BOUGHT } from '../../../wording/sprint-bought-words.ts';

/** What the incidents of one sprint took, and what came back: the largest, and the rest in one row. */
export type Bought = {
  readonly rows: readonly BoughtRow[];
  /** Absent where every incident has a row. */
  readonly rest:
    | { readonly count: number; readonly hours: string; readonly states: readonly LedgerState[] }
    | undefined;
  /** Items that count as if they were incidents; their hours are in the sum. */
  readonly items: { readonly count: number; readonly hours: string } | undefined;
};

export type BoughtRow = {
  readonly key: string;
  readonly id: string;
  readonly title: string | undefined;
  /** In working time in this sprint. */
  readonly hours: string;
  /** Absent until the ledger is there. */
  readonly returns: BoughtReturns | undefined;
};

export type BoughtReturns = {
  readonly done: number;
  readonly open: number;
  readonly isReviewHeld: boolean;
  readonly state: LedgerState;
  /** "3rd in checkout"; absent for a first one. */
  readonly again: string | undefined;
};

type Share = IncidentPage['shares'][number];
type Line = LedgerAnswer['incidents'][number];

/** The incidents of a sprint, most hours in its working time first; hours as printed add up to those of all. */
export function boughtIn(
  page: IncidentPage,
  ledger: LedgerAnswer | undefined,
  shown: number,
  allHours: number,
): Bought {
  const ordered = page.shares.toSorted((one, other) => other.hoursOn - one.hoursOn || byKey(one, other));
  const incidents = ordered.filter(({ isItem }) => isItem !== true);
  const items = ordered.filter(({ isItem }) => isItem === true);
  const lines = new Map(ledger?.incidents.map((line) => [line.key, line]));
  const first = incidents.length === shown + 1 ? shown + 1 : shown;
  const [rows, rest] = [incidents.slice(0, first), incidents.slice(first)];
  const itemHours = sum(items);
  const others = Math.max(0, allHours - sum(rows) - itemHours);
  const { parts } = printedParts([...rows.map(({ hoursOn }) => hoursOn), others, itemHours], {
    step: allHours < 9.95 ? 0.1 : 1,
  });
  // A page of incidents has a limit; the rest counts all beyond what is shown.
  const count = page.total - rows.length - items.length;
  return {
    rows: rows.map((share, at) => toRow(share, parts[at] ?? 0, lines, ledger)),
    rest:
      count <= 0
        ? undefined
        : {
            count,
            hours: hoursText(parts[rows.length] ?? 0),
            states: rest.flatMap(({ incidentKey }) => lines.get(incidentKey)?.state ?? []),
          },
    items: items.length === 0 ? undefined : { count: items.length, hours: hoursText(parts[rows.length + 1] ?? 0) },
  };
}

function toRow(
  { incidentKey, id, title }: Share,
  hours: number,
  lines: ReadonlyMap<string, Line>,
  ledger: LedgerAnswer | undefined,
): BoughtRow {
  const line = lines.get(incidentKey);
  return {
    ...{ key: incidentKey, id, title },
    hours: hoursText(hours),
    returns:
      line === undefined || ledger === undefined
        ? undefined
        : {
            done: line.followUpCounts.done,
            open: line.followUpCounts.open,
            isReviewHeld: line.isReviewHeld,
            state: line.state,
            again: againOf(line, ledger.incidents),
          },
  };
}

/** How often the team's records name the service up to this incident: of several services the one that came most often. */
function againOf(line: Line, all: readonly Line[]): string | undefined {
  const { startedAt } = line;
  if (startedAt === undefined) return undefined;
  const counts = line.services.map((service) => ({
    service,
    nth: all.filter((other) => other.key === line.key || isEarlierIn(other, service, startedAt)).length,
  }));
  const most = counts.toSorted((one, other) => other.nth - one.nth)[0];
  return most === undefined || most.nth < 2 ? undefined : SPRINT_BOUGHT.again(most.nth, most.service);
}

function isEarlierIn({ startedAt, services }: Line, service: string, before: number): boolean {
  const name = service.trim().toLowerCase();
  return startedAt !== undefined && startedAt < before && services.some((other) => other.trim().toLowerCase() === name);
}

/** What is printed in a list of hours that add up. */
function hoursText(hours: number): string {
  return hours < 9.95 ? formatHours(hours) : withHours(formatNumber(hours));
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { hoursOn }) => total + hoursOn, 0);
}

function byKey(one: Share, other: Share): number {
  return one.incidentKey < other.incidentKey ? -1 : 1;
}
