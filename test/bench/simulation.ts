import type { Dataset, EvidenceGroup, Incident, Sprint } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, HOUR_MS, hours, points, STANDARD_METHOD } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { triangular } from '../../src/metrics/statistics/random.ts';
import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts';

/**
 * Sprints of invented teams whose truth is known, held against what the method says of them (METHOD 1.1). The truth: a team
 * finishes `pace x (capacity - incident hours)` points, times log-normal noise of its own in each sprint; recorded hours are
 * true hours over one error per kind of evidence, the same in all sprints of a team, drawn from the ranges of METHOD 2.3.
 * What is asked of the last of seven sprints: the pace against the team's own, and whether the range of the displaced points
 * holds what those hours would really have finished in that sprint.
 */
export type Simulated = {
  /** Mean of estimated over true pace, less 1. */
  readonly paceBias: number;
  /** The same for points over all working time, the usual shortcut. */
  readonly grossBias: number;
  /** Of the sprints with six paces: how many, and the share of them whose likely range holds the truth. */
  readonly likely: Held;
  /** Of those with fewer, where the full range is shown. */
  readonly full: Held;
};

export type Held = { readonly sprints: number; readonly share: number };

const TEAMS = 2000;
const EARLIER = 6;
const PEOPLE = 5;
const CAPACITY = 400;
const SPRINT_MS = 14 * 24 * HOUR_MS;
/** Monday 5 January 2026. */
const START = Date.UTC(2026, 0, 5);
/** Log-sd of a sprint's pace around the team's: a sprint in three is more than a fifth off. */
const PACE_NOISE = 0.2;
/** Mean share of capacity that incidents take, and the spread of it from sprint to sprint. */
const MEAN_LOAD = 0.14;
const LOAD_NOISE = 0.4;
/** How the hours of the invented teams are known; each incident has one of these. */
const KINDS: readonly EvidenceGroup[] = ['A', 'B', 'D'];
const INCIDENTS = 4;

/** Runs all teams; the same seed gives the same answer. */
export function simulate(seed = 20_261_123): Simulated {
  const random = randomNumbers(seed);
  const outcomes = Array.from({ length: TEAMS }, (_, team) => outcomeOf(drawTeam(random, team)));
  return {
    paceBias: mean(outcomes.map(({ paceRatio }) => paceRatio)) - 1,
    grossBias: mean(outcomes.map(({ grossRatio }) => grossRatio)) - 1,
    likely: held(outcomes, 'likely'),
    full: held(outcomes, 'full'),
  };
}

type TrueSprint = { readonly pace: number; readonly hours: number };
type DrawnTeam = { readonly dataset: Dataset; readonly pace: number; readonly last: TrueSprint };
type Outcome = {
  readonly paceRatio: number;
  readonly grossRatio: number;
  readonly label: string;
  readonly isHeld: boolean;
};

function outcomeOf({ dataset, pace, last }: DrawnTeam): Outcome {
  const asked = new Set(dataset.sprints.slice(-1).map(({ key }) => key));
  const team = analyse(dataset, { definition: 'all', rangesFor: asked }).teams[0];
  const sprint = team?.sprints.at(-1);
  if (team === undefined || sprint?.displaced === undefined || sprint.pace === undefined)
    throw new Error('the last sprint of an invented team has no points');
  const truth = last.pace * last.hours;
  return {
    paceRatio: sprint.pace.value / pace,
    grossRatio: grossPace(team.sprints.slice(0, -1)) / pace,
    label: sprint.displaced.label,
    isHeld: sprint.displaced.low <= truth && truth <= sprint.displaced.high,
  };
}

/** Median of points finished over all working time. */
function grossPace(sprints: readonly SprintAnalysis[]): number {
  const paces = sprints.map(({ scope, capacity }) => (scope?.velocity ?? 0) / (capacity ?? 1)).sort((a, b) => a - b);
  return ((paces[2] ?? 0) + (paces[3] ?? 0)) / 2;
}

