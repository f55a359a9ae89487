import type { EpochMs, Result, Retrospective, RetrospectiveFault, Snapshot, StoreFault } from '../domain/index.ts';
import { failed, ok } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import type { StoredRetrospective } from './stored-retrospective.ts';

/** So many that were taken away can be given back; older ones go for good. */
const MOST_DELETED = 20;

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

/** Takes a retrospective away; `restoreRetrospective` gives it back while fewer than 20 others went after it. */
export function deleteRetrospective(
  database: DividendDatabase,
  id: string,
  deletedAt: EpochMs,
): Promise<Result<void, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.retrospectives, database.snapshots, async () => {
      await database.retrospectives.update(id, { deletedAt });
      const deleted = (await database.retrospectives.toArray()).filter((stored) => stored.deletedAt !== undefined);
      const oldest = deleted.toSorted((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
      const gone = oldest.slice(MOST_DELETED).map((stored) => stored.id);
      await database.retrospectives.bulkDelete(gone);
      await database.snapshots.bulkDelete(gone);
    }),
  );
}

/** Gives back what was taken away; an id that is not there is passed over. */
export function restoreRetrospective(database: DividendDatabase, id: string): Promise<Result<void, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.retrospectives, async () => {
      const stored = await database.retrospectives.get(id);
      if (stored === undefined) return;
      const { deletedAt: _deleted, ...kept } = stored;
      await database.retrospectives.put(kept);
    }),
  );
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
