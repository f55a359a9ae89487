import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamOfSprint } from '../../src/app/view/sprint/sprint-view.ts';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { fold } from '../../src/engine/fold.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { lensOf } from '../../src/metrics/definitions/lens-of.ts';
import { ledgerOf } from '../../src/metrics/ledger/ledger-of.ts';
import { burnUpOf } from '../../src/metrics/plans/burn-up.ts';
import { sensitivityOf } from '../../src/metrics/sensitivity/sensitivity-of.ts';
import { usualOf } from '../../src/metrics/usual/usual.ts';

/** Teams for pictures, read from files by the importers as the app reads them, with all that any chart asks for. */

/** The sample team; its burn-up is of its last closed sprint. */
export function sampleSource(): Promise<ChartSource> {
  const names = ['sprint-reports', 'stories', 'incidents', 'follow-ups', 'follow-up-issues'];
  return sourceOf(names.map((name) => `public/sample/kestrel-${name}.json`));
}

/** A team as if it had its last closed sprint alone: what the page of a sprint draws. */
export function lastSprintOf(team: ChartSource): ChartSource {
  const last = team.sprints.findLast(({ state }) => state === 'closed');
  return last === undefined ? team : teamOfSprint(team, last);
}

export type DrawnNames = {
  readonly sprints: number;
  readonly team: string;
  /** The name of the nth sprint, from 1. */
  readonly sprint: (number: number) => string;
};

/** A team with so many sprints of two weeks and two incidents in each; the one at night has people of its own. */
export async function drawnSource(names: DrawnNames): Promise<ChartSource> {
  const folder = mkdtempSync(join(tmpdir(), 'dividend-pictures-'));
  try {
    const files = Object.entries(filesOf(names)).map(([name, lines]) => {
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      return join(folder, name);
    });
    return await sourceOf(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sourceOf(files: readonly string[]): Promise<ChartSource> {
  const batches = (await readFiles(files, 'UTC')).map(({ batch }) => batch);
  const { dataset } = fold({ batches, decisions: [], settings: NO_SETTINGS, zone: 'UTC' });
  const [team] = analyse(dataset, { definition: 'all' }).teams;
  const closed = team?.sprints.filter(({ state }) => state === 'closed') ?? [];
  const last = closed.at(-1);
  if (team === undefined || last === undefined) throw new Error('no team was read');
  const usual = usualOf(dataset, 'all', team.id);
  const burnUp = burnUpOf(dataset, 'all', { teamId: team.id, sprintKey: last.key });
  const lens = lensOf(dataset, 'all', { teamId: team.id });
  const ledger = ledgerOf(dataset, 'all', team.id);
  const sensitivity = sensitivityOf(dataset, { definition: 'all' }, { teamId: team.id });
  if (usual === undefined || burnUp === undefined || lens === undefined || ledger === undefined) {
    throw new Error('a chart has nothing to draw');
  }
  if (sensitivity === undefined) throw new Error('nothing is known of what would change the number');
  const { shares: _, ...rest } = team;
  const { incidents: _incidents, ...spent } = ledger;
  return { ...rest, usual, burnUp, lens: { ...lens, own: [] }, ledger: spent, sensitivity };
}

const START = Date.UTC(2025, 0, 6);
const DAY_MS = 86_400_000;

function filesOf({ sprints, team, sprint }: DrawnNames): Readonly<Record<string, readonly string[]>> {
  const numbers = Array.from({ length: sprints }, (_, index) => index + 1);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const day = (number: number, offset: number) =>
    new Date(START + ((number - 1) * 14 + offset) * DAY_MS).toISOString().slice(0, 10);
  const time = (number: number, offset: number, hour: number) =>
    `${day(number, offset)}T${String(hour).padStart(2, '0')}:00:00Z`;
  return {
    'sprints.csv': [
      'sprint_id,sprint_name,team,start_at,end_at,state,estimate_unit,committed_points,added_points,removed_points,completed_points,completed_committed_points,capacity_person_days',
      ...numbers.map(
        (n) =>
          `S${n},${cell(sprint(n))},${cell(team)},${day(n, 0)},${day(n, 11)},closed,points,${36 + (n % 5)},3,1,${33 + (n % 4)},${30 + (n % 4)},50`,
      ),
    ],
    'incidents.csv': [
      'incident_id,title,severity,started_at,acknowledged_at,mitigated_at,resolved_at,team,services,customer_impact,responder_count,logged_minutes,review_status,kind',
      ...numbers.flatMap((n) => [
        `INC-${n}-1,Secret title one,SEV1,${time(n, 1, 10)},${time(n, 1, 10)},${time(n, 1, 14)},${time(n, 1, 15)},${cell(team)},checkout,major,${2 + (n % 4)},,published,real`,
        `INC-${n}-2,Secret title two,SEV3,${time(n, 3, 1)},${time(n, 3, 1)},${time(n, 3, 4)},${time(n, 3, 5)},${cell(team)},queue,none,2,${120 + 30 * (n % 3)},none,real`,
      ]),
    ],
    'work-items.csv': [
      'item_key,title,type,status_category,team,points,created_at,completed_at,sprint_ids,labels,origin,incident_ids,priority',
      ...numbers.flatMap((n) => [
        `FIX-${n},Secret item,task,done,${cell(team)},2,${time(n, 2, 9)},${time(n, 7, 12)},S${n},reliability,incident_followup,INC-${n}-1,`,
        `PLAN-${n},Secret story,story,done,${cell(team)},20,${time(n, -3, 9)},${time(n, 9, 12)},S${n},,planned,,`,
        `OPEN-${n},Secret story,story,in_progress,${cell(team)},${6 + (n % 5)},${time(n, -3, 9)},,S${n},,planned,,`,
        `MORE-${n},Secret story,story,done,${cell(team)},3,${time(n, 4, 9)},${time(n, 8, 12)},S${n},,unplanned,,`,
      ]),
    ],
    'sprint-items.csv': [
      'sprint_id,item_key,scope,added_at,outcome,points_at_start,points_at_end',
      ...numbers.flatMap((n) => [
        `S${n},FIX-${n},added,${time(n, 2, 9)},completed,2,2`,
        `S${n},PLAN-${n},committed,,completed,20,20`,
        `S${n},OPEN-${n},committed,,not_completed,${6 + (n % 5)},${6 + (n % 5)}`,
        `S${n},MORE-${n},added,${time(n, 4, 9)},completed,3,3`,
      ]),
    ],
  };
}
