import type { Definition, EpochMs, Retrospective, Settings, Snapshot } from '../../domain/index.ts';
import { sharesOf } from '../../metrics/analyse.ts';
import { lensOf } from '../../metrics/definitions/lens-of.ts';
import { ledgerOf } from '../../metrics/ledger/ledger-of.ts';
import { usualOf } from '../../metrics/usual/usual.ts';
import { analyseShelf, toResult } from '../analysis-result.ts';
import type {
  AnalysisResult,
  FrozenData,
  FrozenLedger,
  FrozenResult,
  FrozenSnapshot,
  FrozenUsual,
  RetrospectiveOf,
} from '../api.ts';
import { fileLinesIn } from '../file-lines.ts';
import type { Shelf } from '../library.ts';
import { figuresOf } from './frozen-figures.ts';
import { marksOf } from './snapshot-marks.ts';

/** The shape of `FrozenResult`; raised when what is frozen can no longer be read as it is here. */
const SHAPE = 1;

/** Bounds of what one retrospective keeps. */
const SPRINTS_SHOWN = 6;
const MOST_INCIDENTS = 50;
const MOST_FOLLOW_UPS = 20;
const MOST_FILES = 100;
const MOST_SETTINGS_CHARACTERS = 200_000;

export type FreezeOrder = {
  readonly retrospective: Retrospective;
  readonly definition: Definition;
  readonly frozenAt: EpochMs;
  readonly appVersion?: string;
};

/** Everything about one sprint as it is now, to be kept; undefined where the sprint is not in the data. */
export function freeze(
  shelf: Shelf,
  { retrospective, definition, frozenAt, appVersion }: FreezeOrder,
): Snapshot<FrozenResult> | undefined {
  const { dataset } = shelf.folded;
  const of = { teamId: retrospective.teamId, sprintKey: retrospective.sprint.key };
  const now = figuresOf(dataset, definition, of);
  const result = resultOf(shelf, definition, of);
  if (now === undefined || result === undefined) return undefined;
  const { figures, unit, method, fingerprint } = now;
  return {
    retrospectiveId: retrospective.id,
    frozenAt,
    stamp: { definition, fingerprint, method, ...(appVersion !== undefined && { appVersion }) },
    settings: { ...keptSettings(shelf.settings), zone: shelf.zone },
    marks: marksOf(shelf, definition, of.teamId),
    unit,
    figures,
    shape: SHAPE,
    result,
  };
}

/** A stored snapshot with its result, where this release knows its shape. */
export function asFrozen(snapshot: Snapshot<unknown>): FrozenSnapshot {
  const isKnown = snapshot.shape === SHAPE;
  return { ...snapshot, result: isKnown ? (snapshot.result as FrozenResult) : undefined };
}

function keptSettings(value: Settings): Pick<Snapshot<unknown>['settings'], 'value' | 'isWhole'> {
  const isWhole = JSON.stringify(value).length <= MOST_SETTINGS_CHARACTERS;
  return { value: isWhole ? value : { ...value, assign: [] }, isWhole };
}

function resultOf(shelf: Shelf, definition: Definition, of: RetrospectiveOf): FrozenResult | undefined {
  const { teamId, sprintKey } = of;
  const { dataset } = shelf.folded;
  const view = { definition, totalOf: [sprintKey] };
  const team = teamIn(toResult(analyseShelf(shelf, { ...view, sprintKeys: [] }), shelf, view), of);
  if (team === undefined) return undefined;
  const keys = team.sprints.map(({ key }) => key);
  const drawn = toResult(analyseShelf(shelf, { ...view, sprintKeys: keys }), shelf, view);
  const usual = usualIn(shelf, definition, of);
  const lens = lensOf(dataset, definition, { teamId, sprintKeys: [sprintKey] });
  const ledger = ledgerIn(shelf, definition, of);
  return {
    team: teamIn(drawn, of) ?? team,
    data: dataOf(drawn),
    ...(drawn.asOf !== undefined && { asOf: drawn.asOf }),
    ...(usual !== undefined && { usual }),
    ...(lens !== undefined && { lens }),
    ...(ledger !== undefined && { ledger }),
  };
}

/** The team with its last begun sprints up to the one that is asked about. */
function teamIn({ teams }: AnalysisResult, { teamId, sprintKey }: RetrospectiveOf): FrozenResult['team'] | undefined {
  const team = teams.find(({ id }) => id === teamId);
  const at = team?.sprints.findIndex(({ key }) => key === sprintKey) ?? -1;
  const sprint = team?.sprints[at];
  if (team === undefined || sprint === undefined) return undefined;
  const before = team.sprints.slice(0, at).filter(({ state }) => state !== 'future');
  return { ...team, sprints: [...before, sprint].slice(-SPRINTS_SHOWN) };
}

function dataOf({ data }: AnalysisResult): FrozenData {
  const files = data.files.toSorted((one, other) => other.rowsUsed - one.rowsUsed).slice(0, MOST_FILES);
  return { ...data, files, moreFiles: data.files.length - files.length };
}

function usualIn({ folded }: Shelf, definition: Definition, of: RetrospectiveOf): FrozenUsual | undefined {
  const load = usualOf(folded.dataset, definition, of.teamId)?.load;
  const point = load?.points.find(({ key }) => key === of.sprintKey);
  if (load === undefined || point === undefined) return undefined;
  if (load.limits.kind !== 'limits') return { point, limits: load.limits };
  const { signals: _signals, ...limits } = load.limits;
  return { point, limits };
}

function ledgerIn({ folded, imports }: Shelf, definition: Definition, of: RetrospectiveOf): FrozenLedger | undefined {
  const { teamId, sprintKey } = of;
  const ledger = ledgerOf(folded.dataset, definition, teamId);
  const sprint = ledger?.sprints.find(({ key }) => key === sprintKey);
  if (ledger === undefined || sprint === undefined) return undefined;
  const shares = sharesOf(folded.dataset, { definition, teamId, sprintKeys: [sprintKey] });
  const hoursIn = new Map(shares.map(({ incidentKey, hoursOn, hoursOff }) => [incidentKey, hoursOn + hoursOff]));
  const here = ledger.incidents
    .filter(({ key }) => hoursIn.has(key))
    .toSorted((one, other) => (hoursIn.get(other.key) ?? 0) - (hoursIn.get(one.key) ?? 0));
  const fileLines = fileLinesIn(imports);
  const incidents = here.slice(0, MOST_INCIDENTS).map(({ origins, ...incident }) => ({
    ...incident,
    followUps: incident.followUps.slice(0, MOST_FOLLOW_UPS),
    hoursInSprint: hoursIn.get(incident.key) ?? 0,
    fileLine: fileLines(origins),
  }));
  return { sprint, incidents, moreIncidents: here.length - incidents.length };
}
