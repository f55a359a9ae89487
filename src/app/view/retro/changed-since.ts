import type { FrozenFigureId } from '../../../domain/index.ts';
import type { ChangedSince, FigureChange } from '../../../engine/api.ts';
import { FROZEN_NAMES, frozenText } from '../../../wording/frozen-words.ts';
import { CHANGED_SINCE, causesInWords } from '../../../wording/retrospective-words.ts';

/** One figure of a closed retrospective beside what it is now. */
export type ChangedRow = {
  readonly figure: FrozenFigureId;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
};

export type ChangedRows = {
  readonly rows: readonly ChangedRow[];
  /** Moved, but printed alike before and after. */
  readonly small: number;
  /** Nothing else differs than what moved every row: it needs no column of its own. */
  readonly hasOneCause: boolean;
};

/** What moved since a retrospective was closed, ready to be shown side by side. */
export function changedRows({ changes, causes, unit }: ChangedSince): ChangedRows {
  const all = changes.map((change) => rowOf(change, unit));
  const rows = all.filter(({ before, after }) => before !== after);
  const whole = causes.length === 1 ? causesInWords([causes]) : undefined;
  return { rows, small: all.length - rows.length, hasOneCause: rows.every(({ why }) => why === whole) };
}

function rowOf({ figure, before, after, why }: FigureChange, unit: ChangedSince['unit']): ChangedRow {
  const told = causesInWords(why);
  return {
    figure,
    name: FROZEN_NAMES[figure],
    before: frozenText(figure, before, unit.before),
    after: frozenText(figure, after, unit.after),
    why: told === '' ? CHANGED_SINCE.whyNotKnown : told,
  };
}
