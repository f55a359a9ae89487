import { type FocusEvent, useRef, useState } from 'react';
import { type BrushRange, isSameRange } from '../../view/overview/sprint-brush.ts';

/** A range while it is drawn, and as it was asked for last. */
type Draft = {
  /** The range of the page when this was written. */
  readonly of: BrushRange;
  readonly drawn: BrushRange | undefined;
  readonly asked: BrushRange | undefined;
};

/**
 * The range as it is drawn, which the page hears of once it is let go: a drag at its end, a held key when it comes up. Keys
 * and steps in a row are one walk until the focus goes elsewhere or the page shows another range, as Back does.
 */
export function useBrushDraft(range: BrushRange, onRange: (range: BrushRange, isNext: boolean) => void) {
  const [draft, setDraft] = useState<Draft>({ of: range, drawn: undefined, asked: undefined });
  const held = useRef<'pointer' | 'key'>(undefined);
  if (!isSameRange(draft.of, range)) {
    const isOwn = draft.asked !== undefined && isSameRange(draft.asked, range);
    setDraft(isOwn ? { ...draft, of: range } : { of: range, drawn: undefined, asked: undefined });
  }
  const ask = (next: BrushRange, isWalk: boolean) => {
    // What was asked for last may not have come yet.
    if (isSameRange(next, draft.asked ?? range)) return;
    setDraft({ of: range, drawn: next, asked: isWalk ? next : undefined });
    onRange(next, isWalk && draft.asked !== undefined);
  };
  const askDrawn = () => {
    held.current = undefined;
    if (draft.drawn !== undefined) ask(draft.drawn, true);
  };
  return {
    shown: draft.drawn ?? range,
    draw: (next: BrushRange) => {
      setDraft((now) => ({ ...now, drawn: next }));
      // A drag is drawn once in a frame: the last one can come after its end.
      if (held.current === undefined) ask(next, false);
    },
    /** The end of a drag; the slider calls it at every press of a key, too. */
    release: (next: BrushRange) => {
      if (held.current === 'key') return;
      held.current = undefined;
      ask(next, false);
    },
    step: (next: BrushRange) => ask(next, true),
    listeners: {
      onPointerDownCapture: () => {
        held.current = 'pointer';
      },
      onKeyDownCapture: () => {
        held.current = 'key';
      },
      onKeyUp: askDrawn,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (currentTarget.contains(relatedTarget)) return;
        if (held.current === 'key') askDrawn();
        setDraft((now) => ({ ...now, asked: undefined }));
      },
    },
  };
}
