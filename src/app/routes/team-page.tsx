import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnalysisResult } from '../../engine/api.ts';
import { definitionName } from '../../wording/definition-words.ts';
import { TEAM_PAGE } from '../../wording/team-page.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import type { TeamSearch } from '../view/team-search.ts';
import { chooseTeam, type TeamResult } from '../view/team-view.ts';
import styles from './team-page.module.css';

export type TeamPageProps = { readonly analysis: AnalysisResult; readonly team: TeamResult };

type Props = {
  readonly title: string;
  readonly lead: string;
  /** What the page shows once there is a team. */
  readonly noneText: string;
  readonly search: TeamSearch;
  readonly onTeam: (id: string) => void;
  readonly children: (props: TeamPageProps) => ReactNode;
};

/** A page about one team: which one, what counts as an incident, and what follows from it. */
export function TeamPage({ title, noneText, search, ...rest }: Props) {
  const { definition } = search;
  // No sprint asks for its range: what follows has its own.
  const view = { sprintKeys: [], ...(definition === undefined ? {} : { definition }) };
  const result = useQuery(analysisQuery(useEngine(), view)).data;
  return (
    <Page title={title}>
      <Settled result={result}>
        {(analysis) => {
          const team = chooseTeam(analysis.teams, search);
          if (team !== undefined) return <Chosen key={team.id} {...{ title, analysis, team, ...rest }} />;
          return (
            <Notice title={TEAM_PAGE.none} text={noneText}>
              <Link to="/import">{TEAM_PAGE.noneNext}</Link>
            </Notice>
          );
        }}
      </Settled>
    </Page>
  );
}

type ChosenProps = TeamPageProps & Pick<Props, 'title' | 'lead' | 'onTeam' | 'children'>;

function Chosen({ title, lead, analysis, team, onTeam, children }: ChosenProps) {
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div className={styles.page}>
      <PageTitle title={title} lead={lead} />
      <div className={styles.line}>
        <FilterChip
          name={TEAM_PAGE.team}
          text={team.name}
          chosen={team.id}
          options={byName.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={onTeam}
        />
        <span className="quiet">
          {TEAM_PAGE.definition} {definitionName(analysis.definition, analysis.definitions)}
        </span>
        <Link to="/" search={{ v: 1, team: team.id }}>
          {TEAM_PAGE.back}
        </Link>
      </div>
      {children({ analysis, team })}
    </div>
  );
}
