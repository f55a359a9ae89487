import type { EpochMs, Result, Retrospective, RetrospectiveFault } from '../../domain/index.ts';
import { failed, ok } from '../../domain/index.ts';
import { analyse } from '../../metrics/analyse.ts';
import type { Analysis } from '../../metrics/analysis.ts';
import type { DividendDatabase } from '../../storage/database.ts';
import { doDeleteRetrospective, doRestoreRetrospective } from '../../storage/doings.ts';
import { listImports } from '../../storage/imports.ts';
import {
  addRetrospective,
  changeRetrospective,
  closeRetrospective,
  listRetrospectives,
  loadRetrospective,
} from '../../storage/retrospectives.ts';
import type { RetrospectiveApi, RetrospectiveOf } from '../api.ts';
import { openInBackground } from '../background.ts';
import { chosenDefinition } from '../chosen-definition.ts';
import { randomId } from '../hash.ts';
import { isSampleOnly, type Library, type Shelf } from '../library.ts';
import { changedSince } from './changed-since.ts';
import { asFrozen, freeze } from './freeze.ts';
import { lastExperimentOf } from './last-experiment.ts';
import { changedBy } from './retrospective-change.ts';

/** What the retrospectives need. */
export type RetrospectiveDoors = {
  readonly database: DividendDatabase;
  readonly library: Library;
  readonly now: () => EpochMs;
  /** Version of the app; absent = not known. */
  readonly version?: string;
};

/** Makes the answers to all calls about retrospectives; the engine loads this file with the first of them. */
export function createRetrospectives({ database, library, now, version }: RetrospectiveDoors): RetrospectiveApi {
  const isSample = async (): Promise<boolean> => {
    const imports = await listImports(database);
    return imports.ok && isSampleOnly(imports.value);
  };
  const listed = async (of: Partial<RetrospectiveOf>) => {
    const all = await listRetrospectives(database);
    if (!all.ok) return all;
    const sample = await isSample();
    return ok(all.value.filter((each) => each.isSample === sample && isOf(each, of)));
  };

  return {
    openRetrospective: async (of) => {
      const shelf = await library.open();
      if (!shelf.ok) return shelf;
      const fresh = begun(shelf.value, of);
      if (fresh === undefined) return failed({ code: 'no-such-sprint' });
      return addRetrospective(database, { ...fresh, id: randomId(), startedAt: now() }, 'none-is-there');
    },
    saveRetrospective: (id, change) => changeRetrospective(database, id, (before) => changedBy(before, change)),
    closeRetrospective: async ({ id, definition }) => {
      const loaded = await loadRetrospective(database, id);
      if (!loaded.ok) return loaded;
      const fault = faultOf(loaded.value?.retrospective);
      if (loaded.value === undefined || fault !== undefined) return failed(fault ?? { code: 'no-retrospective' });
      const shelf = await library.open();
      if (!shelf.ok) return shelf;
      const { retrospective } = loaded.value;
      const order = { retrospective, definition: chosenDefinition(shelf.value, definition), frozenAt: now() };
      const snapshot = freeze(shelf.value, { ...order, ...(version !== undefined && { appVersion: version }) });
      return snapshot === undefined ? failed({ code: 'no-such-sprint' }) : closeRetrospective(database, snapshot);
    },
    reopenRetrospective: async (id) => {
      const loaded = await loadRetrospective(database, id);
      if (!loaded.ok) return loaded;
      if (loaded.value === undefined) return failed({ code: 'no-retrospective' });
      return reopened(loaded.value.retrospective);
    },
    listRetrospectives: listed,
    retrospective: async ({ id, definition }) => {
      const loaded = await loadRetrospective(database, id);
      if (!loaded.ok || loaded.value === undefined) return loaded.ok ? ok(undefined) : loaded;
      const { retrospective, snapshot } = loaded.value;
      if (snapshot === undefined) return ok({ retrospective });
      const shelf = await openInBackground(library);
      if (!shelf.ok) return shelf;
      const { teamId, sprint } = retrospective;
      const asked = { teamId, sprintKey: sprint.key, ...(definition !== undefined && { definition }) };
      const since = changedSince(shelf.value, snapshot, { ...asked, ...(version !== undefined && { version }) });
      return ok({ retrospective, closed: { snapshot: asFrozen(snapshot), changedSince: since } });
    },
    lastExperiment: async (query) => {
      const shelf = await openInBackground(library);
      if (!shelf.ok) return shelf;
      const ofTeam = await listed({ teamId: query.teamId });
      return ofTeam.ok ? ok(lastExperimentOf(shelf.value, ofTeam.value, query)) : ofTeam;
    },
    deleteRetrospective: (id) => doDeleteRetrospective(database, id, now()),
    restoreRetrospective: (id) => doRestoreRetrospective(database, id, now()),
  };

  async function reopened(before: Retrospective): Promise<Result<Retrospective, RetrospectiveFault>> {
    if (before.state === 'open') return ok(before);
    const { state: _state, closedAt: _closedAt, stamp: _stamp, ...kept } = before;
    const beside = { ...kept, id: randomId(), startedAt: now(), state: 'open', reopens: before.id } as const;
    return addRetrospective(database, beside, 'none-is-open');
  }
}

function isOf({ teamId, sprint }: Retrospective, of: Partial<RetrospectiveOf>): boolean {
  const isTeam = of.teamId === undefined || of.teamId === teamId;
  return isTeam && (of.sprintKey === undefined || of.sprintKey === sprint.key);
}

function faultOf(retrospective: Retrospective | undefined): RetrospectiveFault | undefined {
  if (retrospective === undefined) return { code: 'no-retrospective' };
  return retrospective.state === 'closed' ? { code: 'already-closed' } : undefined;
}

type Begun = Omit<Extract<Retrospective, { readonly state: 'open' }>, 'id' | 'startedAt'>;

/** A new retrospective of a sprint, with nothing in it yet; undefined where the sprint is not in the data. */
function begun({ folded, imports }: Shelf, { teamId, sprintKey }: RetrospectiveOf): Begun | undefined {
  const analysis: Analysis = analyse(folded.dataset, { definition: 'all', rangesFor: new Set() });
  const team = analysis.teams.find(({ id }) => id === teamId);
  const sprint = team?.sprints.find(({ key }) => key === sprintKey);
  if (team === undefined || sprint === undefined) return undefined;
  const { key, name, start, end } = sprint;
  return {
    teamId,
    teamName: team.name,
    sprint: { key, name, start, end },
    state: 'open',
    notes: {},
    votes: {},
    isSample: isSampleOnly(imports),
  };
}
