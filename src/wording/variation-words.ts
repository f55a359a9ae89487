import type { Variation } from '../metrics/usual/measure-moves.ts';
import { countInWords } from './numbers.ts';

/** What is known of the limits. */
export type ToldVariation = Extract<Variation, { readonly low: number }>;

/** How one kind of number says it: the verdict, its two ends, and where it is missing. */
type Saying = {
  readonly verdict: (variation: ToldVariation) => string;
  readonly range: (low: number, high: number) => string;
  /** "cannot be told, since it is not known" and this. */
  readonly where?: string;
};

/** Whether a later number lies inside what is usual (METHOD 2.15), or why that cannot be told. */
export function variationWith(variation: Variation, { verdict, range, where = '' }: Saying): string {
  switch (variation.kind) {
    case 'usual':
    case 'different': {
      const provisional = variation.isProvisional ? ', provisional' : '';
      return `${verdict(variation)} (usual ${range(variation.low, variation.high)}${provisional})`;
    }
    case 'too-few':
      return `${countInWords(variation.sprints, 'closed sprint is', 'closed sprints are')} too few to tell; it takes ${variation.needed}`;
    case 'mostly-zeros':
      return 'mostly zero so far, so no usual range can be told';
    case 'not-closed':
      return 'the sprint is not closed yet';
    case 'before-new-start':
      return 'before the new start of the limits';
    case 'not-known':
      return `cannot be told, since it is not known${where}`;
  }
}
