import type { Dataset, Definition, IncidentFilter } from '../../domain/index.ts';
import { epochMs, hours } from '../../domain/index.ts';
import { groundOf } from '../definitions/dataset-ground.ts';
import { beginningOf } from '../hours/incident-beginning.ts';
import { finishedItems, returnsOf } from '../points/returns.ts';
import type { TeamLedger } from './ledger.ts';
import { type LedgerFacts, ledgerFacts } from './ledger-facts.ts';
import { ledgerIncidents } from './ledger-incidents.ts';
import { ledgerReturns } from './ledger-returns.ts';
import { spentOf } from './ledger-spent.ts';
import type { GroupAction, Reach } from './recurrence.ts';
import { timedIncidents } from './recurrence-groups.ts';
import { recurrencesOf } from './recurrence-of.ts';

/**
 * The investment ledger of one team (METHOD 2.14): what was spent on its incidents, and what came back, under a definition and
 * a filter. `undefined` for a team that is not there.
 */
export function ledgerOf(
  dataset: Dataset,
  definition: Definition,
  teamId: string,
  filter?: IncidentFilter,
): TeamLedger | undefined {
  const facts = ledgerFacts(dataset, { definition, filter }, teamId);
  const calendar = groundOf(dataset).teams.find(({ team }) => team.id === teamId)?.team.calendar;
  if (facts === undefined || calendar === undefined) return undefined;
  const incidents = ledgerIncidents(facts);
  return {
    unit: facts.team.rest.unit,
    ...spentOf(facts),
    returns: ledgerReturns(facts, calendar, incidents),
    returnsBySprint: returnsBySprint(facts),
    recurrences: recurrences(facts),
    incidents,
    ...suspectedIn(facts),
  };
}

function returnsBySprint({ dataset, team }: LedgerFacts): TeamLedger['returnsBySprint'] {
  const finished = finishedItems(dataset);
  return Object.fromEntries(team.facts.map((facts) => [facts.sprint.sprint.key, returnsOf([facts], finished)]));
}

function recurrences(facts: LedgerFacts) {
  const own = [...facts.incidents.values()];
  const timed = timedIncidents(own.map((incident) => ({ incident, hours: facts.hoursOf.get(incident.key) ?? 0 })));
  return recurrencesOf(timed, actionsOf(facts), reachOf(facts));
}

/** The finished follow-ups whose day is known. */
function actionsOf({ followUps, itemHours }: LedgerFacts): readonly GroupAction[] {
  return followUps.flatMap(({ item, state, incidents }): readonly GroupAction[] => {
    const { key, createdAt, completedAt } = item;
    if (state !== 'done' || completedAt === undefined) return [];
    const told = itemHours(item);
    return [
      {
        itemKey: key,
        doneAt: completedAt,
        incidentKeys: incidents.map((incident) => incident.key),
        ...(createdAt !== undefined && { createdAt }),
        ...(told !== undefined && { hours: told.hours }),
      },
    ];
  });
}

/**
 * From the first incident of the team to the time of its incidents' data, whatever counts as an incident: a sprint export that
 * reaches further says nothing of incidents.
 */
function reachOf({ dataset, teamId }: LedgerFacts): Reach | undefined {
  const own = dataset.incidents.filter(({ teamIds }) => teamIds.includes(teamId));
  const from = own.reduce((earliest, incident) => Math.min(earliest, beginningOf(incident)), Number.POSITIVE_INFINITY);
  const until = own.reduce((latest, { asOf }) => Math.max(latest, asOf), Number.NEGATIVE_INFINITY);
  return Number.isFinite(from) ? { from: epochMs(from), until: epochMs(until) } : undefined;
}

/** Hours under the key of an item, which only "anything that took us off the plan" has. */
function suspectedIn({ hoursOf, dataset, team }: LedgerFacts): Pick<TeamLedger, 'suspected'> {
  const known = groundOf(dataset).index.incidents();
  const items = [...hoursOf].filter(([key]) => !known.has(key));
  if (items.length === 0 || team.facts.length === 0) return {};
  return { suspected: { items: items.length, hours: hours(items.reduce((sum, [, each]) => sum + each, 0)) } };
}
