import type { EstimateUnit } from '../domain/index.ts';
import type { TermName } from '../metrics/trace/trace.ts';
import { countInWords, formatShare } from './numbers.ts';
import { inUnit, paceInWords, type WordedTrace } from './trace-numbers.ts';
import { termValue } from './trace-sums.ts';

/** The formulas of pace, displaced points and attribution, with the numbers filled in (METHOD 2.7, 2.9, 2.10). */

/** So near to 1 or 0 a share is said in words. */
const NOISE = 1e-9;

/** How the recent pace was found: "The middle one of 6 paces…: 0.1 points per hour." */
export function recentPace(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const total = paceInWords(trace.value ?? 0, unit);
  const count = trace.pace?.n ?? 0;
  const sprints = countInWords(count, 'sprint', 'sprints');
  switch (trace.formula) {
    case 'typed-pace':
      return [`Typed by a person in place of the recent pace: ${total}.`];
    case 'plan-implied-pace':
      return [
        `No other sprint tells a pace, so the plan’s own is taken: ${planPace(trace, unit)} = ${total}.`,
        'It assumes that the plan matched capacity.',
      ];
    case 'plan-assisted-pace':
      return [
        `Only ${sprints} ${count === 1 ? 'tells' : 'tell'} a pace, so the plan’s own joins: ${planPace(trace, unit)}${implied(trace, unit)}.`,
        `The middle value of them is ${total}.`,
      ];
    default:
      return [medianPace(trace, sprints, total), ...laterSprints(trace)];
  }
}

function medianPace({ pace }: WordedTrace, sprints: string, total: string): string {
  const which = pace?.method === 'calm' ? `${sprints} with little incident work` : sprints;
  const opening = pace?.n === 1 ? 'The pace of' : 'The middle value of the paces of';
  return `${opening} ${which}, each the finished work per hour left over after incidents: ${total}.`;
}

function laterSprints({ pace }: WordedTrace): readonly string[] {
  return pace?.laterSprintsUsed ? ['Too few sprints came before, so later ones are among them.'] : [];
}

function planPace(trace: WordedTrace, unit: EstimateUnit): string {
  const planned = inUnit(termValue(trace, 'committed') ?? 0, 'points', unit);
  return `${planned} planned ÷ ${inUnit(termValue(trace, 'capacity') ?? 0, 'hours', unit)}`;
}

/** The value of the plan's own pace, as it stands in the list. */
function implied({ baseline }: WordedTrace, unit: EstimateUnit): string {
  const own = baseline.find(({ sprintKey }) => sprintKey === undefined);
  return own === undefined ? '' : ` = ${paceInWords(own.pace, unit)}`;
}

/** "43 h × 0.1 points per hour = 4.3 points." */
export function paceTimesHours(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  const pace = paceInWords(termValue(trace, 'pace') ?? 0, unit);
  const lieu = termValue(trace, 'lieu') ?? 0;
  const hours =
    lieu === 0
      ? say('hours-on', 'hours')
      : `(${say('hours-on', 'hours')} + ${say('lieu', 'hours')} of time off in lieu)`;
  const recorded = termValue(trace, 'recorded-points');
  const items = recorded === undefined ? '' : ` + ${say('recorded-points')} for items linked to incidents`;
  const total = inUnit(trace.value ?? 0, 'points', unit);
  const remark =
    'For an incident whose own fix is estimated at more than its hours had time for, the estimate counts; finished follow-ups come on top.';
  return [`${hours} × ${pace}${items} = ${total}.`, ...(recorded === undefined ? [] : [remark])];
}

/** Who asked for how much of the shortfall, and what each got (k of METHOD 2.10). */
export function shareOfShortfall(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  switch (trace.figure) {
    case 'added-share':
      return [`Other added work that was finished asks for ${say('added-other')}.`, ...granted(trace, unit)];
    case 'over-plan-share':
      return [
        `${say('committed')} planned, and ${inUnit(termValue(trace, 'capacity') ?? 0, 'hours', unit)} × ${paceInWords(termValue(trace, 'pace') ?? 0, unit)} of room: ${say('over-plan')} above the recent pace.`,
        ...granted(trace, unit),
      ];
    default:
      return explained(trace, unit);
  }
}

function explained(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  if ((termValue(trace, 'shortfall') ?? 0) <= NOISE)
    return ['Everything planned was finished: there is nothing to account for.'];
  const opening = claim(trace, unit);
  if ((termValue(trace, 'claim') ?? 0) <= NOISE) return [opening];
  const others = `Incidents ask for ${say('claim')}, other added work for ${say('added-other')}, a plan above the recent pace for ${say('over-plan')}.`;
  return [opening, others, ...granted(trace, unit)];
}

function claim(trace: WordedTrace, unit: EstimateUnit): string {
  const say = sayer(trace, unit);
  const taken = `Incidents took time for ${say('displaced')}`;
  if ((termValue(trace, 'displaced') ?? 0) <= NOISE) return 'Incidents took no time that could account for any of it.';
  if ((termValue(trace, 'slack') ?? 0) <= NOISE) return `${taken}, and the plan needed all of the time there was.`;
  const spare = `there was time for ${say('slack')} that the plan did not need`;
  if ((termValue(trace, 'claim') ?? 0) <= NOISE)
    return `${taken}, but ${spare}: they account for none of the unfinished work.`;
  return `${taken}; ${spare}, so ${say('claim')} can ask for a part of the unfinished work.`;
}

function granted(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  const share = termValue(trace, 'share') ?? 1;
  const total = inUnit(trace.value ?? 0, 'points', unit);
  const asked = `All claims together ask for ${say('asked')} of the ${say('shortfall')} planned and not finished`;
  if (share >= 1 - NOISE) return [`${asked}, so each gets what it asks for: ${total} here.`];
  return [
    `${asked}. That is more than there is, so each gets ${formatShare(share)} of what it asks for: ${total} here.`,
  ];
}

/** "14 points planned and not finished − 6 points for incidents − … = 1 point, not explained by anything recorded." */
export function restOfShortfall(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  const claims = `${say('claim')} for incidents, ${say('added-other')} for other added work, ${say('over-plan')} for a plan above the recent pace`;
  const { value = 0 } = trace;
  if (value <= NOISE) {
    return [
      `Of ${say('shortfall')} planned and not finished, the claims together (${claims}) ask for ${say('asked')}: nothing stays unexplained.`,
    ];
  }
  const rest = inUnit(value, 'points', unit);
  return [
    `${say('shortfall')} planned and not finished − ${say('asked')} (${claims}) = ${rest}, not explained by anything recorded.`,
  ];
}

/** "6 points that incidents took time for − 4 points of the unfinished work = 2 points absorbed." */
export function restOfDisplaced(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const say = sayer(trace, unit);
  const { value = 0 } = trace;
  const sum = `${say('displaced')} that incidents took time for − ${say('explained')} of the unfinished work = ${inUnit(value, 'points', unit)}.`;
  if (value <= NOISE) return [sum];
  return [
    sum,
    'The plan held despite that much incident work: reserve, slack, extra hours or an over-estimate. The data cannot tell which.',
  ];
}

/** Says an input by its name, in points unless another unit is given. */
function sayer(trace: WordedTrace, unit: EstimateUnit) {
  return (name: TermName, counted: 'points' | 'hours' = 'points') => inUnit(termValue(trace, name) ?? 0, counted, unit);
}