function drawTeam(random: RandomNumbers, number: number): DrawnTeam {
  const pace = 0.05 + 0.15 * random();
  const errors = new Map(KINDS.map((group) => [group, drawError(random, group)]));
  const truths: TrueSprint[] = [];
  const sprints: Sprint[] = [];
  const incidents: Incident[] = [];
  for (let index = 0; index <= EARLIER; index += 1) {
    const ownPace = pace * Math.exp(PACE_NOISE * normal(random));
    const load = Math.min(0.6, MEAN_LOAD * Math.exp(LOAD_NOISE * normal(random)));
    const shares = Array.from({ length: INCIDENTS }, () => random() + 0.1);
    const all = shares.reduce((sum, share) => sum + share, 0);
    const ofSprint = shares.map((share, at) =>
      drawIncident(random, errors, index, at, (share / all) * load * CAPACITY),
    );
    incidents.push(...ofSprint);
    truths.push({ pace: ownPace, hours: load * CAPACITY });
    sprints.push(toSprint(index, ownPace * (CAPACITY - load * CAPACITY)));
  }
  const last = truths.at(-1);
  if (last === undefined) throw new Error('a team without sprints');
  return { pace, last, dataset: toDataset(sprints, incidents, number) };
}

/** True hours = error x recorded hours. */
function drawError(random: RandomNumbers, group: EvidenceGroup): number {
  const { low, high } = STANDARD_METHOD.multipliers[group];
  return triangular(random(), low, 1, high);
}

function drawIncident(
  random: RandomNumbers,
  errors: ReadonlyMap<EvidenceGroup, number>,
  sprint: number,
  at: number,
  trueHours: number,
): Incident {
  const group = KINDS[Math.floor(random() * KINDS.length)] ?? 'A';
  const recorded = hours(trueHours / (errors.get(group) ?? 1));
  // Ten in the morning of one of the first working days, so that all hours fall into working time.
  const start = epochMs(START + sprint * SPRINT_MS + at * 24 * HOUR_MS + 10 * HOUR_MS);
  const end = epochMs(start + 4 * HOUR_MS);
  const id = `I${sprint}-${at}`;
  return {
    key: `drawn:${id}`,
    id,
    source: 'drawn',
    origins: [{ importId: 'drawn', line: 1 }],
    severity: 1,
    services: [],
    teamIds: ['t'],
    presence: [],
    logged: [],
    responderCount: 50,
    startedAt: start,
    acknowledgedAt: start,
    mitigatedAt: end,
    effort: effortOf(group, recorded),
    asOf: end,
  };
}

function effortOf(group: EvidenceGroup, recorded: Incident['effort']['logged'] & number): Incident['effort'] {
  if (group === 'A') return { logged: recorded };
  return group === 'B' ? { workload: recorded } : { estimated: recorded };
}

function toSprint(index: number, finished: number): Sprint {
  const start = START + index * SPRINT_MS;
  const id = `S${index}`;
  return {
    key: `drawn:${id}`,
    id,
    source: 'drawn',
    origins: [{ importId: 'drawn', line: 1 }],
    name: id,
    teamId: 't',
    state: 'closed',
    startAt: epochMs(start),
    endAt: epochMs(start + SPRINT_MS),
    planEvidence: 'P1',
    sums: {
      committed: points(finished + 1),
      completed: points(finished),
      completedOfCommitted: points(finished),
    },
  };
}

function toDataset(sprints: readonly Sprint[], incidents: readonly Incident[], number: number): Dataset {
  return {
    teams: [{ id: 't', name: `Team ${number}`, calendar: defaultCalendar('UTC'), headCount: PEOPLE }],
    method: STANDARD_METHOD,
    incidents,
    sprints,
    workItems: [],
    sprintItems: [],
    asOf: epochMs(START + (EARLIER + 1) * SPRINT_MS),
    fingerprint: `simulated ${number}`,
  };
}

function held(outcomes: readonly Outcome[], label: string): Held {
  const asked = outcomes.filter((outcome) => outcome.label === label);
  return { sprints: asked.length, share: asked.filter(({ isHeld }) => isHeld).length / Math.max(1, asked.length) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A standard normal number by Box and Muller. */
function normal(random: RandomNumbers): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
