import { analyse, sharesOf } from '../metrics/analyse.ts';
import type { Analysis, TeamAnalysis } from '../metrics/analysis.ts';
import type { AnalyseView, AnalysisResult, DataSummary, IncidentPage, IncidentQuery } from './api.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

/** Ranges of more sprints than this are left to the envelope: a screen shows no more, and draws are what costs. */
const MOST_DRAWN = 60;

/** All numbers of a view, shares included. */
export function analyseShelf({ folded, settings }: Shelf, view: AnalyseView): Analysis {
  const definition = view.definition ?? settings.definition;
  const rangesFor = new Set(view.sprintKeys?.slice(-MOST_DRAWN) ?? latestSprints(folded.dataset));
  return analyse(folded.dataset, {
    definition,
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
export function toResult(analysis: Analysis, shelf: Shelf): AnalysisResult {
  return {
    ...analysis,
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
  const corrections = dataset.incidents.flatMap(({ edited = [] }) => (edited.length > 0 ? [edited.length] : []));
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
    editedIncidents: corrections.length,
    editsCount: corrections.reduce((sum, count) => sum + count, 0),
    sprints: dataset.sprints.length,
    workItems: dataset.workItems.length,
    unassignedSprints: dataset.sprints.filter(({ teamId }) => teamId === undefined).length,
    isSample: imports.length > 0 && imports.every(({ isSample }) => isSample),
  };
}

/** One screenful of the incidents behind a number, largest first, each with the files and lines it came from. */
export function incidentPage(shelf: Shelf, query: IncidentQuery): IncidentPage {
  const { folded, settings, imports } = shelf;
  const definition = query.definition ?? settings.definition;
  const sprintKeys = sprintsAsked(query);
  const asked = { definition, teamId: query.teamId, ...(sprintKeys !== undefined && { sprintKeys }) };
  const matching = sharesOf(folded.dataset, asked)
    .filter((share) => matches(share, query))
    .toSorted(byHours);
  const fileLines = fileLinesIn(imports);
  return {
    total: matching.length,
    shares: matching
      .slice(query.offset, query.offset + query.limit)
      .map((share) => ({ ...share, fileLine: fileLines(share.origins) })),
  };
}

type Share = TeamAnalysis['shares'][number];

/** The sprints that alone are asked about; undefined where other places may be. */
function sprintsAsked({ sprintKey, sprintKeys, place }: IncidentQuery): readonly string[] | undefined {
  if (place !== 'sprint') return undefined;
  return sprintKey === undefined ? sprintKeys : [sprintKey];
}

/** `gap` and `not-placed` can be asked for as a place, or in place of a sprint. */
function matches(share: Share, { sprintKey, sprintKeys, place }: IncidentQuery): boolean {
  const isThere = sprintKey === undefined || share.sprintKey === sprintKey || share.place === sprintKey;
  const isAmong = sprintKeys === undefined || sprintKeys.some((key) => key === share.sprintKey);
  return isThere && isAmong && (place === undefined || share.place === place);
}

function byHours(one: Share, other: Share): number {
  return total(other) - total(one) || (one.incidentKey < other.incidentKey ? -1 : 1);
}

function total({ hoursOn, hoursOff, hoursNotPlaced }: Share): number {
  return hoursOn + hoursOff + (hoursNotPlaced ?? 0);
}
