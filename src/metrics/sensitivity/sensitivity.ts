import type { Definition, EvidenceGroup } from '../../domain/index.ts';
import type { Hours, Points } from '../../domain/units.ts';
import type { Estimate } from '../analysis.ts';

/** Which sprints are asked about: one, or several together; absent = all closed ones. */
export type SensitivityQuery = { readonly teamId: string; readonly sprintKeys?: readonly string[] };

/**
 * What would change the number of displaced points (METHOD 2.11 and section 4). Everything is absent that the data cannot
 * tell.
 */
export type Sensitivity = {
  /** The number itself, as on the screen. */
  readonly displaced?: Estimate;
  /** What each assumption does alone, the others at their point: the widest first. */
  readonly drivers: readonly Driver[];
  /** The same numbers if all recorded incident hours were half, in the sprints of the pace too. */
  readonly halved?: Halved;
  /** Of the incidents with time in these sprints, how many have hours that are estimates (grade D or E). */
  readonly incidents: { readonly estimated: number; readonly all: number };
  /** Incident hours on and off (METHOD 2.14-3), and those of incidents with a held review or a finished follow-up. */
  readonly returns: { readonly hours: Hours; readonly withReturn: Hours };
};

/** One assumption and the points that its own range leads to; `low <= high`. */
export type Driver = { readonly low: Points; readonly high: Points } & (
  | { readonly id: 'pace'; readonly paces: number }
  | { readonly id: 'evidence'; readonly group: EvidenceGroup; readonly hours: Hours }
  | { readonly id: 'definition'; readonly lowest: Definition; readonly highest: Definition }
);

export type Halved = { readonly hoursOn: Hours; readonly displaced?: Estimate };
