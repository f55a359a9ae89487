import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { missingInWords } from '../../wording/definition-words.ts';
import { LENS } from '../../wording/lens-words.ts';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { chooseTeam } from '../view/team-view.ts';
import styles from './definitions.module.css';
import { DefinitionsLens } from './definitions-lens.tsx';
import { DefinitionsRules } from './definitions-rules.tsx';

const route = getRouteApi('/definitions');

/** The same sprints under every definition of an incident, and the rules of one's own. */
export function DefinitionsRoute() {
  const { definition } = route.useSearch();
  // No sprint asks for its range: the lens compares points alone.
  const view = { sprintKeys: [], ...(definition === undefined ? {} : { definition }) };
  const result = useQuery(analysisQuery(useEngine(), view)).data;
  const search = route.useSearch();
  return (
    <Page title={LENS.title}>
      <Settled result={result}>
        {(analysis) => {
          const team = chooseTeam(analysis.teams, search);
          if (team === undefined && analysis.data.incidents === 0) return <Nothing />;
          return (
            <div className={styles.page}>
              <PageTitle title={LENS.title} lead={LENS.lead} />
              {analysis.missingDefinition === undefined ? null : (
                <p role="status">{missingInWords(analysis.definition, analysis.definitions)}</p>
              )}
              {team === undefined ? (
                <p className="quiet">{LENS.noTeam}</p>
              ) : (
                <DefinitionsLens key={team.id} analysis={analysis} team={team} />
              )}
              <DefinitionsRules />
            </div>
          );
        }}
      </Settled>
    </Page>
  );
}

function Nothing() {
  return (
    <Notice title={LENS.nothing} text={LENS.nothingText}>
      <Link to="/import">{LENS.nothingNext}</Link>
    </Notice>
  );
}
