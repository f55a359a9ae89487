import type { Dataset, Incident, PresetDefinition } from '../../domain/index.ts';
import { type DatasetIndex, indexDataset, inKeyOrder, once } from '../dataset-index.ts';
import { type PlannedTeam, plannedTeam } from '../plans/team-plans.ts';
import { teamSprints } from '../plans/team-sprints.ts';
import { type CellTable, cellTable, numberRooms, type PlacedHours, type Rooms } from './cell-table.ts';
import { definedPositions, definitionMarks } from './defined-incidents.ts';
import { type HoursSurvey, surveyHours } from './hours-survey.ts';

/** Everything about a dataset that is the same under every definition of what counts as an incident. */
export type Ground = {
  /** In order of key. */
  readonly incidents: readonly Incident[];
  readonly index: DatasetIndex;
  readonly teams: readonly PlannedTeam[];
  readonly survey: HoursSurvey;
  /** Where the incidents inside a preset are, in ascending order. */
  readonly definedPositions: (definition: PresetDefinition) => Uint32Array;
  readonly rooms: Rooms;
  /** The cells of all hours that no other incident changes. */
  readonly settledCells: CellTable;
  /** Where the incidents are to which an item is linked, in ascending order. */
  readonly linked: () => Uint32Array;
};

/** The parts of a dataset that its ground is made of; a new definition in the settings leaves all of them as they are. */
const PARTS = ['teams', 'method', 'incidents', 'sprints', 'workItems', 'sprintItems', 'asOf'] as const;

const grounds = new WeakMap<Dataset['incidents'], { readonly dataset: Dataset; readonly ground: Ground }>();

/** The ground of a dataset; remembered as long as its list of incidents lives. */
export function groundOf(dataset: Dataset): Ground {
  const known = grounds.get(dataset.incidents);
  if (known !== undefined && PARTS.every((part) => known.dataset[part] === dataset[part])) return known.ground;
  const ground = makeGround(dataset);
  grounds.set(dataset.incidents, { dataset, ground });
  return ground;
}

function makeGround(dataset: Dataset): Ground {
  const { method } = dataset;
  const incidents = inKeyOrder(dataset.incidents);
  const index = indexDataset(dataset);
  const teams = teamSprints(dataset, index).map((team) => plannedTeam(team, method));
  const windows = teams.map(({ team, headCount, sprints }) => ({
    team,
    ...(headCount !== undefined && { headCount }),
    windows: sprints.map(({ window }) => window),
  }));
  const survey = surveyHours({ incidents, teams: windows, method });
  const rooms = numberRooms();
  const marks = definitionMarks(incidents);
  return {
    incidents,
    index,
    teams,
    survey,
    definedPositions: (definition) => definedPositions(marks, definition),
    rooms,
    settledCells: cellTable(settledHours(survey), incidents, rooms),
    linked: once(() => linkedPositions(dataset, incidents)),
  };
}

function settledHours({ settled }: HoursSurvey): readonly PlacedHours[] {
  return settled.flatMap((hours, position) => (hours === undefined ? [] : [{ position, hours }]));
}

function linkedPositions({ workItems }: Dataset, incidents: readonly Incident[]): Uint32Array {
  const keys = new Set(workItems.flatMap(({ incidentKeys }) => incidentKeys));
  if (keys.size === 0) return new Uint32Array();
  return Uint32Array.from(incidents.flatMap(({ key }, position) => (keys.has(key) ? [position] : [])));
}
