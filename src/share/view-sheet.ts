import { WHOLE_VIEW } from '../wording/image-reasons.ts';
import { planBody } from './sprint-picture-plan.ts';
import type { SprintSheet } from './sprint-sheet.ts';
import { drawnIncidents, sheetTable } from './sprint-tables.ts';
import { type Check, flag, isRecord, listOf, maybe, number, oneOf, shaped, text, wrongField } from './view-checks.ts';
import { isSprint, sourceProblem } from './view-source.ts';

/** The page of one sprint in a view file: what its picture prints, in words and rows, checked before it is drawn. */

const LOAD = { key: text, name: text, value: number, isShown: flag, isDifferent: flag };
const SEGMENT = { id: text, name: text, from: number, value: number, text, why: text };
const BAR = {
  title: text,
  sub: text,
  whole: text,
  max: number,
  segments: listOf(shaped(SEGMENT)),
  ring: maybe(shaped({ at: number, low: number, high: number, text })),
  note: maybe(text),
  isPale: flag,
};
const INCIDENT = {
  key: text,
  id: text,
  hours: text,
  returns: maybe(shaped({ followUps: text, review: text, state: text })),
};

const SHEET = {
  team: (value: unknown) => sourceProblem(value) === undefined,
  sprint: isSprint,
  headline: shaped({ segments: listOf(shaped({ text })), additions: listOf(text), notes: listOf(text), text }),
  numbers: listOf(shaped({ id: text, figure: text, beside: text })),
  bar: maybe(shaped(BAR)),
  loads: shaped({
    unit: oneOf('share', 'hours'),
    sprints: listOf(shaped(LOAD)),
    limits: maybe(shaped({ lower: number, upper: number })),
  }),
  usual: text,
  returns: shaped({
    sub: text,
    states: listOf(shaped({ id: text, name: text, count: number, hours: text })),
    incidents: listOf(shaped(INCIDENT)),
    rest: maybe(shaped({ count: number, hours: text })),
  }),
  checks: listOf(text),
} satisfies Readonly<Record<string, Check>>;

/** What of a sheet goes into a view file: what its picture prints, without titles of incidents. */
export function sheetInFile({ lens: _lens, meta: _meta, returns, ...sheet }: SprintSheet) {
  const incidents = drawnIncidents(returns).map(({ title: _, ...incident }) => incident);
  return { ...sheet, returns: { ...returns, incidents } };
}

/** The first part of a sheet that is not what it should be, or `undefined`; `value` has no `meta` of its own. */
export function sheetProblem(value: unknown): string | undefined {
  return isRecord(value) ? wrongField(value, SHEET) : WHOLE_VIEW;
}

/** True where a sheet can be laid out and printed: whatever its numbers are, nothing throws and no length is endless. */
export function canBeLaidOut(sheet: SprintSheet): boolean {
  try {
    sheetTable(sheet);
    return Number.isFinite(planBody(sheet, 1000).height);
  } catch {
    return false;
  }
}
