import { WHOLE_VIEW } from '../wording/image-reasons.ts';
import { type Check, isRecord, listOf, maybe, moment, number, oneOf, shaped, text, wrongField } from './view-checks.ts';

/** What is asked of the numbers in a view file before a chart is made of them. */

const unit: Check = oneOf('points', 'hours', 'items');
const estimate = shaped({ value: number, low: number, high: number, label: text });
const hoursByKind: Check = (value) => isRecord(value) && Object.values(value).every(number);

const SPRINT = {
  key: text,
  id: text,
  name: text,
  teamId: text,
  state: oneOf('future', 'active', 'closed'),
  start: moment,
  end: moment,
  unit,
  hoursOn: number,
  hoursOff: number,
  hoursByGrade: hoursByKind,
  hoursByGroup: hoursByKind,
  incidentCount: number,
  incidentsByGrade: hoursByKind,
  editedIncidents: number,
  capacity: maybe(number),
  load: maybe(number),
  committed: maybe(number),
  finished: maybe(number),
  displaced: maybe(estimate),
  explained: maybe(estimate),
  unexplained: maybe(estimate),
  absorbed: maybe(estimate),
  addedShare: maybe(number),
  overPlanShare: maybe(number),
  flags: listOf(text),
} satisfies Readonly<Record<string, Check>>;

/** True for the numbers of one sprint. */
export const isSprint: Check = shaped(SPRINT);

const SOURCE = {
  id: text,
  name: text,
  zone: isZone,
  unit,
  sprints: listOf(isSprint),
  total: shaped({
    sprintCount: number,
    hoursOn: number,
    hoursOff: number,
    incidentCount: number,
    hoursByGrade: hoursByKind,
    editedIncidents: number,
    sprintsWithoutPoints: number,
    start: maybe(moment),
    end: maybe(moment),
    displaced: maybe(estimate),
  }),
  gap: shaped({ hoursOn: number, hoursOff: number }),
  notPlaced: shaped({ hours: number, incidents: number }),
  sprintsWithoutDates: listOf(shaped({ key: text, id: text, name: text })),
  measure: maybe(oneOf('hours', 'share')),
  headCount: maybe(number),
  usual: maybe(isRecord),
  burnUp: maybe(isRecord),
  lens: maybe(isRecord),
  ledger: maybe(isRecord),
  sensitivity: maybe(isRecord),
} satisfies Readonly<Record<string, Check>>;

/** The first field of a team's numbers that is not what it should be; undefined where all are. */
export function sourceProblem(value: unknown): string | undefined {
  return isRecord(value) ? wrongField(value, SOURCE) : WHOLE_VIEW;
}

function isZone(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
