import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { theme } from '../../src/app/theme.ts';

afterEach(cleanup);
// What is found late on a busy machine is found; what never comes is a failure all the same.
configure({ asyncUtilTimeout: 10_000 });

/** What jsdom lacks and the controls ask for: a screen that prefers nothing, and sizes that never change. */
if (typeof window !== 'undefined') {
  Object.defineProperty(window, 'matchMedia', {
    writable: true,
    value: (query: string) => ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => undefined;
}

/** Renders a component inside the page's theme. */
export function renderInTheme(children: ReactNode) {
  return render(inTheme(children));
}

/** A component inside the page's theme, for one that is rendered again. */
export function inTheme(children: ReactNode) {
  return (
    <MantineProvider theme={theme} env="test">
      {children}
    </MantineProvider>
  );
}
