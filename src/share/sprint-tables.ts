import type { ChartTable } from '../charts/define-chart.ts';
import type { LastLoads } from '../charts/last-loads.tsx';
import type { SprintBar } from '../charts/sprint-bar-rows.ts';
import { loadAmount } from '../wording/last-loads-words.ts';
import { incidentsInWords, SHEET, SHEET_TABLE } from '../wording/report-words.ts';
import { SPRINT_BOUGHT } from '../wording/sprint-bought-words.ts';
import { SPRINT_CHECK } from '../wording/sprint-check-words.ts';
import { SPRINT_USUAL, usualBandInWords } from '../wording/sprint-usual-words.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import type { SheetIncident, SprintReturns, SprintSheet } from './sprint-sheet.ts';

/** The drawings of one sprint's page as tables, with the numbers that are printed on them. */

const { head } = SHEET_TABLE;

/** The parts of the bar, the whole that they add up to, and the estimate with its range. */
export function barTable({ title, whole, segments, ring }: SprintBar): ChartTable {
  return {
    caption: title,
    headers: [head.part, head.amount],
    rows: [
      ...segments.map(({ name, text }) => [name, text]),
      [SHEET_TABLE.together, whole],
      ...(ring === undefined ? [] : [[SPRINT_BAR.ring, ring.text]]),
    ],
  };
}

/** The last sprints with what incidents took of each, and what is usual without the word before it: "up to 14 %". */
export function loadsTable({ unit, sprints, limits }: LastLoads): ChartTable {
  const usual = limits === undefined ? [] : [[SHEET_TABLE.usual, usualBandInWords(limits).replace(/^usual: /, '')]];
  return {
    caption: SHEET_TABLE.loads,
    headers: [head.sprint, unit === 'share' ? SPRINT_USUAL.loads : SPRINT_USUAL.hours],
    rows: [...sprints.map(({ name, value }) => [name, loadAmount(value, unit)]), ...usual],
  };
}

/** What came back, state by state. */
export function statesTable({ states }: SprintReturns): ChartTable {
  return {
    caption: SHEET_TABLE.states,
    headers: [SHEET_TABLE.state, SHEET_TABLE.incidents, SHEET_TABLE.hours],
    rows: states.map(({ name, count, hours }) => [name, String(count), hours]),
  };
}

/** The incidents one by one, with a title beside the id only where titles are ticked. */
export function incidentsTable({ incidents, rest }: SprintReturns): ChartTable {
  const { incident, followUps, review, state, hoursOfOne } = SHEET_TABLE;
  return {
    caption: SHEET_TABLE.largest,
    headers: [incident, followUps, review, state, hoursOfOne],
    rows: [
      ...incidents.map((row) => [nameOfIncident(row), ...returnsOf(row), row.hours]),
      ...(rest === undefined ? [] : [[SPRINT_BOUGHT.more(rest.count), '', '', '', rest.hours]]),
    ],
  };
}

/** "INC-145 Password reset mails not sent"; the id alone where titles are not ticked. */
export function nameOfIncident({ id, title }: SheetIncident): string {
  return title === undefined ? id : `${id} ${title}`;
}

function returnsOf({ returns }: SheetIncident): readonly string[] {
  if (returns === undefined) return [SHEET.notKnown, SHEET.notKnown, SHEET.notKnown];
  return [returns.followUps, returns.review, returns.state];
}

const MOST_ROWS = 8;

/** Those that the picture has room for below the states. */
export function drawnIncidents({ states, incidents }: SprintReturns): readonly SheetIncident[] {
  return incidents.slice(0, Math.max(0, MOST_ROWS - states.length));
}

/** All that the picture of the sprint prints, in one table. */
export function sheetTable({ sprint, numbers, bar, loads, returns, checks }: SprintSheet): ChartTable {
  const part = (name: string, rows: readonly (readonly string[])[]) => rows.map((row) => [name, ...row]);
  return {
    caption: SHEET_TABLE.whole(sprint.name),
    headers: [head.part, head.what, head.figure],
    rows: [
      ...part(
        SHEET_TABLE.numbers,
        numbers.map(({ figure, beside }) => [beside, figure]),
      ),
      ...(bar === undefined ? [] : part(bar.title, barTable(bar).rows)),
      ...part(SPRINT_USUAL.title, loadsTable(loads).rows),
      ...part(
        SPRINT_BOUGHT.title,
        returns.states.map(({ id, name, count, hours }) => [
          id === 'items' ? `${name}: ${count}` : `${name}: ${incidentsInWords(count)}`,
          hours,
        ]),
      ),
      ...part(
        SHEET_TABLE.largest,
        drawnIncidents(returns).map((row) => [nameOfIncident(row), row.hours]),
      ),
      ...part(
        SPRINT_CHECK.title,
        checks.map((check) => [check, '']),
      ),
    ],
  };
}
