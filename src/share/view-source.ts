import { WHOLE_VIEW } from '../wording/image-reasons.ts';

/** What is asked of the numbers in a view file before a chart is made of them. */

type Check = (value: unknown) => boolean;

const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const moment: Check = (value) => number(value) && Math.abs(Number(value)) <= LAST_MOMENT;
const unit: Check = (value) => value === 'points' || value === 'hours' || value === 'items';
const estimate = shaped({ value: number, low: number, high: number, label: text });
const hoursByKind: Check = (value) => isRecord(value) && Object.values(value).every(number);

const SPRINT = {
  key: text,
  id: text,
  name: text,
  teamId: text,
  state: (value: unknown) => value === 'future' || value === 'active' || value === 'closed',
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

const SOURCE = {
  id: text,
  name: text,
  zone: isZone,
  unit,
  sprints: listOf(shaped(SPRINT)),
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
  measure: maybe((value) => value === 'hours' || value === 'share'),
  usual: maybe(isRecord),
  burnUp: maybe(isRecord),
  lens: maybe(isRecord),
  ledger: maybe(isRecord),
} satisfies Readonly<Record<string, Check>>;

const LONGEST_TEXT = 2_000;
/** The last moment that a `Date` knows, in milliseconds from 1970. */
const LAST_MOMENT = 8.64e15;

/** The first field of a team's numbers that is not what it should be; undefined where all are. */
export function sourceProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return WHOLE_VIEW;
  const wrong = Object.entries(SOURCE).find(([field, check]) => !check(value[field]));
  return wrong?.[0];
}

function shaped(fields: Readonly<Record<string, Check>>): Check {
  return (value) => isRecord(value) && Object.entries(fields).every(([field, check]) => check(value[field]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
