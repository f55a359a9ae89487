import { useViewportSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { lastLoads } from '../../../charts/last-loads-rows.ts';
import { prepareSprintBar } from '../../../charts/sprint-bar-rows.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import { inOneLine } from '../../../wording/faults.ts';
import { describeRetrospectiveFault, MEASURES, moveInWords } from '../../../wording/retrospective-words.ts';
import { boughtSubInWords } from '../../../wording/sprint-bought-words.ts';
import { usualInWords } from '../../../wording/sprint-usual-words.ts';
import { EXPERIMENT } from '../../../wording/sprint-words.ts';
import { SprintBarCard } from '../../components/sprint/sprint-bar-card.tsx';
import { SprintBoughtCard } from '../../components/sprint/sprint-bought-card.tsx';
import { SprintCheckCard } from '../../components/sprint/sprint-check-card.tsx';
import { SprintExperimentCard } from '../../components/sprint/sprint-experiment-card.tsx';
import { SprintUsualCard } from '../../components/sprint/sprint-usual-card.tsx';
import { useToast } from '../../components/toasts.tsx';
import type { OnWhy } from '../../components/why-figure.tsx';
import { useEngine } from '../../queries/engine.tsx';
import {
  lastExperimentQuery,
  retrospectivesQuery,
  useOpenRetrospective,
  useSaveRetrospective,
} from '../../queries/retrospectives.ts';
import { boughtIn } from '../../view/sprint/sprint-bought.ts';
import { sprintChecks } from '../../view/sprint/sprint-checks.ts';
import type { ShownSprint } from '../../view/sprint/sprint-view.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { measured } from '../../view/unit-choice.ts';
import { useShownView } from '../counted.ts';
import { useLedger, useQuestions, useSprintIncidents, useSprintLens, useUsual } from './sprint-answers.ts';

type CardProps = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
  readonly onWhy: OnWhy;
};

/** A picture is taken once the page has been looked at. */
const ExportBar = lazy(async () => ({ default: (await import('./sprint-bar-export.tsx')).ExportBar }));

const ExportUsual = lazy(async () => ({ default: (await import('./sprint-usual-export.tsx')).ExportUsual }));

/** What the pages behind this one are about; the rest of the view goes along by itself. */
function placeOf({ team, shown }: Pick<CardProps, 'team' | 'shown'>) {
  return { team: team.id, sprint: shown.sprint.key };
}

export function BarCard({ analysis, team, shown: { sprint }, onWhy }: CardProps) {
  const { unit } = useShownView();
  const counted = useMemo(() => measured(team, unit), [team, unit]);
  const bar = useMemo(() => prepareSprintBar(counted, sprint.key), [counted, sprint.key]);
  const actions = (
    <Suspense>
      <ExportBar {...{ analysis, sprint }} team={counted} />
    </Suspense>
  );
  return <SprintBarCard bar={bar} sprintKey={sprint.key} onWhy={onWhy} actions={actions} />;
}

export function UsualCard({ analysis, team, shown }: CardProps) {
  const usual = useUsual(team);
  const { unit } = useShownView();
  const { sprint, lastSix } = shown;
  return (
    <SprintUsualCard
      loads={lastLoads(lastSix, sprint.key, usual, unit)}
      sentence={usualInWords(usual?.load, sprint)}
      search={placeOf({ team, shown })}
      actions={
        usual === undefined ? undefined : (
          <Suspense>
            <ExportUsual {...{ analysis, team, shown, usual }} />
          </Suspense>
        )
      }
    />
  );
}

/** What stands around the rows on one screen, and how high a row is. */
const AROUND_PX = 735;
const ROW_PX = 31;
const FEWEST_ROWS = 4;
const MOST_ROWS = 12;

export function BoughtCard({ team, shown }: CardProps) {
  const { sprint } = shown;
  const { height } = useViewportSize();
  const page = useSprintIncidents(team, sprint);
  const ledger = useLedger(team);
  const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor((height - AROUND_PX) / ROW_PX)));
  const bought = useMemo(
    () => (page === undefined ? undefined : boughtIn(page, ledger, rows, sprint.hoursOn)),
    [page, ledger, rows, sprint.hoursOn],
  );
  return <SprintBoughtCard bought={bought} sub={boughtSubInWords(sprint, team)} search={placeOf({ team, shown })} />;
}

export function CheckCard({ analysis, team, shown, onWhy }: CardProps) {
  const { sprint } = shown;
  const lens = useSprintLens(team, sprint);
  const questions = useQuestions(team);
  return (
    <SprintCheckCard
      checks={sprintChecks({ sprint, team, lens, questions, analysis })}
      sprintKey={sprint.key}
      search={placeOf({ team, shown })}
      onWhy={onWhy}
    />
  );
}

export function ExperimentCard({ team, shown }: CardProps) {
  const engine = useEngine();
  const of = { teamId: team.id, sprintKey: shown.sprint.key };
  const made = useQuery(retrospectivesQuery(engine, of)).data;
  const before = useQuery(lastExperimentQuery(engine, { ...of, ...useDefinition() })).data;
  const keep = useKeepExperiment(of);
  const [latest] = made?.ok === true ? made.value : [];
  const last = before?.ok === true ? before.value : undefined;
  const meant = last?.moves.find(({ isMeant }) => isMeant);
  return (
    <SprintExperimentCard
      until={shown.next?.name}
      text={latest?.experiment?.text ?? ''}
      isClosed={latest?.state === 'closed'}
      last={
        last === undefined
          ? undefined
          : {
              text: last.experiment.text,
              moved: meant === undefined ? undefined : `${MEASURES[meant.measure]}: ${moveInWords(meant, last.unit)}`,
            }
      }
      onText={(text) => void keep(text)}
    />
  );
}

/** What moved is of all incidents, as the retrospective froze it. */
function useDefinition() {
  const { definition } = useShownView();
  return definition === undefined ? {} : { definition };
}

/** Begins the sprint's retrospective with the first word that is kept in it. */
function useKeepExperiment(of: { readonly teamId: string; readonly sprintKey: string }) {
  const { mutateAsync: open } = useOpenRetrospective();
  const { mutateAsync: save } = useSaveRetrospective();
  const toast = useToast();
  return async (text: string) => {
    const opened = await open(of);
    if (!opened.ok) return toast({ text: inOneLine(describeRetrospectiveFault(opened.error)) });
    const { id, experiment } = opened.value;
    const saved = await save({ id, change: { experiment: text === '' ? 'none' : { ...experiment, text } } });
    toast({
      text: saved.ok
        ? text === ''
          ? EXPERIMENT.taken
          : EXPERIMENT.saved
        : inOneLine(describeRetrospectiveFault(saved.error)),
    });
  };
}
