import { describe, expect, it } from 'vitest';
import { PALETTES, paletteCss, type Theme } from '../../src/charts/palette.ts';
import { contrast, dimmed, figureColor, mix } from '../../src/charts/parts/color.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

describe('contrast', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
    expect(contrast('#587391', '#587391')).toBe(1);
  });

  it.each(THEMES)('is at least 4.5 for every figure on its fill, full or dimmed (%s)', (theme) => {
    const { finished, added, overPlan, unexplained, investedTint, card } = PALETTES[theme];
    for (const fill of [finished, added, overPlan, unexplained, investedTint, card]) {
      for (const ground of [fill, dimmed(fill, theme)]) {
        expect(contrast(figureColor(ground), ground), `${ground} of ${fill}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(THEMES)('is at least 4.5 for every ink on card and paper (%s)', (theme) => {
    const { ink, ink2, ink3, card, paper } = PALETTES[theme];
    for (const color of [ink, ink2, ink3]) {
      for (const ground of [card, paper]) {
        expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(THEMES)(
    'is at least 3 between every part of a bar and the card, by its fill or by its outline (%s)',
    (theme) => {
      const { finished, invested, addedLine, overPlan, unexplainedLine, card } = PALETTES[theme];
      // Touching parts have 2 px of the card between them, so each is held against the card and not against the other.
      for (const color of [finished, invested, addedLine, overPlan, unexplainedLine]) {
        expect(contrast(color, card), color).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(THEMES)('is at least 3 for rings, hatch and the outline of what is not explained (%s)', (theme) => {
    const { invested, unexplainedLine, finished, return: returned, focus, card } = PALETTES[theme];
    for (const color of [invested, unexplainedLine, finished, returned, focus]) {
      expect(contrast(color, card), color).toBeGreaterThanOrEqual(3);
    }
  });
});

it('mixes by share', () => {
  // Half of black over white: 127.5 rounds to 128, which is 80 in hex.
  expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080');
});

it('gives the page its tokens for both themes', () => {
  const css = paletteCss();
  expect(css).toContain(':root { --paper: #FAF9F6; --card: #FFFFFF; --ink: #1E2430; --ink-2: #566072;');
  expect(css).toContain('[data-mantine-color-scheme="dark"] { --paper: #14171C;');
  expect(css).toContain('--unexplained-line: #8A8577;');
});
