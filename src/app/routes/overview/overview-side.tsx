import { type ReactNode, Suspense } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { SHELL } from '../../../wording/page.ts';
import { HowLink } from '../../components/overview/how-link.tsx';
import { TrustCard } from '../../components/overview/trust-card.tsx';
import type { OnWhy } from '../../components/why-figure.tsx';
import { trustItems } from '../../view/overview/trust.ts';
import type { OverviewSearch } from '../../view/overview-search.ts';
import type { TeamResult } from '../../view/team-view.ts';
import styles from './overview.module.css';
import { HeadCount, IncidentList, LargestOf } from './overview-later.tsx';

type SideProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly search: OverviewSearch;
  /** A list or a trace stands here: there is no room for the largest incidents. */
  readonly isOpen: boolean;
  /** The trace of a number, in the place of the list. */
  readonly trace: ReactNode;
  readonly onWhy: OnWhy;
  readonly onPlace: (place: 'gap' | 'not-placed') => void;
  readonly onClose: () => void;
};

/** Beside the chart: the incidents of the chosen bar or the trace of a number, and always the reasons to doubt. */
export function Side({ analysis, team, search, isOpen, trace, onWhy, onPlace, onClose }: SideProps) {
  return (
    <div className={styles.side}>
      {isOpen ? (
        <div className={styles.panel}>
          <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>
            {trace ?? (
              <IncidentList team={team} teams={analysis.teams} search={search} onWhy={onWhy} onClose={onClose} />
            )}
          </Suspense>
        </div>
      ) : null}
      <TrustCard
        items={trustItems(team, analysis)}
        question={
          team.headCount === undefined ? (
            <Suspense>
              <HeadCount team={team} />
            </Suspense>
          ) : undefined
        }
        how={<HowLink team={team.id} />}
        onPlace={onPlace}
        onWhy={onWhy}
      />
      <Suspense>{isOpen ? null : <LargestOf team={team} teams={analysis.teams} />}</Suspense>
    </div>
  );
}
