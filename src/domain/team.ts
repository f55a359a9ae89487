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

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly calendar: Calendar;
  /** People in the team, where only a number is known. */
  readonly headCount?: number;
  readonly people?: readonly TeamMember[];
};

/** METHOD 2.1's default: Monday to Friday, 09:00 to 17:00. */
export function defaultCalendar(zone: string): Calendar {
  return { zone, days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
}
