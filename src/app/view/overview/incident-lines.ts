import { preparePoints } from '../../../charts/displaced-points-rows.ts';
import type { IncidentPage } from '../../../engine/api.ts';
import { feltInWords, typedInWords } from '../../../wording/edit-words.ts';
import { gradeLabel, ITEM_EVIDENCE } from '../../../wording/evidence-words.ts';
import { incidentFlagInWords } from '../../../wording/flag-words.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import {
  commonStep,
  formatHours,
  formatNumber,
  printedParts,
  roundHalfUp,
  shortUnitWord,
  withHours,
} from '../../../wording/numbers.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';

/** A screenful of incidents, and how many there are. */
export type ListedIncidents = Pick<IncidentPage, 'total'> & { readonly shares: readonly Share[] };
type Share = Omit<IncidentPage['shares'][number], 'services'>;

/** One incident as the list prints it. Absent = not known, or not shown. */
export type IncidentLine = {
  readonly key: string;
  readonly id: string;
  /** A sprint item that counts as if it were an incident: it has no correction. */
  readonly isItem: boolean;
  readonly title: string | undefined;
  readonly hours: string;
  readonly hoursOff: string | undefined;
  /** All the points its hours had time for: they add up to the ring. */
  readonly ring: string | undefined;
  /** Its part of the hatched bar. */
  readonly hatch: string | undefined;
  readonly evidence: string;
  readonly remarks: readonly string[];
  readonly source: string;
};

/** The list with its last lines; what is printed adds up to what the chart prints. */
export type IncidentLines = {
  readonly lines: readonly IncidentLine[];
  /** What the incidents beyond this screenful hold together. */
  readonly rest: Sums & { readonly count: number };
  readonly sum: Sums;
  /** What the points are: "Points", "Items", "Estimated hours". */
  readonly unitName: string;
};

type Sums = { readonly hours: string; readonly ring: string | undefined; readonly hatch: string | undefined };

/** The incidents of one sprint, adding up to its bar, its ring and its hours. */
export function sprintLines(page: ListedIncidents, sprint: SprintResult, team: TeamResult): IncidentLines {
  const [row] = preparePoints({ ...team, sprints: [sprint] }).sprints;
  const known = row?.plan.kind === 'known' ? row.plan : undefined;
  const step = commonStep(known === undefined ? (row?.ring?.value ?? 0) : known.unfinished);
  const hatch = known?.parts?.[0]?.printed;
  const ringPrints = printAll(page, ({ points }) => points, row?.ring?.value, { step, total: row?.ring?.printed });
  const hatchPrints = printAll(page, ({ explainedPoints }) => explainedPoints, sprint.explained?.value, {
    step,
    total: row?.ring === undefined ? undefined : hatch,
  });
  const hours = printAll(page, ({ hoursOn }) => hoursOn, sprint.hoursOn, hoursStep(sprint.hoursOn));
  const unit = shortUnitWord(sprint.unit, 2);
  return compose(page, { hours, ring: ringPrints, hatch: hatchPrints, unit }, !hidesOffHours(team));
}

/** The incidents outside all sprints, or without a time: hours only. */
export function otherLines(page: ListedIncidents, total: number, showsOffHours: boolean): IncidentLines {
  const hours = printAll(page, allHours, total, hoursStep(total));
  return compose(page, { hours, ring: undefined, hatch: undefined, unit: '' }, showsOffHours);
}

type Column = { readonly parts: readonly string[]; readonly rest: string; readonly sum: string };
type Columns = {
  readonly hours: Column | undefined;
  readonly ring: Column | undefined;
  readonly hatch: Column | undefined;
  readonly unit: string;
};

function compose(page: ListedIncidents, columns: Columns, showsOffHours: boolean): IncidentLines {
  const { hours, ring, hatch, unit } = columns;
  return {
    lines: page.shares.map((share, at) => ({
      key: share.incidentKey,
      id: share.id,
      isItem: share.isItem === true,
      title: share.title,
      hours: withHours(hours?.parts[at] ?? ''),
      hoursOff:
        showsOffHours && share.place !== 'not-placed' && share.hoursOff > 0 ? formatHours(share.hoursOff) : undefined,
      ring: ring?.parts[at],
      hatch: hatch?.parts[at],
      evidence: share.isItem === true ? ITEM_EVIDENCE : gradeLabel(share.group ?? share.grade),
      remarks: [
        ...[typedInWords(share.edited)].filter((text) => text !== undefined),
        ...share.flags.flatMap((flag) => incidentFlagInWords(flag) ?? []),
        ...(share.felt === 'not-known' ? [] : [feltInWords(share.felt)]),
      ],
      source: sourceOf(share),
    })),
    rest: {
      count: page.total - page.shares.length,
      hours: withHours(hours?.rest ?? ''),
      ring: ring?.rest,
      hatch: hatch?.rest,
    },
    sum: { hours: withHours(hours?.sum ?? ''), ring: ring?.sum, hatch: hatch?.sum },
    unitName: unit.charAt(0).toUpperCase() + unit.slice(1),
  };
}

/** Prints one column so that its parts and the rest add up to `total`; undefined where any part is not known. */
function printAll(
  page: ListedIncidents,
  readValue: (share: Share) => number | undefined,
  whole: number | undefined,
  print: { readonly step: number; readonly total: number | undefined },
): Column | undefined {
  const values = page.shares.flatMap((share) => readValue(share) ?? []);
  if (whole === undefined || print.total === undefined || values.length < page.shares.length) return undefined;
  const rest = Math.max(0, whole - values.reduce((sum, value) => sum + value, 0));
  const { parts } = printedParts([...values, rest], { step: print.step, total: print.total });
  const texts = parts.map((part, at) => printPart(part, [...values, rest][at] ?? 0, print.step));
  return { parts: texts.slice(0, -1), rest: texts.at(-1) ?? '', sum: formatNumber(print.total) };
}

/** What rounds to nothing is still there. */
function printPart(printed: number, value: number, step: number): string {
  return printed === 0 && value > 0 ? `< ${formatNumber(step)}` : formatNumber(printed);
}

function hoursStep(total: number) {
  const step = total < 9.95 ? 0.1 : 1;
  return { step, total: roundHalfUp(total, step) };
}

function allHours(share: Share): number {
  return share.hoursOn + share.hoursOff + (share.hoursNotPlaced ?? 0);
}

function sourceOf({ fileLine }: Share): string {
  const [first, ...others] = fileLine;
  if (first === undefined) return '';
  const where = INCIDENTS.line(first.file, first.line);
  return others.length === 0 ? where : `${where} ${INCIDENTS.places(others.length)}`;
}
