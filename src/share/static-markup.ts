import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Renders what needs no second look, off the page, and returns it as HTML. `prefix` sets its ids off from those of others. */
export function htmlOf(node: ReactNode, prefix: string): string {
  return rendered(node, prefix, (place) => place.innerHTML);
}

/** The same for a drawing: its one SVG element as XML; '' where there is none. */
export function svgOf(node: ReactNode, prefix: string): string {
  return rendered(node, prefix, (place) => {
    const svg = place.querySelector('svg');
    return svg === null ? '' : new XMLSerializer().serializeToString(svg);
  });
}

function rendered(node: ReactNode, prefix: string, read: (place: HTMLElement) => string): string {
  const place = document.createElement('div');
  const root = createRoot(place, { identifierPrefix: prefix });
  try {
    flushSync(() => root.render(node));
    return read(place);
  } finally {
    root.unmount();
  }
}
