import type { ChartTable } from '../charts/define-chart.ts';
import type { Picture } from './picture.ts';

/**
 * A picture as Markdown for a page or a chat: the image by its file name with its alt text, three sentences from the numbers, what
 * counts as an incident and what the marks do not say, and where it is from.
 */
export function toMarkdown(
  picture: Pick<Picture, 'alt' | 'fileName' | 'bullets' | 'definition' | 'note' | 'stamp'>,
): string {
  const file = encodeURI(picture.fileName('png')).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  const bullets = picture.bullets.map((bullet) => `- ${plain(bullet)}`);
  const image = `![${plain(picture.alt)}](${file})`;
  const counted = [picture.definition, picture.note].filter((text) => text !== '').map(plain);
  return [image, '', ...bullets, '', `${counted.join(' ')}  `, `_${plain(picture.stamp)}_`].join('\n');
}

/** A chart's table as Markdown, for a page or a chat that cannot take a picture. */
export function toMarkdownTable(table: ChartTable): string {
  const row = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = `| ${table.headers.map(() => '---').join(' | ')} |`;
  return [`**${plain(table.caption)}**`, '', row(table.headers), rule, ...table.rows.map(row)].join('\n');
}

/** One line in which no sign of a name is taken for Markdown or HTML. */
function plain(text: string): string {
  return text.replace(/[\\|*_`<>[\]#~]/g, '\\$&').replace(/\s+/g, ' ');
}
