import type { PictureDetails } from './picture-footer.ts';

/** Words of the dialog in which a chart's picture is chosen. */
export const PICTURE_DIALOG = {
  open: 'Export',
  title: 'Take this chart along',
  close: 'Close',
  format: 'Picture',
  formats: {
    slide: { name: 'Slide', note: 'for a talk or a document' },
    chat: { name: 'Chat', note: 'reads at a third of its width' },
    square: { name: 'Square', note: 'for a post or a card' },
  },
  /** "1920 × 1080 px". */
  pixels: (width: number, height: number) => `${width} × ${height} px`,
  sharp: 'Twice the pixels',
  titleLabel: 'Title',
  titleHint: 'Written from the numbers. Change it as you like.',
  titleBack: 'Back to the written title',
  details: 'Footer',
  detailsOf: {
    full: 'In full: evidence, files, settings',
    short: 'Short: what counts, the range, the data code',
  } satisfies Record<PictureDetails, string>,
  copy: 'Copy picture',
  copied: 'The picture is copied. Paste it where you need it.',
  png: 'Download PNG',
  svg: 'Download SVG',
  downloaded: (name: string) => `${name} is in your downloads.`,
  text: 'As text',
  markdown: 'Copy Markdown',
  table: 'Copy table',
  alt: 'Copy alt text',
  csv: 'Download CSV',
  textCopied: {
    markdown: 'Copied as Markdown: the alt text, three sentences, and what counts.',
    table: 'The table is copied as Markdown.',
    alt: 'The alt text is copied.',
  },
  textNotCopied: 'The browser did not let this page copy. Select the text by hand, or download the CSV.',
  altTitle: 'Alt text',
  drawing: 'The picture is being drawn…',
  /** After the reason why copying was refused. */
  instead: (name: string) => `Downloaded instead: ${name}.`,
} as const;
