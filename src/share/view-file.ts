import { CHARTS } from '../charts/charts.ts';
import type { ChartDefinition, ChartSource } from '../charts/define-chart.ts';
import { LATER_CHARTS } from '../charts/later-charts.ts';
import { epochMs, failed, ok, type Result, type ViewFault } from '../domain/index.ts';
import type { PictureMeta } from '../wording/picture-words.ts';
import type { SprintSheet } from './sprint-sheet.ts';
import { isRecord } from './view-checks.ts';
import { canBeLaidOut, sheetInFile, sheetProblem } from './view-sheet.ts';
import { sourceProblem } from './view-source.ts';

/** What a view file holds: the numbers of a chart or of one sprint's page, and none of the records behind them. */
export type View = (ChartView & { readonly kind: 'chart' }) | (SheetView & { readonly kind: 'sprint' });

/** A chart's numbers, and what its picture says. */
type ChartView = {
  readonly chart: ChartDefinition;
  readonly result: ChartSource;
  readonly meta: PictureMeta;
  /** A title that a person wrote; absent = the takeaway from the numbers. */
  readonly title?: string;
  readonly selectedKey?: string;
};

/** The page of one sprint. A title that a person wrote; absent = the headline. */
type SheetView = { readonly sheet: SprintSheet; readonly title?: string | undefined };

const FORMAT = 'dividend-view/1';
/** In the place of a chart's id. */
const SPRINT_PAGE = 'sprint';
/** A view is sums of sprints: a file far larger than that is none. */
const LARGEST_VIEW = 5_000_000;

/**
 * Writes a view as the text of a file (`dividend-view/1`): settings in words and aggregates only, in JSON. Titles of incidents
 * and of work items are left out, wherever they stand; the same pictures come of it in another browser without the data.
 */
export function toViewFile({ chart, result, meta, title, selectedKey }: ChartView): string {
  const head = { format: FORMAT, chart: chart.id, title, selectedKey, meta };
  return textOf({ ...head, result: withoutTitles(result) });
}

/** The same for the page of one sprint: what its picture prints, without titles of incidents. */
export function toSheetFile({ sheet, title }: SheetView): string {
  const drawn = { ...sheetInFile(sheet), team: withoutTitles(sheet.team) };
  return textOf({ format: FORMAT, chart: SPRINT_PAGE, title, meta: sheet.meta, sheet: drawn });
}

function textOf(file: object): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads the text of a view file. Whatever is in it, nothing throws: the chart is made once to see that it can be. */
export function readViewFile(text: string): Result<View, ViewFault> {
  const file = parsed(text);
  if (file === undefined || typeof file.format !== 'string' || !file.format.startsWith('dividend-view/')) {
    return failed({ code: 'not-a-view' });
  }
  if (file.format !== FORMAT) return failed({ code: 'view-newer', format: file.format.slice(0, 40) });
  const { meta } = file;
  if (!isMeta(meta)) return unreadable('meta');
  const title = typeof file.title === 'string' ? { title: file.title.slice(0, 300) } : {};
  return file.chart === SPRINT_PAGE ? readSheet(file, { meta, ...title }) : readChart(file, { meta, ...title });
}

type Head = { readonly meta: PictureMeta; readonly title?: string };

function readChart(file: Readonly<Record<string, unknown>>, head: Head): Result<View, ViewFault> {
  const chart = [...CHARTS, ...LATER_CHARTS].find(({ id }) => id === file.chart);
  if (chart === undefined) return unreadable('chart');
  if (!isSource(file.result)) return unreadable(`result.${sourceProblem(file.result) ?? ''}`);
  if (!canBeDrawn(chart, file.result)) return unreadable('result');
  const selected = typeof file.selectedKey === 'string' ? { selectedKey: file.selectedKey } : {};
  return ok({ kind: 'chart', chart, result: file.result, ...head, ...selected });
}

function readSheet(file: Readonly<Record<string, unknown>>, { meta, title }: Head): Result<View, ViewFault> {
  if (!isSheet(file.sheet)) return unreadable(`sheet.${sheetProblem(file.sheet) ?? ''}`);
  const sheet = { ...sheetInFile({ ...file.sheet, meta }), meta };
  return canBeLaidOut(sheet) ? ok({ kind: 'sprint', sheet, title }) : unreadable('sheet');
}

function isSheet(value: unknown): value is Omit<SprintSheet, 'meta'> {
  return sheetProblem(value) === undefined;
}

/** Every field called `title` is that of an incident or a work item. */
function withoutTitles(source: ChartSource): unknown {
  return JSON.parse(JSON.stringify(source, (key, value: unknown) => (key === 'title' ? undefined : value)));
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > LARGEST_VIEW) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function canBeDrawn(chart: ChartDefinition, source: ChartSource): boolean {
  try {
    const rows = chart.prepare(source);
    chart.words(rows);
    chart.table(rows);
    return Number.isFinite(chart.widthForAll(rows));
  } catch {
    return false;
  }
}

function isSource(value: unknown): value is ChartSource {
  return sourceProblem(value) === undefined;
}

function isMeta(value: unknown): value is PictureMeta {
  if (!isRecord(value)) return false;
  const { version, madeAt, fingerprint, definition, files, changedSettings, countsItems } = value;
  return (
    [version, fingerprint, definition].every((text) => typeof text === 'string') &&
    typeof madeAt === 'number' &&
    isMoment(madeAt) &&
    Array.isArray(changedSettings) &&
    changedSettings.every((text) => typeof text === 'string') &&
    Array.isArray(files) &&
    files.every(isFile) &&
    (countsItems === undefined || typeof countsItems === 'boolean')
  );
}

function isFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return typeof value.name === 'string' && Number.isFinite(value.rowsUsed) && Number.isFinite(value.rowsSkipped);
}

function isMoment(value: number): boolean {
  return Number.isFinite(value) && !Number.isNaN(new Date(epochMs(value)).getTime());
}

function unreadable(place: string): Result<View, ViewFault> {
  return failed({ code: 'view-unreadable', place });
}
