import type { OverviewSearch, TraceStep } from './overview-search.ts';

/** The part of the address that says which number is explained, and how one got to it. */
export type TraceView = Pick<OverviewSearch, 'why' | 'sprint' | 'from' | 'place'>;
type TraceChanges = { readonly [Key in keyof TraceView]: TraceView[Key] | undefined };

/** The number that is explained now; undefined while none is. */
export function currentStep({ why, sprint }: TraceView): TraceStep | undefined {
  if (why === undefined) return undefined;
  return sprint === undefined ? { why } : { why, sprint };
}

/** Asks why of a number on the page itself: a new way begins. */
export function askWhy(step: TraceStep): TraceChanges {
  return { why: step.why, sprint: step.sprint, from: undefined, place: undefined };
}

/** Follows an input of the number that is explained. One that is on the way already is gone back to. */
export function follow(view: TraceView, step: TraceStep): TraceChanges {
  const now = currentStep(view);
  const way = [...(view.from ?? []), ...(now === undefined ? [] : [now])];
  const at = way.findIndex((earlier) => isSame(earlier, step));
  return { ...askWhy(step), from: atLeastOne(at === -1 ? way : way.slice(0, at)) };
}

/** Goes back to the number at one place of the way. */
export function goBackTo(view: TraceView, at: number): TraceChanges {
  const step = view.from?.[at];
  return step === undefined ? closeTrace(view) : { ...askWhy(step), from: atLeastOne((view.from ?? []).slice(0, at)) };
}

/** Leaves the trace for where the way began: the list of a sprint, or no panel at all. */
export function closeTrace(view: TraceView): TraceChanges {
  const origin = originOf(view);
  return { why: undefined, from: undefined, place: undefined, sprint: origin?.sprint };
}

/** The number on the page with which the way began. */
export function originOf(view: TraceView): TraceStep | undefined {
  return view.from?.[0] ?? currentStep(view);
}

function isSame(one: TraceStep, other: TraceStep): boolean {
  return one.why === other.why && one.sprint === other.sprint;
}

function atLeastOne(steps: readonly TraceStep[]): readonly TraceStep[] | undefined {
  return steps.length === 0 ? undefined : steps;
}
