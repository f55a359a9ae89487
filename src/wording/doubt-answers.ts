import type { EstimateUnit } from '../domain/index.ts';
import { estimatedInWords } from './doubt-width.ts';
import { capitalised, type DoubtFacts, halfInWords, type PaceSource } from './doubt-words.ts';
import { formatNumber, shortUnitWord } from './numbers.ts';

/** An objection of METHOD section 4, and its answer with this team's numbers. */
export type Objection = {
  readonly id: 'inflated' | 'dressed-up' | 'spin';
  readonly objection: string;
  readonly answer: string;
};

/** The three objections; what is not known is left out of their answers. */
export function objectionsInWords(facts: DoubtFacts): readonly Objection[] {
  return [
    { id: 'inflated', objection: '“The hours are inflated.”', answer: inflatedAnswer(facts) },
    { id: 'dressed-up', objection: '“Points dress up a time share.”', answer: timeShareAnswer(facts) },
    { id: 'spin', objection: '“Investment is spin.”', answer: investmentAnswer(facts) },
  ];
}

function inflatedAnswer(facts: DoubtFacts): string {
  const { estimated, all } = facts.sensitivity.incidents;
  if (all === 0) return 'No incident is recorded here, so there are no hours to doubt.';
  const known =
    estimated === 0
      ? `The hours of ${all === 1 ? 'the one incident' : `all ${formatNumber(all)} incidents`} were logged or measured, not estimated.`
      : `${capitalised(estimatedInWords({ estimated, all }))}.`;
  return sentences([known, halfInWords(facts)]);
}

function timeShareAnswer({ sensitivity, unit, share, unexplained, paceSource }: DoubtFacts): string {
  if (sensitivity.displaced === undefined) {
    const shown = share === undefined ? 'hours' : `hours, ${share} of working time`;
    return `No ${shortUnitWord(unit, 2)} are shown here, only ${shown}.`;
  }
  const time = share === undefined ? 'Yes: the hours' : `Yes: ${share} of working time`;
  return `${time}, ${PACES[paceSource]}. It shows room, not cause${unexplainedClause(unexplained, unit)}.`;
}

const PACES: Readonly<Record<PaceSource, string>> = {
  recent: 'at your own recent pace',
  plan: 'at the pace that the plan assumes',
  typed: 'at the pace that you typed',
};

function unexplainedClause(unexplained: number | undefined, unit: EstimateUnit): string {
  if (unexplained === undefined) return '';
  if (unexplained === 0) return '; nothing stays unexplained';
  const one = unexplained === 1;
  return `; ${formatNumber(unexplained)} ${shortUnitWord(unit, unexplained)} ${one ? 'stays' : 'stay'} unexplained`;
}

const SPENT = 'The hours are spent either way. A return is counted only for a finished follow-up or a held review';

function investmentAnswer({ sensitivity: { returns }, hoursOn, hidesOffHours }: DoubtFacts): string {
  const { hours, withReturn } = returns;
  if (hours === 0) return 'No incident hours are recorded here, so nothing is called an investment.';
  const without = hours - withReturn;
  if (without <= NOISE) return `${SPENT}: all of these hours have one.`;
  if (withReturn <= NOISE) return `${SPENT}: none of these hours has one yet.`;
  if (hidesOffHours) return `${SPENT}: ${formatNumber(Math.round((100 * without) / hours))} % of the hours have none.`;
  const beyond = hours - hoursOn > NOISE ? ', in and outside working time,' : '';
  return `${SPENT}: ${hoursOfHours(without, hours)}${beyond} have none.`;
}

const NOISE = 1e-6;

/** "25 of 43 hours": both in whole hours from ten on, so that they compare. */
function hoursOfHours(part: number, all: number): string {
  const digits = all < 10 ? 1 : 0;
  const [shownPart, shownAll] = [part, all].map((value) => formatNumber(Number(value.toFixed(digits))));
  return `${shownPart} of ${shownAll} hours`;
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
