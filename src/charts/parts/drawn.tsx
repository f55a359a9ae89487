import type { ReactNode } from 'react';

type DrawnProps = { readonly mark?: string; readonly children: ReactNode };

/**
 * A drawn part of a chart, hidden from assistive technology and from the pointer: the chart's label and its buttons say
 * the same in sentences.
 */
export function Drawn({ mark, children }: DrawnProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an SVG group without tabIndex takes no focus
    <g aria-hidden="true" pointerEvents="none" data-mark={mark}>
      {children}
    </g>
  );
}
