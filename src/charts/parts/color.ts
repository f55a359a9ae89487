import { PALETTES, type Theme } from '../palette.ts';

/** Colour arithmetic on `#RRGGBB`, so that a dimmed fill is a plain colour whose contrast is known. */

type Channels = readonly [number, number, number];

/** A fill that steps back behind the chosen one: 45 % of it over the card. */
export function dimmed(color: string, theme: Theme): string {
  return mix(color, PALETTES[theme].card, 0.45);
}

/** The figure's colour on a fill: the theme's lightest or darkest, whichever stands out more. */
export function figureColor(fill: string): string {
  return contrast(fill, LIGHT_FIGURE) >= contrast(fill, DARK_FIGURE) ? LIGHT_FIGURE : DARK_FIGURE;
}

const LIGHT_FIGURE = '#FFFFFF';
const DARK_FIGURE = '#14171C';

/** `share` of the first colour over the second. */
export function mix(color: string, over: string, share: number): string {
  const [red, green, blue] = channels(color);
  const [overRed, overGreen, overBlue] = channels(over);
  const blend = (top: number, bottom: number) => Math.round(top * share + bottom * (1 - share));
  return toHex([blend(red, overRed), blend(green, overGreen), blend(blue, overBlue)]);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channels(color: string): Channels {
  const read = (from: number) => Number.parseInt(color.slice(from, from + 2), 16);
  return [read(1), read(3), read(5)];
}

function toHex(rgb: Channels): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
