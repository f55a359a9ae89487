import { contrast } from '../../src/charts/parts/color.ts';

/** What is wrong with a picture, in sentences; run in a real browser, which alone knows where text ends up. */

type Point = { readonly x: number; readonly y: number };
type Placed = { readonly text: string; readonly fill: string; readonly corners: readonly Point[] };

/** A text's box is as high as its font; ink fills about this much of it. */
const INK = { top: 0.2, bottom: 0.16 } as const;
/** Boxes that touch by less than this are apart to the eye. */
const TOUCH = 1.2;

/** Texts that leave the picture, and pairs of texts that lie over each other. */
export function textProblems(svgText: string): readonly string[] {
  return withSvg(svgText, (svg) => {
    const { width, height } = svg.viewBox.baseVal;
    const texts = placedTexts(svg);
    const outside = texts.filter(({ corners }) =>
      corners.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height),
    );
    const pairs = texts.flatMap((text, index) =>
      texts.slice(index + 1).flatMap((other) => (overlap(text.corners, other.corners) ? [[text, other] as const] : [])),
    );
    return [
      ...outside.map(({ text }) => `outside: “${text}”`),
      ...pairs.map(([one, other]) => `“${one.text}” over “${other.text}”`),
    ];
  });
}

/** The smallest type of a picture that is not of the footer, and the smallest of all, in its own pixels. */
export function smallestType(svgText: string): { readonly body: number; readonly all: number } {
  return withSvg(svgText, (svg) => {
    const sizes = [...svg.querySelectorAll('text')].map((text) => ({
      size: Number.parseFloat(getComputedStyle(text).fontSize) * scaleOf(text),
      isFoot: text.closest('[data-part="footer"], [data-part="stamp"]') !== null,
    }));
    const least = (list: typeof sizes) => Math.round(Math.min(...list.map(({ size }) => size)) * 10) / 10;
    return { body: least(sizes.filter(({ isFoot }) => !isFoot)), all: least(sizes) };
  });
}

/** Texts that stand out from what is behind them by less than 4.5 to 1 on more than a tenth of their ground. */
export async function contrastProblems(svgText: string): Promise<readonly string[]> {
  const texts = withSvg(svgText, placedTexts);
  const pixels = await groundOf(svgText);
  return texts.flatMap(({ text, fill, corners }) => {
    const color = toHex(fill);
    if (color === undefined) return [`“${text}” has the fill ${fill}`];
    const ground = pixelsIn(pixels, corners);
    const isPoor = remembered((behind) => contrast(color, behind) < 4.5);
    const poor = ground.filter(isPoor).length;
    return poor > ground.length * 0.1 ? [`“${text}” in ${color}: poor on ${poor} of ${ground.length} pixels`] : [];
  });
}

/** A ground has few colours and many pixels. */
function remembered(answer: (color: string) => boolean): (color: string) => boolean {
  const known = new Map<string, boolean>();
  return (color) => {
    const found = known.get(color) ?? answer(color);
    known.set(color, found);
    return found;
  };
}

