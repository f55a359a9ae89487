import type { PictureDetails, PictureFormat } from '../../share/picture.ts';

/** How a person last took a picture along. */
export type PictureChoice = {
  readonly format: PictureFormat;
  readonly scale: 1 | 2;
  readonly details: PictureDetails;
};

export const FIRST_PICTURE: PictureChoice = { format: 'slide', scale: 1, details: 'full' };

/** Reads a remembered choice; what it does not know is as at first. */
export function readPictureChoice(text: string | undefined): PictureChoice {
  const known = parsed(text);
  const { format, scale, details } = known;
  return {
    format: format === 'chat' || format === 'square' ? format : 'slide',
    scale: scale === 2 ? 2 : 1,
    details: details === 'short' ? 'short' : 'full',
  };
}

function parsed(text: string | undefined): { readonly [Key in keyof PictureChoice]?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
