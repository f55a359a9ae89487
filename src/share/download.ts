/** Hands a file to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export type PictureExtension = 'png' | 'svg' | 'csv' | 'view.json' | 'html';

/** What tells one picture's file from another. */
export type PictureName = {
  readonly team: string;
  readonly chart: string;
  readonly format: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly scale?: number | undefined;
};

/** A name for a picture's file: "dividend-kestrel-burn-up-chat-2026-10-31@2x.png". Letters and digits of any script stay. */
export function pictureFileName(
  { team, chart, format, day, scale = 1 }: PictureName,
  extension: PictureExtension,
): string {
  const name = team
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...name].slice(0, 60).join('');
  const drawn = extension === 'png' || extension === 'svg' ? [format] : [];
  const parts = ['dividend', ...(short === '' ? [] : [short]), chart, ...drawn, day];
  return `${parts.join('-')}${scale > 1 && extension === 'png' ? `@${scale}x` : ''}.${extension}`;
}
