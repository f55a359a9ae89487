import { preparePoints } from '../../charts/displaced-points-rows.ts';
import { type DoubtBars, doubtBars } from '../../charts/doubts-rows.ts';
import type { Sensitivity } from '../../metrics/sensitivity/sensitivity.ts';
import { type Objection, objectionsInWords } from '../../wording/doubt-answers.ts';
import { widthInWords } from '../../wording/doubt-width.ts';
import { DOUBTS, type DoubtFacts, type HalfWords, halfFigure, type PaceSource } from '../../wording/doubt-words.ts';
import { hidesOffHours } from '../../wording/headline.ts';
import { formatShare } from '../../wording/numbers.ts';
import type { SprintResult, TeamResult } from './team-view.ts';

/** The card "What would change my mind" as it is printed and drawn. */
export type DoubtsView = {
  readonly lead: string;
  /** Absent where there are no points, or nothing moves them. */
  readonly chart?: DoubtBars;
  readonly halves: readonly HalfLine[];
  readonly objections: readonly Objection[];
  /** Whether there are incidents to correct. */
  readonly canCorrect: boolean;
};

export type HalfLine = HalfWords & { readonly id: 'recorded' | 'half'; readonly name: string };

/** `undefined` where no incident is recorded: then there is nothing to doubt. `team` holds the shown sprints only. */
export function doubtsView(
  sensitivity: Sensitivity,
  team: TeamResult,
  sprintKeys?: readonly string[],
): DoubtsView | undefined {
  const { incidents, displaced } = sensitivity;
  if (incidents.all === 0 && (displaced === undefined || displaced.high === 0)) return undefined;
  const facts = doubtFacts(sensitivity, team, sprintKeys);
  const chart = doubtBars(sensitivity, facts.unit);
  return {
    lead: widthInWords(facts),
    ...(chart !== undefined && { chart }),
    halves: halvesOf(facts),
    objections: objectionsInWords(facts),
    canCorrect: incidents.all > 0,
  };
}

function doubtFacts(sensitivity: Sensitivity, team: TeamResult, sprintKeys?: readonly string[]): DoubtFacts {
  const sprints = shownSprints(team, sprintKeys);
  const [only] = sprints;
  const { load, hoursOn, unit } =
    sprints.length === 1 && only !== undefined ? only : { ...team.total, unit: team.unit };
  const unexplained = printedUnexplained({ ...team, sprints });
  return {
    sensitivity,
    unit,
    hoursOn,
    ...(load !== undefined && { share: formatShare(load) }),
    ...(unexplained !== undefined && { unexplained }),
    paceSource: paceSourceOf(sprints),
    hidesOffHours: hidesOffHours(team),
  };
}

/** The one sprint that was chosen, in whatever state, else the closed ones: as the sensitivity counts. */
function shownSprints({ sprints }: TeamResult, sprintKeys: readonly string[] | undefined): readonly SprintResult[] {
  const named = sprintKeys === undefined ? sprints : sprints.filter(({ key }) => sprintKeys.includes(key));
  return named.length === 1 ? named : named.filter(({ state }) => state === 'closed');
}

/** The sum of what the chart prints as not explained, so that both say the same; not known if one sprint's is not. */
function printedUnexplained(team: TeamResult): number | undefined {
  const prints = preparePoints(team).sprints.map(({ plan }) =>
    plan.kind === 'known' ? plan.parts?.find(({ id }) => id === 'unexplained')?.printed : undefined,
  );
  const known = prints.filter((printed) => printed !== undefined);
  if (known.length === 0 || known.length < prints.length) return undefined;
  return known.reduce((sum, printed) => sum + printed, 0);
}

function paceSourceOf(sprints: readonly SprintResult[]): PaceSource {
  const methods = sprints.flatMap(({ pace }) => (pace === undefined ? [] : [pace.method]));
  if (methods.length > 0 && methods.every((method) => method === 'typed')) return 'typed';
  return methods.length > 0 && methods.every((method) => method === 'plan-implied') ? 'plan' : 'recent';
}

/** Both in the same unit: points only if both have points. */
function halvesOf({ sensitivity: { displaced, halved }, hoursOn, unit }: DoubtFacts): readonly HalfLine[] {
  if (halved === undefined) return [];
  const inPoints = displaced !== undefined && halved.displaced !== undefined;
  const recorded = halfFigure(inPoints ? { displaced, hoursOn } : { hoursOn }, unit);
  const half = halfFigure(inPoints ? halved : { hoursOn: halved.hoursOn }, unit);
  return [
    { id: 'recorded', name: DOUBTS.asRecorded, ...recorded },
    { id: 'half', name: DOUBTS.ifHalf, ...half },
  ];
}
