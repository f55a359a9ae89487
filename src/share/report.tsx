import type { ReactNode } from 'react';
import type { ChartDefinition, ChartSource } from '../charts/define-chart.ts';
import { ok, type Result, type ShareFault } from '../domain/index.ts';
import { REPORT } from '../wording/report-words.ts';
import { drawChartSvg } from './chart-svg.tsx';
import { pictureFileName } from './download.ts';
import { fontCssFor, fontsReady } from './fonts.ts';
import { reportCss } from './report-css.ts';
import { ChartFigure, type DrawnChart, Table, WIDTHS } from './report-parts.tsx';
import {
  BarSection,
  BoughtSection,
  CheckSection,
  Foot,
  LensSection,
  Opening,
  Section,
  UsualSection,
  WordsSection,
} from './report-sections.tsx';
import { nameOf } from './sprint-picture.tsx';
import type { SprintSheet } from './sprint-sheet.ts';
import { htmlOf } from './static-markup.ts';

/** Charts that settle only on a page, with the team that they are drawn from; those that could not be asked for are absent. */
export type ReportCharts = { readonly days?: ReportChart; readonly definitions?: ReportChart };
export type ReportChart = { readonly chart: ChartDefinition; readonly source: ChartSource };

export type Report = { readonly html: string; readonly fileName: string };

/**
 * Writes the page of one sprint as one HTML file that needs nothing from outside and runs no script: the sentence, the charts
 * with their tables, the definitions, what to check, and what it rests on.
 */
export async function renderReport(sheet: SprintSheet, charts: ReportCharts = {}): Promise<Result<Report, ShareFault>> {
  await fontsReady();
  const days = await drawn(charts.days, 'days');
  if (!days.ok) return days;
  const definitions = await drawn(charts.definitions, 'definitions');
  if (!definitions.ok) return definitions;
  const body = htmlOf(<ReportBody sheet={sheet} days={days.value} definitions={definitions.value} />, 'report');
  const fontCss = await fontCssFor(body);
  const fileName = pictureFileName({ ...nameOf(sheet), format: 'report' }, 'html');
  return ok({ html: reportDocument(sheet, body, fontCss), fileName });
}

/** Of the burn-up; the definitions are as high as there are many. */
const HEIGHTS = { days: [340, 300], definition: [52, 58], around: 62 } as const;

/** A chart as two drawings, with its words and its table. */
async function drawn(
  given: ReportChart | undefined,
  id: 'days' | 'definitions',
): Promise<Result<DrawnChart | undefined, ShareFault>> {
  if (given === undefined) return ok(undefined);
  const { chart, source } = given;
  const rows = chart.prepare(source);
  const { takeaway = chart.title, explanation, alt } = chart.words(rows);
  const table = chart.table(rows);
  const [wideWidth, narrowWidth] = WIDTHS.report;
  const heightOf = (at: 0 | 1) =>
    id === 'days' ? HEIGHTS.days[at] : table.rows.length * HEIGHTS.definition[at] + HEIGHTS.around;
  const wide = await drawChartSvg({ chart, rows, size: { width: wideWidth, height: heightOf(0) }, picture: 'whole' });
  if (!wide.ok) return wide;
  const size = { width: narrowWidth, height: heightOf(1) };
  const narrow = await drawChartSvg({ chart, rows, size, picture: 'whole' });
  if (!narrow.ok) return narrow;
  const drawings = { wide: withIds(wide.value, `${id}-wide`), narrow: withIds(narrow.value, `${id}-narrow`) };
  return ok({ title: takeaway, explanation, alt, ...drawings, table });
}

/** Two drawings of one chart have the same ids: in one page, each needs its own. What they show is said around them. */
function withIds(svg: string, prefix: string): string {
  return svg.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}-`).replace('<svg', '<svg aria-hidden="true"');
}

type BodyProps = {
  readonly sheet: SprintSheet;
  readonly days?: DrawnChart | undefined;
  readonly definitions?: DrawnChart | undefined;
};

/** Everything that is read in the report. */
function ReportBody({ sheet, days, definitions }: BodyProps): ReactNode {
  return (
    <main className="page">
      <Opening sheet={sheet} />
      <BarSection sheet={sheet} />
      <UsualSection sheet={sheet} />
      <BoughtSection sheet={sheet} />
      <CheckSection sheet={sheet} />
      {days === undefined ? null : (
        <Section name="days" title={days.title} sub={days.explanation}>
          <ChartFigure drawn={days} />
          <Table table={days.table} />
        </Section>
      )}
      <LensSection sheet={sheet} drawn={definitions} />
      <WordsSection />
      <Foot sheet={sheet} />
    </main>
  );
}

/** Nothing may be loaded, and no script run, even if a text were taken for one. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The document around the body; names are from files, so they are escaped here as React escapes them inside. */
export function reportDocument({ sprint, team, meta }: SprintSheet, body: string, fontCss: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="${escaped(`Dividend ${meta.version}`)}">`,
    `<title>${escaped(REPORT.title(sprint.name, team.name))}</title>`,
    `<style>body{margin:0}${fontCss}${reportCss()}</style>`,
    '</head>',
    `<body class="sheet" data-themed="">${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
