/** A team's working time (METHOD 2.1). Local wall-clock times `HH:MM`; `24:00` ends a day. ISO weekdays, 1 = Monday. */
export type Calendar = {
  readonly zone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  /** Local dates `YYYY-MM-DD` without working time. */
  readonly holidays: readonly string[];
};

/** One nameless member: share of full time, and hours away by sprint id. */
export type TeamMember = {
  readonly allocation: number;
  readonly absentHours: Readonly<Record<string, number>>;
};

/** What a team estimates its work in (METHOD 2.17). Sizes are mapped to numbers by the person, by size in upper case. */
export type TeamEstimates =
  | { readonly in: 'points' | 'hours' | 'items' }
  | { readonly in: 'sizes'; readonly sizes: Readonly<Record<string, number>> };

/** Fixed windows of a team without sprints (METHOD 2.17): end to end from a Monday, local date `YYYY-MM-DD`. */
export type TeamWindows = { readonly monday: string; readonly weeks: number };

/** A local date `YYYY-MM-DD`: limits are made from sprints that start on it or later; and the team's reason, not empty. */
export type LimitsRebase = { readonly from: string; readonly reason: string };

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly calendar: Calendar;
  /** People in the team, where only a number is known. */
  readonly headCount?: number;
  readonly people?: readonly TeamMember[];
  /** Absent: as each sprint's file says. */
  readonly estimates?: TeamEstimates;
  /** Takes the place of sprints. */
  readonly windows?: TeamWindows;
  /** Points per person-hour that the team typed in place of its recent pace (METHOD 2.7, labelled). */
  readonly typedPace?: number;
  /** Local date: paces are taken from sprints that start on it or later ("start a new baseline here"). */
  readonly baselineFrom?: string;
  /** Where the limits of its load start anew, and why (METHOD 2.15). Changes no other number. */
  readonly rebase?: LimitsRebase;
  /** Points that the team keeps free for unplanned work in each sprint (METHOD 2.10). */
  readonly reserve?: number;
};

/** METHOD 2.1's default: Monday to Friday, 09:00 to 17:00. */
export function defaultCalendar(zone: string): Calendar {
  return { zone, days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
}
