import type { ChartTable } from '../charts/define-chart.ts';

/** A chart's table as Markdown, for a page or a chat that cannot take a picture. */
export function toMarkdownTable(table: ChartTable): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `| ${table.headers.map(() => '---').join(' | ')} |`;
  return [`**${cell(table.caption)}**`, '', row(table.headers), rule, ...table.rows.map(row)].join('\n');
}

function cell(text: string): string {
  return text.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
