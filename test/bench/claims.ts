import type { Dataset, Incident, WorkItem } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, HOUR_MS, hours, STANDARD_METHOD } from '../../src/domain/index.ts';
import { ledgerOf } from '../../src/metrics/ledger/ledger-of.ts';
import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts';

/**
 * Histories of invented teams in which no action does anything, held against the claim rule (METHOD 2.14): how often is a group
 * claimed to have fewer episodes since? Incidents of each service come at a steady rate of its own, some of them with others in
 * their wake, for one to two years. Every team follows up some incidents; a follow-up is done one to eight weeks later.
 * Half of the teams follow up what bit them several times within four weeks, which is when people act: the rate is then
 * likely to fall by itself, since it was high by chance. A rule that never claims anything would pass too, so the same
 * histories are also drawn with an `effect`: the share of the service's later incidents that its first action takes away.
 */
export type Claims = {
  readonly histories: number;
  /** Histories with at least one group that had enough to be tested. */
  readonly tested: number;
  /** Share of all histories in which any group is claimed to have fewer, or more, episodes since. */
  readonly fewer: number;
  readonly more: number;
};

const HISTORIES = 1000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Monday 6 January 2025. */
const START = Date.UTC(2025, 0, 6);

/** Runs all histories; the same seed gives the same answer. */
export function simulateClaims(effect: number, seed = 20_261_123, histories = HISTORIES): Claims {
  const random = randomNumbers(seed);
  let [tested, fewer, more] = [0, 0, 0];
  for (let history = 0; history < histories; history += 1) {
    const ledger = ledgerOf(drawHistory(random, { effect, actsOnBursts: history % 2 === 1 }), 'all', 't');
    if (ledger === undefined) throw new Error('the invented team has no ledger');
    const claims = new Set(ledger.recurrences.compared.map(({ claim }) => claim));
    if (ledger.recurrences.tested > 0) tested += 1;
    if (claims.has('fewer')) fewer += 1;
    if (claims.has('more')) more += 1;
  }
  return { histories, tested, fewer: fewer / histories, more: more / histories };
}

type Kind = { readonly effect: number; readonly actsOnBursts: boolean };

function drawHistory(random: RandomNumbers, { effect, actsOnBursts }: Kind): Dataset {
  const weeks = 52 + Math.floor(random() * 53);
  const until = START + weeks * WEEK_MS;
  const services = 1 + Math.floor(random() * 8);
  const steady = Array.from({ length: services }, (_, service) => drawService(random, service, until)).flat();
  steady.sort((one, other) => startOf(one) - startOf(other));
  const drawn = drawActions(random, steady, actsOnBursts, until);
  const incidents = effect === 0 ? steady : withEffect(random, steady, drawn, effect);
  const kept = new Set(incidents.map(({ key }) => key));
  const workItems = drawn.filter(({ incidentKeys }) => incidentKeys.every((key) => kept.has(key)));
  return {
    teams: [{ id: 't', name: 'Team', calendar: defaultCalendar('UTC'), headCount: 5 }],
    method: STANDARD_METHOD,
    incidents,
    sprints: [],
    workItems,
    sprintItems: [],
    asOf: epochMs(until),
    fingerprint: 'drawn',
  };
}

/** Takes away a share of what came after the first action of each service. */
function withEffect(
  random: RandomNumbers,
  incidents: readonly Incident[],
  actions: readonly WorkItem[],
  effect: number,
): Incident[] {
  const serviceOf = new Map(incidents.map(({ key, services }) => [key, services[0] ?? '']));
  const first = new Map<string, number>();
  for (const { incidentKeys, completedAt = 0 } of actions) {
    const service = serviceOf.get(incidentKeys[0] ?? '') ?? '';
    first.set(service, Math.min(first.get(service) ?? Number.POSITIVE_INFINITY, completedAt));
  }
  return incidents.filter((incident) => {
    const doneAt = first.get(incident.services[0] ?? '') ?? Number.POSITIVE_INFINITY;
    return startOf(incident) < doneAt || random() >= effect;
  });
}

/** Between one episode in eight weeks and one a week; one in four has up to three more incidents in the days after. */
function drawService(random: RandomNumbers, service: number, until: number): Incident[] {
  const perWeek = 0.125 * 8 ** random();
  const found: Incident[] = [];
  for (let at = START + wait(random, perWeek); at < until; at += wait(random, perWeek)) {
    const wake = random() < 0.25 ? Math.floor(random() * 4) : 0;
    for (let each = 0; each <= wake; each += 1) {
      const startedAt = at + each * 20 * HOUR_MS * random();
      if (startedAt < until)
        found.push(toIncident(`${service}-${found.length}`, `service ${service}`, startedAt, until));
    }
  }
  return found;
}

function wait(random: RandomNumbers, perWeek: number): number {
  return (-Math.log(1 - random()) / perWeek) * WEEK_MS;
}

function drawActions(
  random: RandomNumbers,
  incidents: readonly Incident[],
  actsOnBursts: boolean,
  until: number,
): WorkItem[] {
  return incidents.flatMap((incident, index): readonly WorkItem[] => {
    const isFollowedUp = actsOnBursts ? isThirdInFourWeeks(incidents, index) && random() < 0.5 : random() < 0.1;
    const createdAt = startOf(incident) + 24 * HOUR_MS;
    const doneAt = createdAt + (1 + 7 * random()) * WEEK_MS;
    return isFollowedUp && doneAt < until ? [toAction(incident, createdAt, doneAt)] : [];
  });
}

function isThirdInFourWeeks(incidents: readonly Incident[], index: number): boolean {
  const incident = incidents[index];
  if (incident === undefined) return false;
  const since = startOf(incident) - 4 * WEEK_MS;
  const near = incidents.slice(0, index).filter((each) => startOf(each) >= since);
  return near.filter(({ services }) => services[0] === incident.services[0]).length >= 2;
}

function startOf({ startedAt = epochMs(0) }: Incident): number {
  return startedAt;
}

function toIncident(id: string, service: string, at: number, asOf: number): Incident {
  const startedAt = epochMs(at);
  return {
    key: `drawn:${id}`,
    id,
    source: 'drawn',
    origins: [{ importId: 'drawn', line: 1 }],
    severity: 2,
    services: [service],
    teamIds: ['t'],
    presence: [],
    logged: [],
    startedAt,
    acknowledgedAt: startedAt,
    mitigatedAt: epochMs(at + 2 * HOUR_MS),
    effort: { logged: hours(4) },
    asOf: epochMs(asOf),
  };
}

function toAction({ key, id }: Incident, createdAt: number, doneAt: number): WorkItem {
  return {
    key: `drawn:action-${id}`,
    id: `action-${id}`,
    source: 'drawn',
    origins: [{ importId: 'drawn', line: 1 }],
    type: 'incident_followup',
    statusCategory: 'done',
    teamId: 't',
    sprintKeys: [],
    incidentKeys: [key],
    createdAt: epochMs(createdAt),
    completedAt: epochMs(doneAt),
  };
}
