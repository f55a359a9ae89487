import type { Definition, IncidentFilter, OwnDefinition } from '../../domain/index.ts';
import { isPreset } from '../../domain/index.ts';
import { once } from '../dataset-index.ts';
import type { Calibration } from '../hours/calibration.ts';
import { calibratedHours, type IncidentHours } from '../hours/hours.ts';
import type { ChosenHours } from '../team-cells.ts';
import type { PlacedHours } from './cell-table.ts';
import type { Ground } from './dataset-ground.ts';
import { definitionTest, filterTest, testedPositions } from './defined-incidents.ts';

/** The hours of the incidents inside a definition (METHOD 2.12), and the calibration of their estimates. */
export type DefinedHours = ChosenHours & {
  readonly calibration: Calibration | undefined;
  /** Where those incidents are, in ascending order. */
  readonly positions: Uint32Array;
};

/** What counts: a definition, with those that a person made, what narrows it, and a factor on every hour. */
export type Counting = {
  readonly definition: Definition;
  readonly own: readonly OwnDefinition[];
  readonly filter?: IncidentFilter | undefined;
  readonly factor: number;
};

/** Computes the hours of the incidents inside a definition and a filter, each multiplied by `factor`. */
export function definedHours(ground: Ground, counting: Counting): DefinedHours {
  const { incidents, survey, rooms } = ground;
  const positions = countedPositions(ground, counting);
  const { allocated, calibration } = calibratedHours(survey, positions, counting.factor);
  const isSettled = new Uint8Array(incidents.length);
  const fresh: PlacedHours[] = [];
  for (let place = 0; place < positions.length; place += 1) {
    const position = positions[place] ?? 0;
    const hours = allocated[place];
    if (hours === survey.settled[position]) isSettled[position] = 1;
    else if (hours !== undefined) fresh.push({ position, hours });
  }
  const places = once(() => placesOf(positions, incidents.length));
  const hoursAt = (position: number): IncidentHours | undefined => allocated[(places()[position] ?? 0) - 1];
  return { incidents, rooms, settled: ground.settledCells, isSettled, fresh, hoursAt, calibration, positions };
}

/** Where the incidents are that count, in ascending order. */
function countedPositions(ground: Ground, { definition, own, filter }: Counting): Uint32Array {
  const { incidents } = ground;
  const defined = isPreset(definition)
    ? ground.definedPositions(definition)
    : testedPositions(incidents, definitionTest(definition, own));
  const passes = filterTest(filter);
  if (passes === undefined) return defined;
  return defined.filter((position) => {
    const incident = incidents[position];
    return incident !== undefined && passes(incident);
  });
}

/** Where each position is in a list of positions, counted from 1; 0 = it is not. */
function placesOf(positions: Uint32Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  positions.forEach((position, place) => {
    places[position] = place + 1;
  });
  return places;
}
