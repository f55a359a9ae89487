import type { Dataset, Incident } from '../../src/domain/index.ts';
import { epochMs, hours } from '../../src/domain/index.ts';
import type { LedgerAnswer } from '../../src/engine/api.ts';
import { ledgerOf } from '../../src/metrics/ledger/ledger-of.ts';
import { at, drawnDataset, drawnIncident, drawnItem, sprintsFromText } from '../metrics/drawn-dataset.ts';

const DAY_MS = 86_400_000;
const START = at('2026-03-02T10:00Z');

const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-03-02  40       40            40
  S2      2026-03-16  40       38            38
`);

/** The ledger of a dataset as the engine answers it; the team is Kestrel. */
export function ledgerAnswerOf(parts: Partial<Dataset>): LedgerAnswer {
  const dataset = drawnDataset({ sprints: SPRINTS, ...parts });
  const ledger = ledgerOf(dataset, 'all', 'kestrel');
  if (ledger === undefined) throw new Error('no ledger');
  return {
    ...ledger,
    incidents: ledger.incidents.map(({ origins: _, ...incident }) => ({
      ...incident,
      fileLine: [{ file: 'incidents.csv', line: 2 }],
      linkDecisions: {},
    })),
    items: Object.fromEntries(dataset.workItems.map(({ key, id }) => [key, { id }])),
  };
}

/** An incident of the service `db`, so many days after Monday 2 March 2026, with 3 h logged; its data reach 400 days. */
export function dbIncident(day: number, changes: Partial<Incident> = {}): Incident {
  const startedAt = epochMs(START + day * DAY_MS);
  return drawnIncident(`D${day}`, {
    title: `Database slow ${day}`,
    services: ['db'],
    startedAt,
    acknowledgedAt: startedAt,
    mitigatedAt: epochMs(startedAt + 2 * 3_600_000),
    effort: { logged: hours(3) },
    asOf: epochMs(START + 400 * DAY_MS),
    ...changes,
  });
}

/** Weekly incidents before an action of 6 h on day `done`, prompted by the last one, and those on the days since. */
export function historyOf(before: number, done: number, since: readonly number[]): LedgerAnswer {
  const days = Array.from({ length: before + 1 }, (_, index) => index * 7);
  const incidents = [...days, ...since].map((day) => dbIncident(day));
  const prompting = `neutral:D${days.at(-1)}`;
  const action = drawnItem('FIX-1', {
    type: 'incident_followup',
    incidentKeys: [prompting],
    completedAt: epochMs(START + done * DAY_MS),
    timeSpent: hours(6),
  });
  return ledgerAnswerOf({ incidents, workItems: [action] });
}
