import type { Dataset, Definition, Incident, IncidentFilter, OwnDefinition } from '../../domain/index.ts';
import { hours, points } from '../../domain/index.ts';
import { passingItems } from '../questions/off-plan.ts';
import { precisionOf, suspectedWork } from '../questions/suspected.ts';
import { type Chosen, countedSprints } from '../sensitivity/sensitivity-of-chosen.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import {
  type Band,
  type Lens,
  type LensId,
  type LensLine,
  type LensQuery,
  STATEMENTS,
  type StatementId,
} from './lens.ts';
import { foldedDefinitions } from './lens-folded.ts';
import { factsOf, type RunOptions, readingOf, sprintsUnder } from './lens-reading.ts';
import { type Reading, statementHolds } from './lens-statements.ts';

/**
 * The numbers of one sprint, or of several closed ones together, under every definition of an incident (METHOD 2.12):
 * hours, clip, pace, displaced and explained points are computed anew for each, so no order between definitions is
 * promised. A definition has one reading, or bounds: customer counts records that do not say as no and as yes; `off-plan`
 * counts open questions by precision, not at all and in full. A filter narrows each of them alike. `undefined` for a team that
 * is not there.
 *
 * Worked by hand (case D01): pace 0.1; 10 h severity 1 and felt, 6 h felt, 4 h not felt, 8 h severity 2 not known; 10 h
 * confirmed, 6 h dismissed, 8 h open items. All 28; felt 16 to 24; severity 1 and 2 18; off the plan 28 + 10 + 2/3 x 8 =
 * 43.3, from 38 to 46. Over all definitions 1.6 to 4.6 points.
 */
export function lensOf(
  dataset: Dataset,
  chosen: Definition,
  query: LensQuery,
  filter?: IncidentFilter,
): Lens | undefined {
  const shown = sprintsUnder(dataset, query, { definition: chosen, filter });
  const all = sprintsUnder(dataset, query, { definition: 'all', filter });
  if (shown === undefined || all === undefined) return undefined;
  const records = incidentsOf(factsOf(all));
  const { definitions: own = [] } = dataset;
  const folded = foldedDefinitions(records, factsOf(all), own);
  const isFolded = (id: LensId) => folded.some((each) => each.id === id);
  const lines = lensIds(own).flatMap((id) => (isFolded(id) ? [] : [lineOf(dataset, query, id, shown)]));
  const runs = lines.flatMap(({ point, bounds }) => (point === undefined ? bounds : [point, ...bounds]));
  const displaced = runs.flatMap((run) => run.displaced ?? []);
  const pointBand = displaced.length === runs.length ? bandOf(displaced) : undefined;
  const hourBand = bandOf(runs.map(({ hoursOn }) => hoursOn));
  const shortfall = shortfallOf(shown);
  return {
    unit: unitOf(shown),
    sprintKeys: shown.sprints.map(({ base }) => base.key),
    chosen,
    lines,
    folded,
    ...(pointBand !== undefined && { points: { low: points(pointBand.low), high: points(pointBand.high) } }),
    hours: { low: hours(hourBand?.low ?? 0), high: hours(hourBand?.high ?? 0) },
    ...(shortfall !== undefined && { shortfall }),
    statements: STATEMENTS.map((id) => ({
      id,
      holds: lines.filter(({ holds }) => holds[id] === true).length,
      of: lines.length,
      unknown: lines.filter(({ holds }) => holds[id] === undefined).length,
    })),
    questions: questionsOf(dataset, shown),
    records: records.length,
  };
}

function lensIds(own: readonly OwnDefinition[]): readonly LensId[] {
  return ['all', 'customer', 'severe', 'off-plan', ...own.map(({ id }) => id)];
}

/** The readings of a definition: the one that stands for it, and its bounds. */
function optionsOf(id: LensId): { readonly point?: RunOptions; readonly bounds: readonly RunOptions[] } {
  switch (id) {
    case 'customer':
      return { bounds: [{ definition: 'customer' }, { definition: 'customer-or-unknown' }] };
    case 'off-plan':
      return {
        point: { definition: 'off-plan', open: 'precision' },
        bounds: [
          { definition: 'off-plan', open: 'none' },
          { definition: 'off-plan', open: 'full' },
        ],
      };
    default:
      return { point: { definition: id }, bounds: [] };
  }
}

function lineOf(dataset: Dataset, query: LensQuery, id: LensId, shown: Chosen): LensLine {
  const { point, bounds } = optionsOf(id);
  const { filter } = shown;
  const read = (options: RunOptions) => readingOf(dataset, query, { ...options, filter }, shown);
  const ends = bounds.flatMap((options) => read(options) ?? []);
  const own = point === undefined ? undefined : read(point);
  const readings = own === undefined ? ends : [own, ...ends];
  return {
    id,
    ...(own !== undefined && { point: own.run }),
    bounds: ends.map(({ run }) => run),
    holds: { ...held('above-limits', readings), ...held('most-of-shortfall', readings) },
  };
}

/** A statement holds under a definition if it holds under all of its readings. */
function held(statement: StatementId, readings: readonly Reading[]): LensLine['holds'] {
  const answers = readings.map((reading) => statementHolds(statement, reading));
  if (answers.includes(false)) return { [statement]: false };
  return answers.length === 0 || answers.includes(undefined) ? {} : { [statement]: true };
}

function shortfallOf(shown: Chosen) {
  const plans = countedSprints(shown).flatMap(({ conversion }) => conversion.situation.plan ?? []);
  return plans.length === 0 ? undefined : points(sum(plans.map(({ shortfall }) => shortfall)));
}

/** Points of sprints in another unit than the team's are in no sum; one sprint is told in its own. */
function unitOf({ team, sprints, isOne }: Chosen) {
  return (isOne ? sprints[0]?.base.unit : undefined) ?? team.rest.unit;
}

function incidentsOf(facts: readonly SprintFacts[]): readonly Incident[] {
  const cells = facts.flatMap(({ present }) => present.cells());
  return [...new Set(cells.map(({ incident }) => incident))];
}

function questionsOf(dataset: Dataset, { sprints, filter }: Chosen): Lens['questions'] {
  const keys = new Set(sprints.map(({ base }) => base.key));
  const asked = passingItems(suspectedWork(dataset), filter).filter(({ sprintKey }) => keys.has(sprintKey));
  const count = (verdict: string) => asked.filter((item) => item.verdict === verdict).length;
  return {
    open: count('open'),
    confirmed: count('confirmed'),
    dismissed: count('dismissed'),
    precision: precisionOf(dataset).value,
  };
}

function bandOf(amounts: readonly number[]): Band<number> | undefined {
  return amounts.length === 0 ? undefined : { low: Math.min(...amounts), high: Math.max(...amounts) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
