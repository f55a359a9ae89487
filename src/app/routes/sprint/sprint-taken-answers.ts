import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { laterChartById } from '../../../charts/later-charts.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { ReportCharts } from '../../../share/report.tsx';
import type { SprintSheet } from '../../../share/sprint-sheet.ts';
import { burnUpQuery } from '../../queries/burn-up.ts';
import {
  incidentsQuery,
  lensQuery,
  sensitivityQuery,
  settingsQuery,
  teamQuestionsQuery,
  usualQuery,
} from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { ledgerQuery } from '../../queries/ledger.ts';
import { toSprintSheet } from '../../view/sprint/sprint-sheet.ts';
import { type ShownSprint, teamOfSprint } from '../../view/sprint/sprint-view.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { READ_INCIDENTS, useRangedSprint } from './sprint-answers.ts';

export type TakenSprint = { readonly sheet: SprintSheet; readonly charts: ReportCharts };

type Place = { readonly analysis: AnalysisResult; readonly team: TeamResult; readonly shown: ShownSprint };

/** The page of a sprint with all that it asks, as its own cards ask it; undefined until every answer is there. */
export function useTakenSprint(place: Place, showsTitles: boolean): TakenSprint | undefined {
  const { analysis, team, shown, isStale } = useRangedSprint(place);
  const { isPending, settings, returns, usual, page, ledger, lens, questions, burnUp } = useAnswers(place);
  return useMemo(() => {
    if (isStale || isPending) return undefined;
    const answers = { analysis, team, shown, settings, returns, usual, page, ledger, lens, questions };
    const source = { ...teamOfSprint(team, shown.sprint), ...(burnUp !== undefined && { burnUp }) };
    const seen = lens === undefined ? undefined : { ...source, lens: { ...lens, own: analysis.definitions } };
    const charts = {
      ...(burnUp?.scope !== undefined && { days: { chart: laterChartById('burn-up'), source } }),
      ...(seen !== undefined && { definitions: { chart: laterChartById('definitions'), source: seen } }),
    };
    return { sheet: toSprintSheet(answers, showsTitles, Date.now()), charts };
  }, [
    isStale,
    isPending,
    analysis,
    team,
    shown,
    settings,
    returns,
    usual,
    page,
    ledger,
    lens,
    questions,
    burnUp,
    showsTitles,
  ]);
}

/** An answer that could not be given is undefined; one about another sprint is none yet. */
function useAnswers({ team, shown: { sprint } }: Place) {
  const engine = useEngine();
  const counted = useCounted();
  const ofTeam = { teamId: team.id, ...counted };
  const ofSprint = { ...ofTeam, sprintKeys: [sprint.key] };
  const settings = useQuery(settingsQuery(engine));
  const sensitivity = useQuery(sensitivityQuery(engine, ofSprint));
  const usual = useQuery(usualQuery(engine, ofTeam));
  const page = useQuery(incidentsQuery(engine, { ...ofTeam, ...READ_INCIDENTS, sprintKey: sprint.key }));
  const ledger = useQuery(ledgerQuery(engine, ofTeam));
  const lens = useQuery(lensQuery(engine, ofSprint));
  const questions = useQuery(teamQuestionsQuery(engine, team.id));
  const days = useQuery(burnUpQuery(engine, { ...ofTeam, sprintKey: sprint.key }));
  const all = [settings, sensitivity, usual, page, ledger, lens, questions, days];
  return {
    isPending: all.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData),
    settings: answerOf(settings),
    returns: answerOf(sensitivity)?.returns,
    usual: answerOf(usual),
    page: answerOf(page),
    ledger: answerOf(ledger),
    lens: answerOf(lens),
    questions: answerOf(questions),
    burnUp: answerOf(days)?.burnUp,
  };
}

type Answer<Value> = {
  readonly data: { readonly ok: true; readonly value: Value } | { readonly ok: false } | undefined;
};

function answerOf<Value>({ data }: Answer<Value>): Value | undefined {
  return data?.ok === true ? data.value : undefined;
}
