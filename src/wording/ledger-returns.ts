import type { EstimateUnit } from '../domain/index.ts';
import type { LedgerReturns, Spent, TeamLedger } from '../metrics/ledger/ledger.ts';
import { countInWords, formatHours, formatNumber, formatShare, shortUnitWord, unitWord } from './numbers.ts';

/** Hours of all kinds that were spent, person-hours. */
export function allSpent({ hoursOn, hoursOff, hoursNotPlaced, followUp, review }: Spent): number {
  return hoursOn + hoursOff + hoursNotPlaced + followUp.hours + review.hours;
}

/** The unit at the head of a column: "Story points". */
export function unitHeading(unit: EstimateUnit): string {
  const words = unitWord(unit, 2);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "271 h of response invested; 58 % of them have a review or a finished follow-up." */
export function ledgerSentence({ yield: { hours, share } }: LedgerReturns): string {
  if (share === undefined) return 'No incident hours are recorded, so nothing is called an investment.';
  return `${formatHours(hours)} invested in responding; ${formatShare(share)} of them have a review or a finished follow-up.`;
}

/** What the follow-up and review hours leave open. */
export function spentNotes({ total, suspected }: Pick<TeamLedger, 'total' | 'suspected'>): readonly string[] {
  const { followUp, review } = total;
  return [
    ...(followUp.fromPoints > 0
      ? [
          `${countInWords(followUp.fromPoints, 'follow-up has', 'follow-ups have')} no logged hours: the points stand in, at the team’s recent pace.`,
        ]
      : []),
    ...(followUp.notKnown > 0
      ? [
          `${countInWords(followUp.notKnown, 'finished follow-up has', 'finished follow-ups have')} neither logged hours nor an estimate: not in the sum.`,
        ]
      : []),
    ...(review.notKnown > 0
      ? [
          `${countInWords(review.notKnown, 'review was', 'reviews were')} held of which the hours are not known: not in the sum. Type people and hours at the incident.`,
        ]
      : []),
    ...(total.sprintsWithoutPoints > 0
      ? [`${countInWords(total.sprintsWithoutPoints, 'closed sprint has', 'closed sprints have')} no points.`]
      : []),
    ...(suspected === undefined
      ? []
      : [
          `${formatHours(suspected.hours)} are of ${countInWords(suspected.items, 'item that looks', 'items that look')} like incident work nobody recorded, with no record to book a return at.`,
        ]),
  ];
}

/** What is open is no spent hour: "9 follow-ups are open: 12 points, about 120 h at the recent pace." */
export function choiceSentence({ followUps }: LedgerReturns, unit: EstimateUnit): string {
  const { open, openPoints, openHours, openWithoutPoints } = followUps;
  if (open === 0) return 'No follow-up is open.';
  const count = countInWords(open, 'follow-up is open', 'follow-ups are open');
  const estimated = open - openWithoutPoints;
  if (estimated === 0) return `${count}; what they would take is not known, since none has an estimate.`;
  const pointsText = `${formatNumber(openPoints)} ${shortUnitWord(unit, openPoints)}`;
  const hoursText = openHours === undefined ? '' : `, about ${formatHours(openHours)} at the recent pace`;
  const rest = openWithoutPoints === 0 ? '' : `; ${formatNumber(openWithoutPoints)} without an estimate`;
  return `${count}: ${pointsText}${hoursText}${rest}.`;
}
