import type { Result, Retrospective, RetrospectiveFault, Snapshot, StoreFault } from '../domain/index.ts';
import { failed, ok } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import type { StoredRetrospective } from './stored-retrospective.ts';

/** What must not be there for another retrospective of the same sprint to be added. */
export type AddedWhere = 'none-is-there' | 'none-is-open';

/** Adds a retrospective, unless one of its sprint stands in the way: then gives that one, the one begun last. */
export function addRetrospective(
  database: DividendDatabase,
  fresh: Retrospective,
  where: AddedWhere,
): Promise<Result<Retrospective, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.retrospectives, async () => {
      const ofTeam = await database.retrospectives.where('teamId').equals(fresh.teamId).toArray();
      const inTheWay = valuesOf(ofTeam)
        .filter((each) => each.sprint.key === fresh.sprint.key && each.isSample === fresh.isSample)
        .filter(({ state }) => where === 'none-is-there' || state === 'open');
      const [known] = inTheWay.toSorted(byBegin);
      if (known !== undefined) return known;
      await database.retrospectives.add({ id: fresh.id, teamId: fresh.teamId, value: fresh });
      return fresh;
    }),
  );
}

/** All that were not taken away: the latest sprint first, and of one sprint the one begun last. */
export function listRetrospectives(database: DividendDatabase): Promise<Result<readonly Retrospective[], StoreFault>> {
  return attempt(database, async () => {
    const all = valuesOf(await database.retrospectives.toArray());
    return all.toSorted((one, other) => other.sprint.start - one.sprint.start || byBegin(one, other));
  });
}

/** One retrospective with its frozen numbers, where it is closed; undefined where it is not there. */
export function loadRetrospective(
  database: DividendDatabase,
  id: string,
): Promise<
  Result<{ readonly retrospective: Retrospective; readonly snapshot?: Snapshot<unknown> } | undefined, StoreFault>
> {
  return attempt(database, () =>
    database.transaction('r', database.retrospectives, database.snapshots, async () => {
      const [retrospective] = valuesOf([await database.retrospectives.get(id)]);
      if (retrospective === undefined) return undefined;
      const snapshot = retrospective.state === 'closed' ? await database.snapshots.get(id) : undefined;
      return { retrospective, ...(snapshot !== undefined && { snapshot }) };
    }),
  );
}

/** An open retrospective, as a change finds it. */
export type OpenRetrospective = Extract<Retrospective, { readonly state: 'open' }>;

/** Changes an open retrospective; a closed one is refused. What another tab wrote meanwhile is what the change begins with. */
export async function changeRetrospective(
  database: DividendDatabase,
  id: string,
  change: (now: OpenRetrospective) => Retrospective,
): Promise<Result<Retrospective, RetrospectiveFault>> {
  return whileOpen(database, id, async (now) => {
    const changed = change(now);
    await database.retrospectives.put({ id, teamId: changed.teamId, value: changed });
    return changed;
  });
}

/** Closes an open retrospective and keeps its snapshot, both or none. A snapshot that is there is never written over. */
export function closeRetrospective(
  database: DividendDatabase,
  snapshot: Snapshot<unknown>,
): Promise<Result<Retrospective, RetrospectiveFault>> {
  const { retrospectiveId: id, frozenAt, stamp } = snapshot;
  return whileOpen(database, id, async (now) => {
    const closed: Retrospective = { ...now, state: 'closed', closedAt: frozenAt, stamp };
    await database.snapshots.add(snapshot);
    await database.retrospectives.put({ id, teamId: closed.teamId, value: closed });
    return closed;
  });
}

/** The sprint of every retrospective by its id, by name; also of those that were taken away. */
export function retrospectiveNames(
  database: DividendDatabase,
): Promise<Result<ReadonlyMap<string, string>, StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.retrospectives.toArray();
    return new Map(stored.map(({ id, value }) => [id, value.sprint.name]));
  });
}

async function whileOpen(
  database: DividendDatabase,
  id: string,
  write: (now: OpenRetrospective) => Promise<Retrospective>,
): Promise<Result<Retrospective, RetrospectiveFault>> {
  const written = await attempt(database, () =>
    database.transaction('rw', database.retrospectives, database.snapshots, async () => {
      const [now] = valuesOf([await database.retrospectives.get(id)]);
      if (now === undefined) return failed({ code: 'no-retrospective' } as const);
      if (now.state === 'closed') return failed({ code: 'already-closed' } as const);
      return ok(await write(now));
    }),
  );
  return written.ok ? written.value : written;
}

function valuesOf(stored: readonly (StoredRetrospective | undefined)[]): readonly Retrospective[] {
  return stored.flatMap((each) => (each === undefined || each.deletedAt !== undefined ? [] : [each.value]));
}

function byBegin(one: Retrospective, other: Retrospective): number {
  return other.startedAt - one.startedAt || (one.id < other.id ? -1 : 1);
}
