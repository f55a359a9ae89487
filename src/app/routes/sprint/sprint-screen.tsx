import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { headlineForSprint } from '../../../wording/headline.ts';
import { SHELL } from '../../../wording/page.ts';
import { SPRINT_PAGE } from '../../../wording/sprint-words.ts';
import { HeadlineSentence } from '../../components/headline-sentence.tsx';
import { useShortcut } from '../../components/shortcuts.tsx';
import { SprintFilters } from '../../components/sprint/sprint-filters.tsx';
import { SprintSubLine } from '../../components/sprint/sprint-sub-line.tsx';
import { ThreeNumbers } from '../../components/three-numbers.tsx';
import { UnitChip } from '../../components/view-bar-unit.tsx';
import type { OnWhy } from '../../components/why-figure.tsx';
import { sprintUnitChoice } from '../../view/sprint/sprint-unit.ts';
import { type ShownSprint, sprintNumbers, teamOfSprint } from '../../view/sprint/sprint-view.ts';
import { ask, backTo, close, followOn, NO_TRACE, stepOf } from '../../view/sprint-search.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { NO_RANGE } from '../../view/view-search.ts';
import { useMeant } from '../counted.ts';
import { CopyLink, ViewChips, ViewNotes } from '../view-chips.tsx';
import styles from './sprint.module.css';
import { useFigureFocus, useShowSprint } from './sprint-address.ts';
import { useReturns } from './sprint-answers.ts';
import { BarCard, BoughtCard, CheckCard, ExperimentCard, UsualCard } from './sprint-cards.tsx';
import { ExportSprint, PrintSprint } from './sprint-export.tsx';

const route = getRouteApi('/sprint');

/** Nobody asks why before there is a number; what is below the fold comes after what is above it. */
const TraceOf = lazy(async () => ({ default: (await import('../overview/overview-trace.tsx')).TraceOf }));
const SprintDays = lazy(async () => ({ default: (await import('./sprint-days.tsx')).SprintDays }));

export type SprintScreenProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
  readonly isStale: boolean;
};

/** The sprint on one screen, and its days below. */
export function SprintScreen({ analysis, team, shown, isStale }: SprintScreenProps) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const show = useShowSprint();
  const { sprint } = shown;
  const used = useFigureFocus(search);
  const onWhy = useCallback<OnWhy>(
    ({ why }) => {
      used.current = document.activeElement;
      show(ask({ why }));
    },
    [show, used],
  );
  const step = stepOf(search, sprint.key);
  const facts = { analysis, team, shown, onWhy };
  return (
    <>
      <div className={styles.first} data-screen="sprint" aria-busy={isStale}>
        <Filters analysis={analysis} team={team} shown={shown} />
        <ViewNotes analysis={analysis} />
        <div aria-live="polite">
          <HeadlineSentence headline={headlineForSprint(sprint, team)} onWhy={onWhy} />
          <SprintSubLine team={team} sprint={sprint} isOther={shown.isOther} onWhy={onWhy} />
        </div>
        <ThreeNumbers numbers={sprintNumbers(team, sprint, useReturns(team, sprint))} onWhy={onWhy} />
        <div className={styles.columns} data-open={step !== undefined}>
          <div className={styles.main}>
            <BarCard {...facts} />
            <BoughtCard {...facts} />
          </div>
          <div className={styles.side}>
            {step === undefined ? null : (
              <div className={styles.panel}>
                <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>
                  <TraceOf
                    team={teamOfSprint(team, sprint)}
                    sprints={team.sprints}
                    teams={analysis.teams}
                    step={step}
                    way={search.from ?? []}
                    onFollow={(next) => show(followOn(search, sprint.key, next))}
                    onGoBack={(at) => show(backTo(search, sprint.key, at))}
                    onClose={() => show(close(search, sprint.key))}
                  />
                </Suspense>
              </div>
            )}
            <UsualCard {...facts} />
            <CheckCard {...facts} />
          </div>
        </div>
        <ExperimentCard {...facts} />
      </div>
      <section className={styles.days} aria-label={SPRINT_PAGE.days}>
        <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>
          <SprintDays analysis={analysis} team={team} sprint={sprint} />
        </Suspense>
      </section>
    </>
  );
}

function Filters({ analysis, team, shown }: Omit<SprintScreenProps, 'isStale'>) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const show = useShowSprint();
  const { sprint, earlier, later } = shown;
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name));
  const begun = team.sprints.filter(({ state }) => state !== 'future').toReversed();
  const { why: _why, at: _at, from: _from, ...rest } = search;
  const go = (to: typeof earlier) =>
    to === undefined ? undefined : () => show({ team: team.id, sprint: to.key, ...NO_TRACE });
  useShortcut('previous-sprint', go(earlier));
  useShortcut('next-sprint', go(later));
  return (
    <SprintFilters
      teams={byName.map(({ id, name }) => ({ value: id, label: name }))}
      teamId={team.id}
      sprints={begun.map(({ key, name }) => ({ value: key, label: name }))}
      sprintKey={sprint.key}
      earlier={earlier}
      later={later}
      search={{ ...rest, team: team.id }}
      onTeam={(id) => show({ team: id, sprint: undefined, ...NO_RANGE, ...NO_TRACE })}
      onSprint={(key) => show({ team: team.id, sprint: key, ...NO_TRACE })}
      copy={
        <>
          <CopyLink analysis={analysis} team={team.id} sprint={sprint.key} />
          <PrintSprint />
          <ExportSprint analysis={analysis} team={team} shown={shown} />
        </>
      }
    >
      <ViewChips analysis={analysis} />
      <UnitChip choice={sprintUnitChoice(team, sprint, search.unit)} isSet={search.unit !== undefined} onUnit={show} />
    </SprintFilters>
  );
}
