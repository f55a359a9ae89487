import type { EstimateUnit } from '../domain/index.ts';
import { missingInWords } from './evidence-words.ts';
import { countInWords, shortUnitWord } from './numbers.ts';
import { inUnit, partCount, type WordedTrace } from './trace-numbers.ts';
import { paceTimesHours, recentPace, restOfDisplaced, restOfShortfall, shareOfShortfall } from './trace-shares.ts';
import { clippedHours, hoursPerCapacity, sumOfHours, sumOfItems, sumWithoutItems, workingTime } from './trace-sums.ts';

export {
  baselineCaption,
  baselineCells,
  evidenceLine,
  isCrossCheck,
  partName,
  partValue,
  termName,
  termText,
} from './trace-lines.ts';
export type { WordedTrace } from './trace-numbers.ts';
export { cautionSentences, changedCoefficient, multiplierLine, rangeSentence } from './trace-ranges.ts';
export { figureName, whyTitle } from './trace-title.ts';

/**
 * The formula behind a number, with this team's numbers filled in, sentence by sentence: "43 h × 0.1 points per hour =
 * 4.3 points."
 */
export function formulaInWords(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  switch (trace.formula) {
    case 'sum-of-hours':
      return sumOfHours(trace, unit);
    case 'clipped-hours':
      return clippedHours(trace, unit);
    case 'people-times-time':
    case 'members-time':
    case 'person-days':
      return workingTime(trace, unit);
    case 'hours-per-capacity':
      return hoursPerCapacity(trace, unit);
    case 'median-pace':
    case 'plan-assisted-pace':
    case 'plan-implied-pace':
    case 'typed-pace':
      return recentPace(trace, unit);
    case 'sum-of-items':
      return sumOfItems(trace, unit);
    case 'sum-of-report':
    case 'typed-plan':
      return sumWithoutItems(trace, unit);
    case 'pace-times-hours':
      return paceTimesHours(trace, unit);
    case 'share-of-shortfall':
      return shareOfShortfall(trace, unit);
    case 'rest-of-shortfall':
      return restOfShortfall(trace, unit);
    case 'rest-of-displaced':
      return restOfDisplaced(trace, unit);
    case 'count':
      return count(trace);
    case 'sum-of-sprints':
      return [
        `${countInWords(partCount(trace), 'sprint', 'sprints')} added up: ${inUnit(trace.value ?? 0, trace.unit, unit)}.`,
      ];
    case 'not-known':
      return [notKnown(trace, unit)];
  }
}

function count(trace: WordedTrace): readonly string[] {
  const { value = 0 } = trace;
  if (value === 0) return ['No incident is recorded here.'];
  return ['Each incident with time here counts once, also one on which nobody had to work.'];
}

/** Why there is no number, named (METHOD section 4). */
function notKnown({ flags }: WordedTrace, unit: EstimateUnit): string {
  if (flags.includes('sizes-unmapped')) return 'Not known: some sizes have no number yet.';
  const missing = missingInWords(flags, shortUnitWord(unit, 2));
  if (missing === undefined && flags.includes('nothing-planned')) return 'Not known: nothing was planned.';
  return missing === undefined ? 'Not known: the files do not tell it.' : `Not known: ${missing}.`;
}
