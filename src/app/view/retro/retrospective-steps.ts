import { RETROSPECTIVE_STEPS, type RetrospectiveStep } from '../../../domain/index.ts';

/** When each step is meant to begin, in minutes; the last one ends after ten. */
const BEGINS: Readonly<Record<RetrospectiveStep, number>> = {
  frame: 0,
  facts: 1,
  usual: 3,
  definition: 4,
  returns: 6,
  decide: 8,
  close: 9,
};
const ALL_MINUTES = 10;

/** A step with its place in the ten minutes. */
export type StepPlace = {
  readonly step: RetrospectiveStep;
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly beginsMinute: number;
  readonly endsMinute: number;
  /** Absent at either end. */
  readonly previous?: RetrospectiveStep;
  readonly next?: RetrospectiveStep;
};

/** The step that a text names; the first one for any other text. */
export function parseStep(text: unknown): RetrospectiveStep {
  return RETROSPECTIVE_STEPS.find((step) => step === text) ?? 'frame';
}

/** Where a step lies among the others. */
export function stepPlace(step: RetrospectiveStep): StepPlace {
  const at = RETROSPECTIVE_STEPS.indexOf(step);
  const [previous, next] = [RETROSPECTIVE_STEPS[at - 1], RETROSPECTIVE_STEPS[at + 1]];
  return {
    step,
    position: at + 1,
    count: RETROSPECTIVE_STEPS.length,
    beginsMinute: BEGINS[step],
    endsMinute: next === undefined ? ALL_MINUTES : BEGINS[next],
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}
