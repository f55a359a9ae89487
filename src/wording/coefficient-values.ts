import { COEFFICIENTS, type Coefficient, type CoefficientUnit } from '../domain/index.ts';
import { numberText } from './locale.ts';
import { countInWords } from './numbers.ts';

/** A value with its unit: "4 h", "× 0.4", "10 %", "15 min", "1 person", "6 sprints". */
export function formatCoefficient(id: string, value: number): string {
  return withUnit(unitOf(id), value);
}

/** The unit beside a field: "h", "%", "min"; "" where the name says it. */
export function coefficientUnit(id: string): string {
  return UNIT_MARKS[unitOf(id)];
}

/** How a value is typed: a share in per cent, all else as it is. */
export function typedCoefficient(id: string, value: number): number {
  return unitOf(id) === 'share' ? clean(value * 100) : value;
}

/** The value of a typed number; undo of `typedCoefficient`. */
export function readCoefficient(id: string, typed: number): number {
  return unitOf(id) === 'share' ? clean(typed / 100) : typed;
}

/** True where half a unit makes no sense: sprints, incidents. */
export function isWholeCoefficient(id: string): boolean {
  return WHOLE.includes(unitOf(id));
}

/** "0.25 h to 168 h". */
export function coefficientBounds({ id, least, most }: Coefficient): string {
  return `${formatCoefficient(id, least)} to ${formatCoefficient(id, most)}`;
}

/** What is said of a value that cannot be taken: "Type a number from 0.25 h to 168 h." */
export function coefficientFault(coefficient: Coefficient): string {
  const kind = isWholeCoefficient(coefficient.id) ? 'whole number' : 'number';
  return `Type a ${kind} from ${coefficientBounds(coefficient)}.`;
}

const UNIT_MARKS: Readonly<Record<CoefficientUnit, string>> = {
  hours: 'h',
  people: '',
  minutes: 'min',
  factor: '×',
  share: '%',
  sprints: '',
  incidents: '',
};

const WHOLE: readonly CoefficientUnit[] = ['sprints', 'incidents'];
const UNITS: ReadonlyMap<string, CoefficientUnit> = new Map(COEFFICIENTS.map(({ id, unit }) => [id, unit]));

function unitOf(id: string): CoefficientUnit {
  return UNITS.get(id) ?? 'factor';
}

function withUnit(unit: CoefficientUnit, value: number): string {
  switch (unit) {
    case 'hours':
      return `${exact(value)} h`;
    case 'minutes':
      return `${exact(value)} min`;
    case 'factor':
      return `× ${exact(value)}`;
    case 'share':
      return `${exact(clean(value * 100))} %`;
    case 'people':
      return countInWords(value, 'person', 'people');
    case 'sprints':
      return countInWords(value, 'sprint', 'sprints');
    case 'incidents':
      return countInWords(value, 'incident', 'incidents');
  }
}

/** As it was typed: a setting is not rounded. */
function exact(value: number): string {
  return numberText(value, { most: 6 });
}

/** Takes away the noise of binary fractions: 0.07 x 100 is 7.000000000000001. */
function clean(value: number): number {
  return Number(value.toFixed(8));
}
