import type { Dataset } from '../domain/index.ts';
import { analyse } from '../metrics/analyse.ts';
import type { Analysis, TeamAnalysis } from '../metrics/analysis.ts';
import type { AnalyseView, AnalysisResult, DataSummary } from './api.ts';
import { chosenDefinition, missingDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

/** Ranges of more sprints than this are left to the envelope: a screen shows no more, and draws are what costs. */
const MOST_DRAWN = 60;

/** All numbers of a view, shares included. */
export function analyseShelf(shelf: Shelf, view: AnalyseView): Analysis {
  const { folded } = shelf;
  const definition = chosenDefinition(shelf, view.definition);
  const rangesFor = new Set(view.sprintKeys?.slice(-MOST_DRAWN) ?? latestSprints(folded.dataset));
  return analyse(folded.dataset, {
    definition,
    filter: view.filter,
    rangesFor,
    ...(view.totalOf !== undefined && { totalOf: new Set(view.totalOf) }),
  });
}

function latestSprints({ sprints }: Shelf['folded']['dataset']): readonly string[] {
  const teams = new Set(sprints.map(({ teamId }) => teamId));
  const inOrder = sprints.toSorted((a, b) => (a.startAt ?? 0) - (b.startAt ?? 0));
  return [...teams].flatMap((team) =>
    inOrder
      .filter(({ teamId }) => teamId === team)
      .slice(-MOST_DRAWN)
      .map(({ key }) => key),
  );
}

/** What crosses to the page: the numbers without the shares, which stay here. */
export function toResult(analysis: Analysis, shelf: Shelf, view: AnalyseView): AnalysisResult {
  const missing = missingDefinition(shelf, view.definition);
  return {
    ...analysis,
    definitions: shelf.settings.definitions,
    ...(missing !== undefined && { missingDefinition: missing }),
    teams: analysis.teams.map(withoutShares),
    data: summaryOf(shelf),
  };
}

/** Field by field: shares are made when they are read, even by a copy that then leaves them out. */
function withoutShares(team: TeamAnalysis): AnalysisResult['teams'][number] {
  const { id, name, zone, headCount, unit, sprints, total, gap, notPlaced, sprintsWithoutDates } = team;
  const known = headCount === undefined ? {} : { headCount };
  return { id, name, zone, ...known, unit, sprints, total, gap, notPlaced, sprintsWithoutDates };
}

function summaryOf({ imports, folded }: Shelf): DataSummary {
  const { dataset, excludedIncidents, untouchedIncidents, orphanResponders } = folded;
  return {
    files: imports.map(({ fileName, importer, counts }) => ({
      name: fileName,
      importer,
      rowsUsed: counts.kept + counts.merged,
      rowsSkipped: counts.skipped,
    })),
    incidents: dataset.incidents.length,
    excludedIncidents,
    untouchedIncidents,
    orphanResponders,
    ...editsOf(dataset),
    sprints: dataset.sprints.length,
    workItems: dataset.workItems.length,
    unassignedSprints: dataset.sprints.filter(({ teamId }) => teamId === undefined).length,
    isSample: imports.length > 0 && imports.every(({ isSample }) => isSample),
  };
}

type Edits = Pick<DataSummary, 'editedIncidents' | 'editsCount'>;

/** Counted once for a list of incidents, since every view asks for it. */
const edits = new WeakMap<Dataset['incidents'], Edits>();

function editsOf({ incidents }: Dataset): Edits {
  const known = edits.get(incidents);
  if (known !== undefined) return known;
  const counts = incidents.flatMap(({ edited }) => (edited === undefined || edited.length === 0 ? [] : edited.length));
  const made = { editedIncidents: counts.length, editsCount: counts.reduce((sum, count) => sum + count, 0) };
  edits.set(incidents, made);
  return made;
}
