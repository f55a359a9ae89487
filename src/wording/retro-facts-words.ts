import type { EstimateUnit } from '../domain/index.ts';
import type { SprintAnalysis } from '../metrics/analysis.ts';
import type { MetricFlag } from '../metrics/metric-flag.ts';
import { CURRENT_ITERATION_SENTENCE, missingInWords } from './evidence-words.ts';
import { aboutInWords, countInWords, formatHours, formatNumber, shortUnitWord } from './numbers.ts';

export const FACTS = {
  hours: (hours: string, share: string | undefined, incidents: number) =>
    `${hours} of working time went to ${countInWords(incidents, 'incident', 'incidents')}${share === undefined ? '' : `: ${share} of the team’s working time`}.`,
  noHours: 'No incident is recorded in this sprint’s working time.',
  hoursAlone: (hours: string) => `Incidents took ${hours} of working time. What was planned and finished is not known.`,
  incidents: 'Incidents',
  on: 'In working time',
  off: 'Outside working time',
  noWhole: 'With the number of people, this becomes a share of the team’s working time.',
  toPeople: 'Say how many people are in the team',
  absorbed: (amount: string) =>
    `About ${amount} of what those hours had time for was absorbed: the plan was finished all the same.`,
  added: (amount: string) => `Beside the plan, ${amount} of added work was finished.`,
} as const;

/** The facts as a takeaway: "We planned 40 points and finished 30. Incidents could account for about 5 of the 10 left." */
export function factsHeadline(sprint: SprintAnalysis): string {
  const { scope, explained, unit, state } = sprint;
  if (state !== 'closed') return 'This sprint is still running: what was finished shows when it closes';
  if (sprint.planEvidence === 'P4') return CURRENT_ITERATION_SENTENCE;
  if (scope === undefined) return planNotKnown(sprint);
  const { committed, completedOfCommitted: finished, shortfall } = scope;
  if (committed === 0) return 'Nothing was planned in this sprint';
  const plan = `We planned ${amount(committed, unit)} and finished ${formatNumber(finished)} of them.`;
  if (shortfall <= 0) return `${plan} Nothing was left.`;
  if (explained === undefined) return `${plan} How the other ${formatNumber(shortfall)} divide is not known.`;
  if (explained.value === 0) return `${plan} Incidents account for none of the other ${formatNumber(shortfall)}.`;
  const { hedge, amount: part } = aboutInWords(explained.value, unit);
  return `${plan} Incidents could account for ${hedge}${part} of the other ${formatNumber(shortfall)}.`;
}

/** What a plan can lack; how many people there are is no part of it. */
const PLAN_FLAGS: readonly MetricFlag[] = ['no-dates', 'not-closed', 'plan-unknown', 'completion-unknown'];

function planNotKnown({ flags, unit, committed, finished, hoursOn }: SprintAnalysis): string {
  if (committed === undefined && finished === undefined && hoursOn > 0) return FACTS.hoursAlone(formatHours(hoursOn));
  const known = [
    ...(committed === undefined ? [] : [`${amount(committed, unit)} planned`]),
    ...(finished === undefined ? [] : [`${amount(finished, unit)} finished in all`]),
  ];
  const ofPlan = flags.filter((flag) => PLAN_FLAGS.includes(flag));
  const missing = missingInWords(ofPlan, shortUnitWord(unit, 2)) ?? 'the plan is not in the files';
  const there = known.length === 0 ? 'What was planned and finished is not known' : capitalised(known.join(', '));
  return `${there}: ${missing}`;
}

/** An amount of a plan, as printed: "40 points". */
export function amount(value: number, unit: EstimateUnit): string {
  return `${formatNumber(value)} ${shortUnitWord(unit, value)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
