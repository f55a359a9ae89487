import { overheadPairs, type Touched } from '../../src/metrics/hours/overhead.ts';
import { type HoursInput, teamShares, teamTimes } from '../../src/metrics/team-time.ts';

/** Person-hours of getting back to work, of one team in one sprint; without a sprint: in the gap. */
type OverheadCell = { readonly teamId: string; readonly sprintKey?: string; readonly hours: number };

/** All (person, block) pairs, how many of them touch working time, and their hours where they were booked. */
type Overhead = { readonly blocks: number; readonly touching: number; readonly cells: readonly OverheadCell[] };

/** The pairs of METHOD 2.5 added up by team and sprint, at so many minutes each. */
export function resumptionOverhead(input: HoursInput, minutes: number): Overhead {
  const pairs = overheadPairs(input, teamShares(teamTimes(input)));
  const touching = pairs.flatMap((pair) => pair.touched ?? []);
  const booked = new Map<string, Touched>();
  for (const each of touching) {
    const key = JSON.stringify([each.teamId, each.sprintKey]);
    booked.set(key, { ...each, people: (booked.get(key)?.people ?? 0) + each.people });
  }
  const cells = [...booked.values()].map(({ teamId, sprintKey, people }) => ({
    teamId,
    ...(sprintKey === undefined ? {} : { sprintKey }),
    hours: (people * minutes) / 60,
  }));
  return { blocks: sumOf(pairs), touching: sumOf(touching), cells };
}

function sumOf(pairs: readonly { readonly people: number }[]): number {
  return pairs.reduce((sum, { people }) => sum + people, 0);
}
