import type { Definition } from '../domain/index.ts';
import { analyse } from '../metrics/analyse.ts';
import type { Analysis } from '../metrics/analysis.ts';
import { analyseShelf } from './analysis-result.ts';
import type { AnalyseView } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

export type Analyses = {
  /** All numbers of a view. */
  readonly of: (shelf: Shelf, view: AnalyseView) => Analysis;
  /** The numbers under a definition, whatever the view: no draws are made, so the ranges are not those on the screen. */
  readonly undrawn: (shelf: Shelf, definition?: Definition) => Analysis;
};

const MOST_KEPT = 8;

/** Remembers the latest analyses of one shelf: a page asks for the same view several times. */
export function createAnalyses(): Analyses {
  let of: Shelf | undefined;
  let kept = new Map<string, Analysis>();
  const remembered = (shelf: Shelf, name: string, make: () => Analysis): Analysis => {
    if (of !== shelf || kept.size > MOST_KEPT) kept = new Map();
    of = shelf;
    const analysis = kept.get(name) ?? make();
    kept.set(name, analysis);
    return analysis;
  };
  return {
    of: (shelf, view) => {
      const definition = chosenDefinition(shelf, view.definition);
      return remembered(shelf, JSON.stringify({ ...view, definition }), () => analyseShelf(shelf, view));
    },
    undrawn: (shelf, definition = chosenDefinition(shelf)) =>
      remembered(shelf, definition, () => analyse(shelf.folded.dataset, { definition, rangesFor: NONE })),
  };
}

const NONE: ReadonlySet<string> = new Set();
