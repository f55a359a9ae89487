import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { PALETTES, paletteCss } from '../charts/palette.ts';

/** The one place where the controls' theme is mapped on the tokens of charts/palette.ts. */

const { light, dark } = PALETTES;

/** The controls' own steps of grey, from paper to ink; steps that no token names lie between their neighbours. */
const GRAY: MantineColorsTuple = [
  light.paper,
  '#F2F0EA',
  light.line,
  '#DDD9CF',
  light.line2,
  light.ink3,
  light.ink2,
  '#3D4656',
  '#2C3341',
  light.ink,
];
const DARK: MantineColorsTuple = [
  dark.ink,
  '#CBCBCA',
  dark.ink2,
  dark.ink3,
  dark.line2,
  dark.line,
  dark.card,
  dark.paper,
  '#101318',
  '#0B0D11',
];

/** Filled is ink on paper, turned round in the dark; everything else is quiet. */
const variantColors: VariantColorsResolver = (input) => {
  switch (input.variant) {
    case 'filled':
      return {
        background: 'var(--ink)',
        hover: 'var(--ink-hover)',
        color: 'var(--paper)',
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--card)',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid var(--line-2)',
      };
    case 'subtle':
      return { background: 'transparent', hover: 'var(--hover)', color: 'var(--ink)', border: '1px solid transparent' };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '0.9375rem', xl: '1.25rem' },
  radius: { xs: '2px', sm: '7px', md: '7px', lg: '12px', xl: '12px' },
  defaultRadius: 'sm',
  colors: { gray: GRAY, dark: DARK },
  black: light.ink,
  white: light.card,
  primaryColor: 'gray',
  primaryShade: { light: 9, dark: 0 },
  variantColorResolver: variantColors,
  respectReducedMotion: true,
  cursorType: 'pointer',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  components: {
    Button: { defaultProps: { variant: 'filled' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { comboboxProps: { keepMounted: false, transitionProps: { duration: 0 } } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--ink)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--finished)',
  },
  light: {},
  dark: {},
});

/** The tokens, and the two shades under a pointer that are mixed from them. */
export const tokenCss = `${paletteCss()}
:root { --hover: color-mix(in srgb, var(--ink) 6%, var(--card)); --ink-hover: color-mix(in srgb, var(--ink) 86%, var(--card)); }`;
