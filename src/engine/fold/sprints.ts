import type { Sprint, SprintRow } from '../../domain/index.ts';
import { type Merged, originsOf } from './collector.ts';
import type { FoldContext } from './context.ts';

/** Makes the sprints that count. One that several teams share is their parts. */
export function foldSprints(context: FoldContext): readonly Sprint[] {
  const { gathered, shared } = context;
  return gathered.sprints.all().flatMap((record, position) => {
    if (record === undefined || record.row.excluded !== undefined || shared.emptied.has(position)) return [];
    return [toSprint(record, position, context)];
  });
}

/** The first team of a sprint plans it. The planned window ends with its last day, and so does the day of the close. */
function toSprint(
  { key, row, trail }: Merged<SprintRow>,
  position: number,
  { teams, times, applied }: FoldContext,
): Sprint {
  const { kind: _kind, line: _line, excluded: _excluded, teams: _teams, startAt, endAt, completedAt, ...known } = row;
  const teamId = teams.ofSprint(position);
  const zone = teams.zoneOf(teamId);
  return {
    ...known,
    key,
    origins: originsOf({ trail }),
    teamId,
    ...(startAt === undefined ? {} : { startAt: times.from(startAt, zone) }),
    ...(endAt === undefined ? {} : { endAt: times.until(endAt, zone) }),
    ...(completedAt === undefined ? {} : { completedAt: times.until(completedAt, zone) }),
    ...(applied.chosenEnds.has(position) && { endChosen: true }),
  };
}
