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

/** A name for a picture's file: "dividend-kestrel-2026-10-31.png". Letters and digits of any script stay. */
export function pictureFileName(teamName: string, day: string, extension: 'png' | 'svg'): string {
  const team = teamName
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return ['dividend', ...(team === '' ? [] : [team]), day].join('-').concat('.', extension);
}
