import type { EstimateUnit } from '../domain/index.ts';
import type { TermName } from '../metrics/trace/trace.ts';
import { countInWords } from './numbers.ts';
import { inUnit, partCount, type WordedTrace } from './trace-numbers.ts';

/** The formulas of hours, of working time and of plans, with the numbers filled in (METHOD 2.1, 2.4 to 2.8). */

/** The value of an input; `undefined` if the formula has none of this name. */
export function termValue({ terms }: Pick<WordedTrace, 'terms'>, name: TermName): number | undefined {
  return terms.find((each) => each.name === name)?.value;
}

/** "The hours of 12 incidents in working time, added up: 43 h." */
export function sumOfHours(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const { figure, value = 0 } = trace;
  const total = inUnit(value, 'hours', unit);
  if (figure === 'with-return') return [returned(trace, total, unit)];
  const count = partCount(trace);
  const place = PLACES[figure] ?? '';
  if (count === 0) return [`No incident has hours ${place}.`];
  return [
    `The hours of ${countInWords(count, 'incident', 'incidents')} ${place}${count === 1 ? '' : ', added up'}: ${total}.`,
    ...hoursRemarks(trace, unit),
  ];
}

const PLACES: Readonly<Partial<Record<WordedTrace['figure'], string>>> = {
  'hours-on': 'in working time',
  'hours-off': 'outside working time',
  gap: 'that lie in no sprint',
  'not-placed': 'without a known time',
};

function hoursRemarks(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  if (trace.figure === 'hours-off') return ['They are a burden, and are not counted as displaced.'];
  if (trace.figure === 'not-placed') return ['They are in no sprint, so no pace and no points rest on them.'];
  const [on, off] = [termValue(trace, 'hours-on'), termValue(trace, 'hours-off')];
  if (trace.figure === 'gap' && on !== undefined && off !== undefined) {
    const [within, outside] = [inUnit(on, 'hours', unit), inUnit(off, 'hours', unit)];
    return [`${within} of it in working time, ${outside} outside it. No points rest on them.`];
  }
  return overheadRemark(trace, unit);
}

function overheadRemark(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const overhead = termValue(trace, 'overhead');
  if (overhead === undefined) return [];
  return [`${inUnit(overhead, 'hours', unit)} of it is time to get back to planned work.`];
}

function returned(trace: WordedTrace, total: string, unit: EstimateUnit): string {
  const [on, off] = [termValue(trace, 'hours-on'), termValue(trace, 'hours-off')];
  const count = partCount(trace);
  // Without the hours outside working time, which a team of one or two does not show, the whole is not said either.
  const whole = on === undefined || off === undefined ? undefined : inUnit(on + off, 'hours', unit);
  const all = whole ?? 'the hours';
  if (count === 0) return `None of ${all} of incident work has a held review or a finished follow-up so far.`;
  const incidents = countInWords(count, 'incident', 'incidents');
  return `Of ${all} of incident work, ${total} belong to ${incidents} with a held review or a finished follow-up.`;
}

/** "12 incidents have 95 h in working time, more than the 80 h that the team has. Each is reduced in proportion…" */
export function clippedHours(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const { value = 0 } = trace;
  const cut = termValue(trace, 'cut') ?? 0;
  const hours = (amount: number) => inUnit(amount, 'hours', unit);
  const count = partCount(trace);
  const lieu = termValue(trace, 'lieu') ?? 0;
  const place = lieu === 0 ? 'in working time' : 'in working time, time off in lieu included';
  const opening = `${countInWords(count, 'incident has', 'incidents have')} ${hours(value + lieu + cut)} ${place}`;
  return [
    `${opening}, more than the ${hours(termValue(trace, 'capacity') ?? value)} that the team has.`,
    `So each is reduced in proportion, by ${hours(cut)} together: ${hours(value)} in working time are left. Is the number of people right?`,
    ...overheadRemark(trace, unit),
  ];
}

/** "5 people × 80 h of working time = 400 h." */
export function workingTime(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const total = inUnit(trace.value ?? 0, 'hours', unit);
  const time = `${inUnit(termValue(trace, 'working-hours') ?? 0, 'hours', unit)} of working time`;
  switch (trace.formula) {
    case 'members-time':
      return [
        `${inUnit(termValue(trace, 'head-count') ?? 0, 'people', unit)} × ${time}, less ${inUnit(termValue(trace, 'away') ?? 0, 'hours', unit)} of part time and absences = ${total}.`,
      ];
    case 'person-days': {
      const days = inUnit(termValue(trace, 'person-days') ?? 0, 'person-days', unit);
      return [`${days}, as the sprint’s own record says, at the hours of a working day: ${total}.`];
    }
    default:
      return [`${inUnit(termValue(trace, 'head-count') ?? 0, 'people', unit)} × ${time} = ${total}.`];
  }
}

/** "43 h of 400 h of working time = 11 %." */
export function hoursPerCapacity(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const hours = (name: TermName) => inUnit(termValue(trace, name) ?? 0, 'hours', unit);
  const share = inUnit(trace.value ?? 0, 'share', unit);
  const taken =
    (termValue(trace, 'lieu') ?? 0) === 0
      ? hours('hours-on')
      : `${hours('hours-on')} + ${hours('lieu')} of time off in lieu`;
  return [`${taken} of ${hours('capacity')} of working time = ${share}.`];
}

const COUNTED: Readonly<Partial<Record<WordedTrace['figure'], string>>> = {
  committed: 'the items in the plan at the start',
  'completed-of-committed': 'the planned items that were finished',
  shortfall: 'the planned items that were removed or not finished',
  velocity: 'all items that were finished',
  added: 'the items that were added after the start and finished',
};

/** "The estimates of the items in the plan at the start, 9 of them, added up: 40 points." */
export function sumOfItems(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const { figure, value = 0 } = trace;
  const total = inUnit(value, 'points', unit);
  const what = COUNTED[figure] ?? '';
  const count = partCount(trace);
  const isLatest = figure === 'velocity' || figure === 'added';
  const sum =
    unit === 'items'
      ? `Counted are ${what}: ${total}.`
      : `${isLatest ? 'The latest estimates' : 'The estimates at the start'} of ${what}, ${count} in all, added up: ${total}.`;
  return [sum, ...identity(trace, unit), ...linked(trace, unit)];
}

/** A sum that came without its items, or that a person typed. */
export function sumWithoutItems(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const total = inUnit(trace.value ?? 0, 'points', unit);
  const source =
    trace.formula === 'typed-plan' ? 'Typed by a person' : 'The sprint’s report gives this sum without its items';
  return [`${source}: ${total}.`, ...identity(trace, unit), ...linked(trace, unit)];
}

/** committed = completed of it + removed + not finished (METHOD 2.8). */
function identity(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const removed = termValue(trace, 'removed');
  const open = termValue(trace, 'not-finished');
  if (removed === undefined || open === undefined) return [];
  const rest = `${inUnit(removed, 'points', unit)} removed + ${inUnit(open, 'points', unit)} not finished`;
  const total = inUnit(trace.value ?? 0, 'points', unit);
  const done = termValue(trace, 'completed-of-committed');
  return [`${done === undefined ? '' : `${inUnit(done, 'points', unit)} finished + `}${rest} = ${total}.`];
}

function linked(trace: WordedTrace, unit: EstimateUnit): readonly string[] {
  const amount = termValue(trace, 'linked-work');
  if (amount === undefined || amount === 0) return [];
  const points = inUnit(amount, 'points', unit);
  return [`${points} of it belong to incidents; they are counted there, and not as other added work or in the pace.`];
}
