import type { CustomerImpact, Definition, Felt, Incident } from '../domain/index.ts';
import { DEFINITIONS } from '../domain/index.ts';

const FELT: Readonly<Record<CustomerImpact, Felt>> = {
  partial: 'yes',
  major: 'yes',
  none: 'no',
  internal: 'no',
  unknown: 'not-known',
};

/** Whether users felt an incident, by its customer impact (METHOD 2.12). */
export function feltOf({ customerImpact = 'unknown' }: Pick<Incident, 'customerImpact'>): Felt {
  return FELT[customerImpact];
}

/** Whether an incident counts under a definition (METHOD 2.12). */
export function isDefined(incident: Incident, definition: Definition): boolean {
  switch (definition) {
    case 'all':
      return true;
    case 'customer':
      return feltOf(incident) === 'yes';
    case 'customer-or-unknown':
      return feltOf(incident) !== 'no';
    case 'severe':
      return incident.severity === 1 || incident.severity === 2;
  }
}

/** Per incident, which definitions it is inside of: one bit for each, in the order of `DEFINITIONS`. */
export function definitionMarks(incidents: readonly Incident[]): Uint8Array {
  return Uint8Array.from(incidents, (incident) =>
    DEFINITIONS.reduce((marks, definition, bit) => marks + (isDefined(incident, definition) ? 2 ** bit : 0), 0),
  );
}

/** Where the incidents inside a definition are, in ascending order; `marks` are those of `definitionMarks`. */
export function definedPositions(marks: Uint8Array, definition: Definition): Uint32Array {
  const mask = 2 ** DEFINITIONS.indexOf(definition);
  const positions = new Uint32Array(marks.length);
  let count = 0;
  for (let position = 0; position < marks.length; position += 1) {
    if (((marks[position] ?? 0) & mask) !== 0) positions[count++] = position;
  }
  return positions.subarray(0, count);
}

/** The incidents inside a definition, in the same order; the same array for `all`. */
export function definedIncidents(incidents: readonly Incident[], definition: Definition): readonly Incident[] {
  return definition === 'all' ? incidents : incidents.filter((incident) => isDefined(incident, definition));
}
