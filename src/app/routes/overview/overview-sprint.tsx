import { useQuery } from '@tanstack/react-query';
import { type Decision, type DecisionContent, NO_SETTINGS, type Team, type TypedPlan } from '../../../domain/index.ts';
import { formatDate } from '../../../wording/dates.ts';
import { SPRINT_EDIT } from '../../../wording/edit-words.ts';
import { formatEstimate, shortUnitWord } from '../../../wording/numbers.ts';
import { EditSprint } from '../../components/overview/edit-sprint.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useSaveSettings } from '../../queries/changes.ts';
import { decisionsQuery, settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { fromLocalText, toLocalText } from '../../view/local-times.ts';
import { withBaseline } from '../../view/team-plan.ts';
import { TAKES_BACK, teamOf, withTeam } from '../../view/team-settings.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useDecisions } from './overview-decisions.ts';

type SprintCorrectionsProps = { readonly sprint: SprintResult; readonly team: TeamResult };

/** What can be said about the chosen sprint: its plan, its end, and whether its team begins anew there. */
export function SprintCorrections({ sprint, team }: SprintCorrectionsProps) {
  const decisions = useQuery(decisionsQuery(useEngine())).data;
  const { note, takeBack } = useDecisions();
  const made = decisions?.ok === true ? decisions.value : [];
  const plan = lastOf(made, 'sprint-plan', sprint.key);
  const end = lastOf(made, 'sprint-end', sprint.key);
  const baseline = useBaseline(sprint, team);
  const typePlan = (typed: TypedPlan) =>
    void note({ kind: 'sprint-plan', key: sprint.key, plan: typed }, SPRINT_EDIT.planTyped(sprint.name));
  const chooseEnd = (chosen: 'planned' | 'actual') =>
    void note({ kind: 'sprint-end', key: sprint.key, end: chosen }, SPRINT_EDIT.endChosen(sprint.name));
  const undoOf = (decision: Decision | undefined) =>
    decision === undefined ? undefined : () => void takeBack(decision.id);
  return (
    <EditSprint
      plan={
        asksForPlan(sprint) || plan !== undefined
          ? { value: plan?.content.plan, onAnswer: typePlan, onTakeBack: undoOf(plan) }
          : undefined
      }
      end={
        sprint.flags.includes('close-differs') || end !== undefined
          ? { value: end?.content.end, onAnswer: chooseEnd, onTakeBack: undoOf(end) }
          : undefined
      }
      reserve={reserveText(sprint)}
      baseline={baseline}
    />
  );
}

/** The files do not tell what was planned, or not all of it. */
function asksForPlan({ state, planEvidence, scope }: SprintResult): boolean {
  return state === 'closed' && (planEvidence === 'P4' || scope === undefined);
}

function reserveText({ reserve, aboveReserve, unit }: SprintResult): string | undefined {
  if (reserve === undefined) return undefined;
  const amount = (value: number) => `${formatEstimate(value)} ${shortUnitWord(unit, value)}`;
  const above = aboveReserve === undefined || aboveReserve === 0 ? undefined : amount(aboveReserve);
  return SPRINT_EDIT.reserve(amount(reserve), above);
}

/** Keeps the day from which paces count in the team's settings, with its way back. */
function useBaseline(sprint: SprintResult, team: TeamResult) {
  const engine = useEngine();
  const settings = useQuery(settingsQuery(engine)).data;
  const save = useSaveSettings();
  const putBack = useSaveSettings(TAKES_BACK);
  const toast = useToast();
  const known = settings?.ok === true ? settings.value : NO_SETTINGS;
  const set: Team = teamOf(known, team);
  const day = toLocalText(sprint.start, team.zone).slice(0, 10);
  const undo = async () => {
    const now = await engine.loadSettings();
    if (now.ok) putBack.mutate(withTeam(now.value, withBaseline(teamOf(now.value, team), set.baselineFrom)));
  };
  const change = (from: string | undefined, text: string) => {
    save.mutate(withTeam(known, withBaseline(set, from)));
    toast({ text, undo: () => void undo() });
  };
  return {
    since: set.baselineFrom === undefined ? undefined : dayText(set.baselineFrom, team.zone),
    isHere: set.baselineFrom === day,
    onStart: () => change(day, SPRINT_EDIT.baselineStarted(sprint.name)),
    onEnd: () => change(undefined, SPRINT_EDIT.baselineGone),
  };
}

function dayText(day: string, zone: string): string {
  const at = fromLocalText(`${day}T12:00`, zone);
  return at === undefined ? day : formatDate(at, zone);
}

type ContentOf<Kind extends DecisionContent['kind']> = Extract<DecisionContent, { readonly kind: Kind }>;

/** The decision in force: the last one of its kind about a key that was not taken back. */
function lastOf<Kind extends 'sprint-plan' | 'sprint-end'>(decisions: readonly Decision[], kind: Kind, key: string) {
  const isIt = (decision: Decision): decision is Decision & { readonly content: ContentOf<Kind> } =>
    decision.content.kind === kind && decision.content.key === key && decision.undoneAt === undefined;
  return decisions
    .filter(isIt)
    .toSorted((one, other) => one.madeAt - other.madeAt)
    .at(-1);
}
