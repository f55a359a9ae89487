import { listAt, textAt } from '../../read/json-values.ts';

/** When each milestone was reached, as written, by its type or slug: `acknowledged`, `postmortem_completed`. */
export type Milestones = ReadonlyMap<string, string>;

/**
 * The milestones of a FireHydrant incident, of the deprecated flat list and of the lifecycle phases; a milestone that is in
 * both is the one of the phases. Those that were not reached have no time and are left out.
 */
export function milestonesOf(item: unknown): Milestones {
  const inPhases = listAt(item, 'lifecycle_phases').flatMap((phase) => listAt(phase, 'milestones'));
  const all = [...listAt(item, 'milestones'), ...inPhases];
  return new Map(
    all.flatMap((milestone) => {
      const name = textAt(milestone, 'slug') ?? textAt(milestone, 'type');
      const at = textAt(milestone, 'occurred_at');
      return name === undefined || at === undefined ? [] : [[name.toLowerCase(), at] as const];
    }),
  );
}