/** What an SVG needs from elsewhere, and ids that occur twice or point nowhere. */
export function selfContainedProblems(svgText: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(svgText, 'image/svg+xml');
  const broken = parsed.querySelector('parsererror');
  if (broken !== null) return [`not well-formed: ${broken.textContent}`];
  const all = [...parsed.querySelectorAll('*')];
  const ids = all.flatMap(({ id }) => (id === '' ? [] : [id]));
  const references = [...svgText.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  const without = svgText
    .replace(/data:[a-z0-9/;+-]+,[a-z0-9+/=]+/gi, '')
    .replaceAll('http://www.w3.org/2000/svg', '')
    .replaceAll('http://www.w3.org/1999/xlink', '');
  return [
    ...all
      .filter(({ localName }) => ['script', 'foreignObject', 'image', 'use'].includes(localName))
      .map(({ localName }) => `has <${localName}>`),
    ...all.flatMap((element) =>
      [...element.attributes].filter(({ name }) => /^on|^tabindex$/.test(name)).map(({ name }) => `has ${name}`),
    ),
    ...[...without.matchAll(/(?:https?:)?\/\/[a-z][^"'\s<)]*/gi)].map(([address]) => `refers to ${address}`),
    ...[...svgText.matchAll(/url\((?!#|data:)[^)]*\)/g)].map(([address]) => `refers to ${address}`),
    ...(ids.length === new Set(ids).size ? [] : ['has an id twice']),
    ...references.filter((id) => !ids.includes(id)).map((id) => `points to #${id}, which is not there`),
    ...(parsed.querySelector('svg > title')?.textContent ? [] : ['has no title']),
    ...(parsed.querySelector('svg > desc')?.textContent ? [] : ['has no description']),
  ];
}

function withSvg<Outcome>(svgText: string, look: (svg: SVGSVGElement) => Outcome): Outcome {
  const place = document.createElement('div');
  Object.assign(place.style, { position: 'absolute', left: '0', top: '0' });
  const parsed = new DOMParser().parseFromString(svgText, 'image/svg+xml').documentElement;
  place.append(document.importNode(parsed, true));
  document.body.append(place);
  try {
    const svg = place.querySelector('svg');
    if (svg === null) throw new Error('no picture');
    return look(svg);
  } finally {
    place.remove();
  }
}

function placedTexts(svg: SVGSVGElement): readonly Placed[] {
  const own = svg.getScreenCTM()?.inverse();
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const matrix = text.getScreenCTM();
    const box = text.getBBox();
    if (own === undefined || matrix === null || (text.textContent ?? '').trim() === '') return [];
    const toPicture = own.multiply(matrix);
    const [top, bottom] = [box.y + box.height * INK.top, box.y + box.height * (1 - INK.bottom)];
    const corners = [
      [box.x, top],
      [box.x + box.width, top],
      [box.x + box.width, bottom],
      [box.x, bottom],
    ].map(([x, y]) => {
      const at = new DOMPoint(x, y).matrixTransform(toPicture);
      return { x: at.x, y: at.y };
    });
    return [{ text: text.textContent ?? '', fill: getComputedStyle(text).fill, corners }];
  });
}

function scaleOf(text: SVGTextElement): number {
  const own = text.ownerSVGElement?.closest('body svg')?.closest('div')?.querySelector('svg')?.getScreenCTM();
  const matrix = text.getScreenCTM();
  return matrix === null || own == null ? 1 : Math.hypot(matrix.a, matrix.b) / Math.hypot(own.a, own.b);
}

/** Two turned rectangles overlap if no side of either parts them. */
function overlap(one: readonly Point[], other: readonly Point[]): boolean {
  return [...axesOf(one), ...axesOf(other)].every((axis) => {
    const [from, to] = shadowOf(one, axis);
    const [otherFrom, otherTo] = shadowOf(other, axis);
    return Math.min(to, otherTo) - Math.max(from, otherFrom) > TOUCH;
  });
}

function axesOf(corners: readonly Point[]): readonly Point[] {
  return [0, 1].map((index) => {
    const [from, to] = [corners[index], corners[index + 1]];
    const [x, y] = [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)];
    const length = Math.hypot(x, y) || 1;
    return { x: x / length, y: y / length };
  });
}

function shadowOf(corners: readonly Point[], axis: Point): readonly [number, number] {
  const along = corners.map(({ x, y }) => x * axis.x + y * axis.y);
  return [Math.min(...along), Math.max(...along)];
}

/** The picture without its texts, as pixels. */
async function groundOf(svgText: string): Promise<ImageData> {
  const parsed = new DOMParser().parseFromString(svgText, 'image/svg+xml');
  for (const text of parsed.querySelectorAll('text')) text.remove();
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(parsed)], { type: 'image/svg+xml;charset=utf-8' }),
  );
  const image = new Image();
  image.src = url;
  await image.decode();
  URL.revokeObjectURL(url);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** Level texts only: a turned one stands on the card. */
function pixelsIn({ data, width, height }: ImageData, corners: readonly Point[]): readonly string[] {
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  const found: string[] = [];
  for (let y = Math.max(0, Math.ceil(top)); y < Math.min(height, bottom); y += 3) {
    for (let x = Math.max(0, Math.ceil(left)); x < Math.min(width, right); x += 3) {
      const at = (y * width + x) * 4;
      found.push(hex([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]));
    }
  }
  return found;
}

function toHex(fill: string): string | undefined {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(fill)?.slice(1).map(Number);
  return channels === undefined ? undefined : hex(channels);
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
