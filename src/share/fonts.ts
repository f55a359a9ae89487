import latinExtUrl from '@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2?url';
import latinUrl from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';

/** Inter inside the picture: an SVG that is drawn as an image may load nothing, not even from its own site. */

const FAMILY = 'Inter Variable';
const LATIN_EXT =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/;

/**
 * The `@font-face` rules that a text needs, fonts included. Scripts that Inter's Latin files do not have are left to the
 * reader's own fonts, and so is everything if a font cannot be fetched: the figures stay the same.
 */
export async function fontCssFor(text: string): Promise<string> {
  const urls = LATIN_EXT.test(text) ? [latinExtUrl, latinUrl] : [latinUrl];
  const faces = await Promise.all(urls.map(fontFace));
  return faces.join('');
}

/** Waits until the page itself can measure with Inter, so that lines break in the picture where they were measured. */
export async function fontsReady(): Promise<void> {
  if (!('fonts' in document)) return;
  const loads = ["400 24px 'Inter Variable'", "600 56px 'Inter Variable'"].map((font) => document.fonts.load(font));
  await Promise.allSettled(loads);
}

/** Fonts that were fetched once: a second picture need not read them again. */
const fetched = new Map<string, Promise<string>>();

function fontFace(url: string): Promise<string> {
  const known = fetched.get(url);
  if (known !== undefined) return known;
  const face = readFont(url).then((data) => {
    if (data !== undefined) return faceRule(data);
    fetched.delete(url);
    return '';
  });
  fetched.set(url, face);
  return face;
}

function faceRule(data: string): string {
  return `@font-face{font-family:'${FAMILY}';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

async function readFont(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? toBase64(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}

/** In slices: an argument list of a hundred thousand bytes overflows the stack. */
function toBase64(bytes: Uint8Array): string {
  const slice = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(text);
}
