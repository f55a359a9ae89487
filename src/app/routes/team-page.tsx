import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnalysisResult } from '../../engine/api.ts';
import { TEAM_PAGE } from '../../wording/team-page.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { withKeys } from '../view/address-codes.ts';
import { chooseTeam, type TeamResult } from '../view/team-view.ts';
import { NO_RANGE } from '../view/view-search.ts';
import { type Counted, countedIn, useCounted, useServices, useShowView } from './counted.ts';
import styles from './team-page.module.css';
import { CopyLink, ShowsAll, ViewChips, ViewNotes } from './view-chips.tsx';

export type TeamPageProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  /** What counts in `analysis`, for what is asked beside it. */
  readonly counted: Counted;
};

type Props = {
  readonly title: string;
  readonly lead: string;
  /** Why the page shows all incidents, whatever the view is narrowed to; absent = it follows the view. */
  readonly showsAll?: string;
  /** Filters of the page's own. */
  readonly chips?: (props: TeamPageProps) => ReactNode;
  /** What stands in the place of all of it where there is no team. */
  readonly none: (analysis: AnalysisResult) => ReactNode;
  readonly children: (props: TeamPageProps) => ReactNode;
};

/** A page about one team: which one, which incidents count, and what follows from it. */
export function TeamPage({ title, none, showsAll, ...rest }: Props) {
  const { isPending } = useServices();
  const counted = useCounted();
  const search = useSearch({ strict: false });
  // No sprint asks for its range: what follows has its own.
  const view = showsAll === undefined ? { sprintKeys: [], ...counted } : {};
  const result = useQuery({ ...analysisQuery(useEngine(), view), enabled: !isPending }).data;
  return (
    <Page title={title}>
      <Settled result={result}>
        {(analysis) => {
          const team = chooseTeam(analysis.teams, withKeys(search, analysis.teams));
          if (team === undefined) return none(analysis);
          return <Chosen key={team.id} {...{ title, analysis, team, showsAll, ...rest }} />;
        }}
      </Settled>
    </Page>
  );
}

/** Says that there is no team yet, and how one comes. */
export function NoTeam({ text }: { readonly text: string }) {
  return (
    <Notice title={TEAM_PAGE.none} text={text}>
      <Link to="/import">{TEAM_PAGE.noneNext}</Link>
    </Notice>
  );
}

type ChosenProps = Omit<TeamPageProps, 'counted'> &
  Pick<Props, 'title' | 'lead' | 'chips' | 'children'> & { readonly showsAll: string | undefined };

function Chosen({ title, lead, analysis, team, showsAll, chips, children }: ChosenProps) {
  const show = useShowView();
  const shown = { analysis, team, counted: countedIn(analysis) };
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div className={styles.page}>
      <PageTitle title={title} lead={lead} />
      <section className={styles.filters} aria-label={TEAM_PAGE.filters}>
        <div className={styles.line}>
          <FilterChip
            name={TEAM_PAGE.team}
            text={team.name}
            chosen={team.id}
            options={byName.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(id) => show({ team: id, sprint: undefined, ...NO_RANGE })}
          />
          {chips?.(shown)}
          {showsAll === undefined ? <ViewChips analysis={analysis} /> : null}
          <span className={styles.doors}>
            <Link to="/" search={{ v: 1, team: team.id }}>
              {TEAM_PAGE.back}
            </Link>
            <CopyLink analysis={analysis} team={team.id} />
          </span>
        </div>
        {showsAll === undefined ? <ViewNotes analysis={analysis} /> : <ShowsAll why={showsAll} />}
      </section>
      {children(shown)}
    </div>
  );
}
