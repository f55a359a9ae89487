/** The colours of charts and page (DESIGN, tokens) in one place; the page's CSS is made from them by `paletteCss`. */

export type Theme = 'light' | 'dark';

export type Palette = {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly finished: string;
  readonly added: string;
  readonly addedLine: string;
  readonly overPlan: string;
  readonly unexplained: string;
  readonly unexplainedLine: string;
  readonly invested: string;
  readonly investedTint: string;
  readonly return: string;
  readonly focus: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#FAF9F6',
    card: '#FFFFFF',
    ink: '#1E2430',
    ink2: '#566072',
    ink3: '#667080',
    line: '#E5E2DA',
    line2: '#D5D1C6',
    finished: '#587391',
    added: '#A9B8C9',
    addedLine: '#6B829B',
    overPlan: '#8F86AD',
    unexplained: '#E3DFD5',
    unexplainedLine: '#8A8577',
    invested: '#C9821B',
    investedTint: '#F6E6CC',
    return: '#1F7F74',
    focus: '#1F5FBF',
  },
  dark: {
    paper: '#14171C',
    card: '#1B1F26',
    ink: '#EDEBE6',
    ink2: '#AEB5C0',
    ink3: '#949CA9',
    line: '#2B313A',
    line2: '#3A414C',
    finished: '#7F9CBD',
    added: '#53657A',
    addedLine: '#8DA3BC',
    overPlan: '#A89FC8',
    unexplained: '#343A44',
    unexplainedLine: '#8C94A1',
    invested: '#E2A446',
    investedTint: '#3A2E18',
    return: '#4DB5A7',
    focus: '#7FB0FF',
  },
};

/**
 * The tokens as CSS custom properties: `--ink`, `--ink-2`, `--unexplained-line` and so on. Example:
 * `:root { --paper: #FAF9F6; … } [data-mantine-color-scheme="dark"] { --paper: #14171C; … }`.
 */
export function paletteCss(light = ':root', dark = '[data-mantine-color-scheme="dark"]'): string {
  return `${light} { ${declarations(PALETTES.light)} }\n${dark} { ${declarations(PALETTES.dark)} }`;
}

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, color]) => `--${toCssName(name)}: ${color};`)
    .join(' ');
}

function toCssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/g, (digit) => `-${digit}`);
}
