import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AnalysisResult } from '../../engine/api.ts';
import { TEAMS } from '../../wording/teams-words.ts';
import { VIEW } from '../../wording/view-words.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { TeamsTable } from '../components/teams-table.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { sprintKeysOf, teamsRows } from '../view/teams-rows.ts';
import { teamsSprintCount } from '../view/teams-search.ts';
import { NO_RANGE, SPRINT_COUNTS } from '../view/view-search.ts';
import styles from './teams.module.css';
import { ShowsAll } from './view-chips.tsx';

const route = getRouteApi('/teams');

/** All teams side by side, in hours and share of capacity; never points, never an order of merit. */
export function TeamsRoute() {
  const all = useQuery(analysisQuery(useEngine(), {})).data;
  return (
    <Page title={TEAMS.title}>
      <Settled result={all}>
        {(analysis) =>
          analysis.teams.length < 2 ? <TooFew teams={analysis.teams.length} /> : <TeamsOf analysis={analysis} />
        }
      </Settled>
    </Page>
  );
}

function TooFew({ teams }: { readonly teams: number }) {
  return (
    <Notice title={teams === 0 ? TEAMS.none : TEAMS.one} text={TEAMS.fewText}>
      <Link to="/">{TEAMS.oneNext}</Link>
    </Notice>
  );
}

function TeamsOf({ analysis }: { readonly analysis: AnalysisResult }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const count = teamsSprintCount(search);
  // Hours need no draws: no sprint asks for its range.
  const view = useQuery(analysisQuery(useEngine(), { sprintKeys: [], totalOf: sprintKeysOf(analysis.teams, count) }));
  return (
    <div className={styles.page}>
      <PageTitle title={TEAMS.title} lead={TEAMS.lead} />
      <div className={styles.line}>
        <FilterChip
          name={TEAMS.sprints}
          text={TEAMS.lastOf(count)}
          chosen={count}
          options={SPRINT_COUNTS.map((value) => ({ value, label: TEAMS.last(value) }))}
          onChoose={(last) => void navigate({ search: { v: 1, last, ...NO_RANGE }, resetScroll: false })}
        />
        <span className="quiet">{TEAMS.definition(analysis.definition, analysis.definitions)}</span>
      </div>
      <ShowsAll why={VIEW.allOf.teams} />
      <Settled result={view.data}>
        {(shown) => (
          <div aria-busy={view.isPlaceholderData} aria-live="polite">
            <TeamsTable
              table={teamsRows(shown)}
              teamLink={({ id, name }) => (
                <Link to="/" search={{ v: 1, team: id, ...(search.last === undefined ? {} : { last: search.last }) }}>
                  {name}
                </Link>
              )}
              noTeamLink={<Link to="/settings">{TEAMS.noTeamNext}</Link>}
            />
          </div>
        )}
      </Settled>
    </div>
  );
}
