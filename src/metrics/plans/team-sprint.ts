import type { Sprint, SprintState } from '../../domain/index.ts';
import type { SprintWindow } from '../time/sprint-windows.ts';
import type { ItemValues } from './item-values.ts';
import type { SprintLines } from './scope-lines.ts';

/** One sprint with its window and its items; items are absent where the data have none of it. */
export type TeamSprint = {
  readonly sprint: Sprint;
  readonly window: SprintWindow;
  /** What its items are worth. */
  readonly values: ItemValues;
  readonly state: SprintState;
  readonly isCut: boolean;
  readonly items?: SprintLines;
};
