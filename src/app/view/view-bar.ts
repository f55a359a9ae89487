import type { AnalysisResult } from '../../engine/api.ts';
import { filterInWords, missingInWords } from '../../wording/definition-words.ts';
import { VIEW } from '../../wording/view-words.ts';
import type { OverviewSearch } from './overview-search.ts';
import { begunSprints, inRange, type TeamResult } from './team-view.ts';
import { readView, sprintCountOf } from './view-search.ts';

/** Whether no filter is set. */
export function isFirstView(search: OverviewSearch): boolean {
  return Object.keys(readView(search)).length === 0;
}

/** The address with everything in it that this browser takes for granted: another one may take other things. */
export function explicitSearch(
  search: OverviewSearch,
  team: TeamResult,
  { definition }: AnalysisResult,
): OverviewSearch {
  const { newer: _newer, since, until, last: _last, ...rest } = search;
  const range = inRange(begunSprints(team), search) === undefined ? undefined : { since, until };
  return {
    ...rest,
    v: 1,
    team: team.id,
    definition,
    ...(range?.since === undefined || range.until === undefined
      ? { last: sprintCountOf(search) }
      : { since: range.since, until: range.until }),
  };
}

/** What the address asks for and cannot be shown, and what the numbers are narrowed to: a sentence each. */
export function viewNotes(
  analysis: AnalysisResult,
  team: TeamResult,
  search: OverviewSearch,
  missingServices: number,
): readonly string[] {
  const lacksRange = search.since !== undefined && inRange(begunSprints(team), search) === undefined;
  const notes = [
    search.newer === true ? VIEW.newer : undefined,
    search.team !== undefined && search.team !== team.id ? VIEW.missingTeam : undefined,
    lacksRange ? VIEW.missingRange : undefined,
    ...countingNotes(analysis, missingServices),
  ];
  return notes.filter((note) => note !== undefined);
}

/** The same of what counts as an incident, which every page shows. */
export function countingNotes(
  { filter, definition, definitions, missingDefinition }: AnalysisResult,
  missingServices: number,
): readonly string[] {
  const notes = [
    missingDefinition === undefined ? undefined : missingInWords(definition, definitions),
    missingServices === 0 ? undefined : VIEW.missingService(missingServices),
    filter === undefined ? undefined : VIEW.narrowed(filterInWords(filter)),
  ];
  return notes.filter((note) => note !== undefined);
}
