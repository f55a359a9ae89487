import { CHARTS } from '../charts/charts.ts';
import type { ChartDefinition, ChartSource } from '../charts/define-chart.ts';
import { LATER_CHARTS } from '../charts/later-charts.ts';
import { epochMs, failed, ok, type Result, type ViewFault } from '../domain/index.ts';
import type { PictureMeta } from '../wording/picture-words.ts';
import { sourceProblem } from './view-source.ts';

/** What a view file holds: a chart's numbers and what its picture says, and none of the records behind them. */
export type View = {
  readonly chart: ChartDefinition;
  readonly result: ChartSource;
  readonly meta: PictureMeta;
  /** A title that a person wrote; absent = the takeaway from the numbers. */
  readonly title?: string;
  readonly selectedKey?: string;
};

const FORMAT = 'dividend-view/1';
/** A view is sums of sprints: a file far larger than that is none. */
export const LARGEST_VIEW = 5_000_000;

/**
 * Writes a view as the text of a file (`dividend-view/1`): settings in words and aggregates only, in JSON. Titles of incidents
 * and of work items are left out, wherever they stand; the same pictures come of it in another browser without the data.
 */
export function toViewFile({ chart, result, meta, title, selectedKey }: View): string {
  const head = { format: FORMAT, chart: chart.id, title, selectedKey, meta };
  return `${JSON.stringify({ ...head, result: withoutTitles(result) }, null, 1)}\n`;
}

/** Reads the text of a view file. Whatever is in it, nothing throws: the chart is made once to see that it can be. */
export function readViewFile(text: string): Result<View, ViewFault> {
  const file = parsed(text);
  if (file === undefined || typeof file.format !== 'string' || !file.format.startsWith('dividend-view/')) {
    return failed({ code: 'not-a-view' });
  }
  if (file.format !== FORMAT) return failed({ code: 'view-newer', format: file.format.slice(0, 40) });
  const chart = [...CHARTS, ...LATER_CHARTS].find(({ id }) => id === file.chart);
  if (chart === undefined) return unreadable('chart');
  if (!isMeta(file.meta)) return unreadable('meta');
  if (!isSource(file.result)) return unreadable(`result.${sourceProblem(file.result) ?? ''}`);
  if (!canBeDrawn(chart, file.result)) return unreadable('result');
  return ok({
    chart,
    result: file.result,
    meta: file.meta,
    ...(typeof file.title === 'string' && { title: file.title.slice(0, 300) }),
    ...(typeof file.selectedKey === 'string' && { selectedKey: file.selectedKey }),
  });
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
  const { version, madeAt, fingerprint, definition, files, changedSettings } = value;
  return (
    [version, fingerprint, definition].every((text) => typeof text === 'string') &&
    typeof madeAt === 'number' &&
    isMoment(madeAt) &&
    Array.isArray(changedSettings) &&
    changedSettings.every((text) => typeof text === 'string') &&
    Array.isArray(files) &&
    files.every(isFile)
  );
}

function isFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return typeof value.name === 'string' && Number.isFinite(value.rowsUsed) && Number.isFinite(value.rowsSkipped);
}

function isMoment(value: number): boolean {
  return Number.isFinite(value) && !Number.isNaN(new Date(epochMs(value)).getTime());
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(place: string): Result<View, ViewFault> {
  return failed({ code: 'view-unreadable', place });
}
