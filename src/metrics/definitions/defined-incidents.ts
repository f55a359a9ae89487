import type { Definition, Incident, IncidentFilter, OwnDefinition, PresetDefinition } from '../../domain/index.ts';
import { DEFINITIONS, isPreset, plainFilter } from '../../domain/index.ts';
import { feltOf } from './felt.ts';
import { type IncidentTest, ownTest } from './own-definition.ts';

export { feltOf } from './felt.ts';

/**
 * The test of a definition (METHOD 2.12). `own` are the definitions that a person made; a rule that is not among them is a
 * fault of the caller, since counting everything in its place would be a wrong number.
 */
export function definitionTest(definition: Definition, own: readonly OwnDefinition[] = []): IncidentTest {
  if (isPreset(definition)) return (incident) => isInPreset(incident, definition);
  const rule = own.find(({ id }) => id === definition);
  if (rule === undefined) throw new RangeError(`no definition ${definition} is there`);
  return ownTest(rule);
}

/**
 * The test of a filter (METHOD 2.12): what a rule of a person's own would ask that has all of its conditions; undefined where
 * it asks for nothing. An incident without a service passes no filter by service.
 */
export function filterTest(filter?: IncidentFilter): IncidentTest | undefined {
  const plain = plainFilter(filter);
  if (plain === undefined) return undefined;
  const { services, severities } = plain;
  return ownTest({
    match: 'all',
    conditions: [
      ...(services === undefined ? [] : [{ field: 'service', values: services } as const]),
      ...(severities === undefined ? [] : [{ field: 'severity', severities } as const]),
    ],
  });
}

/** Whether an incident counts under a definition that everybody has; `off-plan` takes every record, and items besides. */
function isInPreset(incident: Incident, definition: PresetDefinition): boolean {
  switch (definition) {
    case 'all':
    case 'off-plan':
      return true;
    case 'customer':
      return feltOf(incident) === 'yes';
    case 'customer-or-unknown':
      return feltOf(incident) !== 'no';
    case 'severe':
      return incident.severity === 1 || incident.severity === 2;
  }
}

/** Per incident, which presets it is inside of: one bit for each, in the order of `DEFINITIONS`. */
export function definitionMarks(incidents: readonly Incident[]): Uint8Array {
  return Uint8Array.from(incidents, (incident) =>
    DEFINITIONS.reduce((marks, definition, bit) => marks + (isInPreset(incident, definition) ? 2 ** bit : 0), 0),
  );
}

/** Where the incidents inside a preset are, in ascending order; `marks` are those of `definitionMarks`. */
export function definedPositions(marks: Uint8Array, definition: PresetDefinition): Uint32Array {
  const mask = 2 ** DEFINITIONS.indexOf(definition);
  const positions = new Uint32Array(marks.length);
  let count = 0;
  for (let position = 0; position < marks.length; position += 1) {
    if (((marks[position] ?? 0) & mask) !== 0) positions[count++] = position;
  }
  return positions.subarray(0, count);
}

/** Where the incidents that pass a test are, in ascending order. */
export function testedPositions(incidents: readonly Incident[], test: IncidentTest): Uint32Array {
  const positions = new Uint32Array(incidents.length);
  let count = 0;
  incidents.forEach((incident, position) => {
    if (test(incident)) positions[count++] = position;
  });
  return positions.subarray(0, count);
}

/** The incidents inside a definition and a filter, in the same order; the same array where all are. */
export function definedIncidents(
  incidents: readonly Incident[],
  definition: Definition,
  own: readonly OwnDefinition[] = [],
  filter?: IncidentFilter,
): readonly Incident[] {
  const passes = filterTest(filter);
  const filtered = passes === undefined ? incidents : incidents.filter(passes);
  if (definition === 'all' || definition === 'off-plan') return filtered;
  return filtered.filter(definitionTest(definition, own));
}
