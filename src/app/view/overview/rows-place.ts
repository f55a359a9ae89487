import type { IncidentQuery } from '../../../engine/api.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { OverviewSearch } from '../overview-search.ts';
import type { TeamResult } from '../team-view.ts';
import type { RowsPlace } from './incident-columns.ts';

type ShownRows = {
  readonly kind: RowsPlace;
  readonly name: string;
  readonly title: string;
  readonly query: Pick<IncidentQuery, 'teamId' | 'sprintKey' | 'sprintKeys' | 'place'>;
};

/** Which incidents the wide table lists: of the chosen bar, outside all bars, or of all shown sprints. */
export function rowsPlace(team: TeamResult, search: Pick<OverviewSearch, 'sprint' | 'place'>): ShownRows {
  const teamId = team.id;
  const sprint = team.sprints.find(({ key }) => key === search.sprint);
  if (sprint !== undefined) {
    return {
      kind: 'sprint',
      name: sprint.name,
      title: ROWS.title(sprint.name),
      query: { teamId, sprintKey: sprint.key, place: 'sprint' },
    };
  }
  const { place } = search;
  if (place !== undefined) {
    const name = place === 'gap' ? INCIDENTS.gapTitle : INCIDENTS.notPlacedTitle;
    return { kind: place, name, title: name, query: { teamId, place } };
  }
  const sprintKeys = team.sprints.map(({ key }) => key);
  const name = ROWS.together(sprintKeys.length);
  return { kind: 'sprints', name, title: ROWS.title(name), query: { teamId, sprintKeys, place: 'sprint' } };
}
