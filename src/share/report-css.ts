import { PALETTES, type Palette } from '../charts/palette.ts';
import baseCss from './report.css?raw';
import pageOnlyCss from './report-page.css?raw';
import paperCss from './report-paper.css?raw';

/** The looks of the report: on a screen in the reader's theme, charts always on white; on paper black on white. */
export function reportCss(): string {
  const dark = `@media screen and (prefers-color-scheme: dark){.sheet[data-themed]{${tokens(PALETTES.dark)};color-scheme:dark}}`;
  return [light(), dark, baseCss, paperCss].join('\n');
}

/** The looks of the one printed page. */
export function pageCss(): string {
  return [light(), baseCss, pageOnlyCss].join('\n');
}

function light(): string {
  const { ink, ink2, line, invested, investedTint, addedLine, unexplainedLine } = PALETTES.light;
  const ofCharts = `--chart-ink:${ink};--chart-ink-2:${ink2};--chart-line:${line};--invested:${invested};--invested-tint:${investedTint};--added-line:${addedLine};--unexplained-line:${unexplainedLine}`;
  return `.sheet{${tokens(PALETTES.light)};${ofCharts}}`;
}

function tokens({ paper, card, ink, ink2, line, line2, focus }: Palette): string {
  return `--paper:${paper};--card:${card};--ink:${ink};--ink-2:${ink2};--line:${line};--line-2:${line2};--focus:${focus}`;
}
