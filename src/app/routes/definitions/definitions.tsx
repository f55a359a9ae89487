import { Link } from '@tanstack/react-router';
import type { AnalysisResult } from '../../../engine/api.ts';
import { LENS } from '../../../wording/lens-words.ts';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { TeamPage } from '../team-page.tsx';
import styles from './definitions.module.css';
import { DefinitionsLens, LensSprintChip } from './definitions-lens.tsx';
import { DefinitionsRules } from './definitions-rules.tsx';

/** The same sprints under every definition of an incident, and the rules of one's own. */
export function DefinitionsRoute() {
  return (
    <TeamPage
      title={LENS.title}
      lead={LENS.lead}
      chips={({ analysis, team }) => <LensSprintChip analysis={analysis} team={team} />}
      none={(analysis) => <WithoutTeam analysis={analysis} />}
    >
      {(chosen) => (
        <>
          <DefinitionsLens {...chosen} />
          <DefinitionsRules />
        </>
      )}
    </TeamPage>
  );
}

/** Incidents of no team can be counted by a rule all the same. */
function WithoutTeam({ analysis }: { readonly analysis: AnalysisResult }) {
  if (analysis.data.incidents === 0) {
    return (
      <Notice title={LENS.nothing} text={LENS.nothingText}>
        <Link to="/import">{LENS.nothingNext}</Link>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle title={LENS.title} lead={LENS.lead} />
      <p className="quiet">{LENS.noTeam}</p>
      <DefinitionsRules />
    </div>
  );
}
