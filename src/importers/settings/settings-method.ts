import type { Coefficient, MethodChanges } from '../../domain/index.ts';
import { COEFFICIENTS, changedCoefficients, failed, ok, type Result } from '../../domain/index.ts';
import { isRecord } from '../read/json-values.ts';

/**
 * Reads the coefficients of a settings file, nested by the parts of their ids: `{"cap_hours":{"1":10}}` gives
 * `{'cap_hours.1': 10}`. A value equal to METHOD's default is no change, and dropped. Fails with one sentence for a name
 * that is not known, or a value outside its bounds.
 */
export function parseMethod(given: unknown): Result<MethodChanges, string> {
  const found: Record<string, number> = {};
  const problem = gather(given, '', found);
  if (problem !== undefined) return failed(problem);
  return ok(Object.fromEntries(changedCoefficients(found).map(({ id, value }) => [id, value])));
}

/** The changes in the form of the settings file; undefined where nothing differs from METHOD's defaults. */
export function toMethodRecord(changes: MethodChanges): object | undefined {
  const changed = changedCoefficients(changes);
  return changed.length === 0 ? undefined : nested(changed.map(({ id, value }) => ({ path: id.split('.'), value })));
}

/** Puts the numbers under a name into `found`, by id; gives a sentence where one is not understood. */
function gather(given: unknown, id: string, found: Record<string, number>): string | undefined {
  const coefficient = COEFFICIENTS.find((known) => known.id === id);
  if (coefficient !== undefined) {
    if (!isWithin(given, coefficient)) return misunderstood(id, boundsOf(coefficient), given);
    found[id] = given;
    return undefined;
  }
  const isGroup = id === '' || COEFFICIENTS.some((known) => known.id.startsWith(`${id}.`));
  if (!isGroup) return `The settings file has a key that is not known: method.${id}.`;
  if (!isRecord(given)) return misunderstood(id, 'its values by name', given);
  for (const [name, value] of Object.entries(given)) {
    const problem = gather(value, id === '' ? name : `${id}.${name}`, found);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Sprints and incidents are counted in whole numbers. */
function isWithin(given: unknown, { unit, least, most }: Coefficient): given is number {
  return typeof given === 'number' && given >= least && given <= most && (!isCount(unit) || Number.isInteger(given));
}

function boundsOf({ unit, least, most }: Coefficient): string {
  return `a ${isCount(unit) ? 'whole number' : 'number'} from ${least} to ${most}`;
}

function isCount(unit: Coefficient['unit']): boolean {
  return unit === 'sprints' || unit === 'incidents';
}

function misunderstood(id: string, expected: string, given: unknown): string {
  const place = id === '' ? 'method' : `method.${id}`;
  return `The settings file is not understood at ${place}: expected ${expected}, found ${JSON.stringify(given)}.`;
}

type Leaf = { readonly path: readonly string[]; readonly value: number };

function nested(leaves: readonly Leaf[]): object {
  const names = [...new Set(leaves.map(({ path }) => path[0] ?? ''))];
  return Object.fromEntries(
    names.map((name) => {
      const own = leaves.filter(({ path }) => path[0] === name);
      const only = own.find(({ path }) => path.length === 1);
      return [name, only?.value ?? nested(own.map(({ path, value }) => ({ path: path.slice(1), value })))];
    }),
  );
}
