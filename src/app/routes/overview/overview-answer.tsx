import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { countedInWords } from '../../../wording/definition-words.ts';
import { headlineForTeam } from '../../../wording/headline.ts';
import { SHELL } from '../../../wording/page.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import { HeadlineSentence } from '../../components/headline-sentence.tsx';
import { ChartCard } from '../../components/overview/chart-card.tsx';
import { focusLargest } from '../../components/overview/incident-largest.tsx';
import { OpenSprint } from '../../components/overview/open-sprint.tsx';
import { ThreeNumbers } from '../../components/three-numbers.tsx';
import type { OnWhy } from '../../components/why-figure.tsx';
import { SubLine } from '../../components/why-sub-line.tsx';
import { bigNumbers } from '../../view/big-numbers.ts';
import { hasBrush } from '../../view/overview/chart-size.ts';
import { begunSprints, type TeamResult } from '../../view/team-view.ts';
import { askWhy, closeTrace, currentStep, follow, goBackTo } from '../../view/trace-steps.ts';
import { useMeant } from '../counted.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';
import styles from './overview.module.css';
import { FurtherLinks, LargestOf, OverviewBrush, OverviewDoubts, OverviewRows, TraceOf } from './overview-later.tsx';
import { Side } from './overview-side.tsx';
import { closeList, NO_PANEL, useFocusBack, useSelectSprint, useSprintKeys, useView } from './overview-view.ts';

const route = getRouteApi('/');

type AnswerProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  /** The same, but for an answer that has just come: its sentence need not wait for the chart. */
  readonly fresh: TeamResult;
  /** All sprints of the team. */
  readonly sprints: TeamResult['sprints'];
  readonly isStale: boolean;
};

/** Headline, figures, chart and what to check, of sprints whose numbers are here. */
export function Answer({ analysis, team, fresh, sprints, isStale }: AnswerProps) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const { show } = useView();
  const close = useCallback(() => closeList(show, search.sprint), [show, search.sprint]);
  const onSelect = useSelectSprint();
  useSprintKeys(
    team.sprints.map(({ key }) => key),
    search.sprint,
  );
  const used = useFocusBack(search);
  const onWhy = useCallback<OnWhy>(
    (step) => {
      used.current = document.activeElement;
      show(askWhy(step));
    },
    [show, used],
  );
  const step = currentStep(search);
  const hasRows = search.rows === true;
  const isListed = !hasRows && (search.place !== undefined || team.sprints.some(({ key }) => key === search.sprint));
  const isOpen = step !== undefined || isListed;
  return (
    <div className={styles.answer} aria-busy={isStale}>
      <div aria-live="polite">
        <HeadlineSentence headline={headlineForTeam(fresh)} onWhy={onWhy} />
        <SubLine team={fresh} onWhy={onWhy} />
        <OpenOnly team={fresh} />
      </div>
      <ThreeNumbers numbers={bigNumbers(fresh)} onWhy={onWhy} />
      {hasRows ? (
        <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>
          <OverviewRows team={team} teams={analysis.teams} search={search} onClose={() => show({ rows: undefined })} />
        </Suspense>
      ) : null}
      <div className={styles.columns} data-open={isOpen}>
        <div className={styles.main}>
          <ChartCard
            team={team}
            definition={countedInWords(analysis, analysis.definitions)}
            selectedKey={search.sprint}
            isTable={search.table === true}
            onSelect={onSelect}
            onTable={(isTable) => show({ table: isTable ? true : undefined })}
            actions={
              <>
                <RowsButton onOpen={() => show({ ...NO_PANEL, rows: true })} />
                <ExportPicture team={team} analysis={analysis} />
              </>
            }
            brush={brushOf(analysis, team)}
          />
          <Suspense>
            <OverviewDoubts
              {...{ analysis, team }}
              sprintKeys={team.sprints.map(({ key }) => key)}
              onCorrect={focusLargest}
            />
            {isOpen ? <LargestOf team={team} teams={analysis.teams} /> : null}
          </Suspense>
        </div>
        <Side
          analysis={analysis}
          team={team}
          search={search}
          isOpen={isOpen}
          trace={
            step === undefined ? undefined : (
              <TraceOf
                team={team}
                sprints={sprints}
                teams={analysis.teams}
                step={step}
                way={search.from ?? []}
                onFollow={(next) => show(follow(search, next))}
                onGoBack={(at) => show(goBackTo(search, at))}
                onClose={() => show(closeTrace(search))}
              />
            )
          }
          onWhy={onWhy}
          onPlace={(place) => show({ ...NO_PANEL, place })}
          onClose={close}
        />
      </div>
      <Suspense>
        <FurtherLinks team={team.id} />
      </Suspense>
    </div>
  );
}

/** The strip of all sprints of a team under its chart; undefined where there are too few of them. */
function brushOf(analysis: AnalysisResult, shown: TeamResult): ReactNode | undefined {
  const team = analysis.teams.find(({ id }) => id === shown.id);
  if (team === undefined || !hasBrush(begunSprints(team))) return undefined;
  return (
    <Suspense>
      <OverviewBrush team={team} shown={shown} />
    </Suspense>
  );
}

/** All incidents of the shown sprints. */
function RowsButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Button size="compact-sm" variant="default" title={ROWS.openAllWhy} onClick={onOpen}>
      {ROWS.openAll}
    </Button>
  );
}

/** From the headline of one sprint to its own page. */
function OpenOnly({ team }: { readonly team: TeamResult }) {
  const [sprint, other] = team.sprints;
  if (sprint === undefined || other !== undefined) return null;
  return <OpenSprint search={{ team: team.id, sprint: sprint.key }} />;
}
