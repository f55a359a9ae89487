import type { Definition } from '../domain/index.ts';
import type { Calibration } from './calibration.ts';
import type { PlacedHours } from './cell-table.ts';
import type { Ground } from './dataset-ground.ts';
import { once } from './dataset-index.ts';
import { calibratedHours, type IncidentHours } from './hours.ts';
import type { ChosenHours } from './team-cells.ts';

/** The hours of the incidents inside a definition (METHOD 2.12), and the calibration of their estimates. */
export type DefinedHours = ChosenHours & { readonly calibration: Calibration | undefined };

/** Computes the hours of the incidents inside a definition, each multiplied by `factor`. */
export function definedHours(ground: Ground, definition: Definition, factor: number): DefinedHours {
  const { incidents, survey, rooms } = ground;
  const positions = ground.definedPositions(definition);
  const { allocated, calibration } = calibratedHours(survey, positions, factor);
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
  return { incidents, rooms, settled: ground.settledCells, isSettled, fresh, hoursAt, calibration };
}

/** Where each position is in a list of positions, counted from 1; 0 = it is not. */
function placesOf(positions: Uint32Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  positions.forEach((position, place) => {
    places[position] = place + 1;
  });
  return places;
}
