import type { MetricGap } from '../domain/index.ts';

/** Flags of METHOD 2.1 to 2.11 that a sprint or an incident can carry. */
export type MetricFlag =
  | 'open'
  | 'bad-times'
  | 'no-times'
  | 'capped'
  | 'pattern-switch'
  | 'bad-presence'
  | 'exceeds-head-count'
  | 'exceeds-capacity'
  | 'head-count-assumed'
  | 'later-sprints-used'
  | 'close-differs'
  | 'window-overlap'
  | 'unestimated-items'
  | 'mostly-defaults'
  | 'pace-typed'
  | 'plan-typed'
  | 'sizes-unmapped'
  | MetricGap;
