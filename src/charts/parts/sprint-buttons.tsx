import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Palette } from '../palette.ts';
import { round } from './chart-text.tsx';
import { centerOf, type PanelLayout } from './panel-layout.ts';

export type SprintButton = { readonly key: string; readonly index: number; readonly label: string };

type SprintButtonsProps = {
  readonly layout: PanelLayout;
  readonly buttons: readonly SprintButton[];
  readonly listLabel: string;
  readonly selectedKey: string | undefined;
  readonly onSelect: (sprintKey: string) => void;
  readonly palette: Palette;
};

/**
 * One transparent button over each sprint's place. One of them is in the tab order; arrow keys, Home and End walk, each
 * step announces the sprint's values, Enter and Space choose.
 */
export function SprintButtons(props: SprintButtonsProps): ReactNode {
  const { layout, buttons, selectedKey, onSelect, palette } = props;
  const [focusedKey, setFocusedKey] = useState<string>();
  const [isFocusVisible, setFocusVisible] = useState(false);
  const current = [focusedKey, selectedKey].find((key) => buttons.some((button) => button.key === key));
  const tabStop = current ?? buttons.at(-1)?.key;
  return (
    <g role="listbox" aria-label={props.listLabel} aria-orientation="horizontal">
      {buttons.map((button) => (
        <rect
          key={button.key}
          role="option"
          aria-selected={button.key === selectedKey}
          aria-label={button.label}
          tabIndex={button.key === tabStop ? 0 : -1}
          data-sprint={button.key}
          {...areaOf(layout, button.index)}
          rx={4}
          fill="transparent"
          stroke={isFocusVisible && button.key === focusedKey ? palette.focus : 'none'}
          strokeWidth={2}
          cursor="pointer"
          style={{ outline: 'none' }}
          onClick={() => onSelect(button.key)}
          onKeyDown={(event) => walk(event, () => onSelect(button.key))}
          onFocus={(event) => {
            setFocusedKey(button.key);
            setFocusVisible(event.currentTarget.matches(':focus-visible'));
          }}
          onBlur={() => setFocusVisible(false)}
        >
          <title>{button.label}</title>
        </rect>
      ))}
    </g>
  );
}

function areaOf(layout: PanelLayout, index: number) {
  return {
    x: round(centerOf(layout, index) - layout.slotWidth / 2 + 2),
    y: round(layout.top - 6),
    width: round(Math.max(1, layout.slotWidth - 4)),
    height: round(layout.size.height - layout.top + 4),
  };
}

function walk(event: KeyboardEvent<SVGRectElement>, choose: () => void): void {
  const options = [...(event.currentTarget.parentElement?.querySelectorAll<SVGRectElement>('[role="option"]') ?? [])];
  const here = options.indexOf(event.currentTarget);
  const target = targetOf(event.key, here, options.length);
  if (target === undefined && event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  if (target === undefined) choose();
  else options[target]?.focus();
}

function targetOf(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, here - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, here + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
