import { estimatedShareInWords } from '../../wording/evidence-words.ts';
import {
  countInWords,
  formatHours,
  formatNumber,
  formatShare,
  isUnderHalf,
  roundForSentence,
  shortUnitWord,
} from '../../wording/numbers.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { rangeInWords } from '../../wording/range-words.ts';
import type { BigNumber } from '../components/three-numbers.tsx';
import type { TeamResult } from './team-view.ts';

/** The three figures under the headline: hours, points, incidents. What is not known says so or is left out. */
export function bigNumbers(team: TeamResult): readonly BigNumber[] {
  const { total, unit } = team;
  const share = total.load === undefined ? OVERVIEW.inWorkingTime : OVERVIEW.ofWorkingTime(formatShare(total.load));
  return [
    { id: 'hours', why: 'hours-on', figure: formatHours(total.hoursOn), beside: share },
    ...(total.displaced === undefined || total.incidentCount === 0
      ? []
      : [
          {
            id: 'points',
            why: 'displaced' as const,
            figure: pointsFigure(total.displaced.value, unit),
            beside: rangeInWords(total.displaced, unit),
          },
        ]),
    {
      id: 'incidents',
      why: 'incidents',
      figure: countInWords(total.incidentCount, 'incident', 'incidents'),
      beside: estimatedShareInWords(total.hoursByGrade) ?? '',
    },
  ];
}

function pointsFigure(value: number, unit: TeamResult['unit']): string {
  if (isUnderHalf(value)) return `< 0.5 ${shortUnitWord(unit, 2)}`;
  const rounded = roundForSentence(value);
  return `≈ ${formatNumber(rounded)} ${shortUnitWord(unit, rounded)}`;
}
