import { type EstimateUnit, hours, points } from '../../domain/index.ts';
import { type Objection, objectionsInWords } from '../../wording/doubt-answers.ts';
import type { DoubtFacts } from '../../wording/doubt-words.ts';
import type { HowStep } from '../../wording/how-formulas.ts';
import { stepName } from '../../wording/trace-page.ts';
import { figureName, formulaInWords, rangeSentence, type WordedTrace, whyTitle } from '../../wording/trace-words.ts';
import type { TeamSearch } from './team-search.ts';
import type { SprintResult, TeamResult } from './team-view.ts';

/** One number of the worked example as it is printed. */
export type HowLine = {
  readonly figure: HowStep['figure'];
  readonly name: string;
  readonly meaning: string;
  readonly sentences: readonly string[];
  /** The question that leads to its trace; absent for invented numbers. */
  readonly why: string | undefined;
  /** The sentences of the other formulas, with invented values. */
  readonly others: readonly string[];
};

/** The closed sprints of a team, the latest first: those that can be worked through. */
export function closedSprints({ sprints }: TeamResult): readonly SprintResult[] {
  return sprints.filter(({ state }) => state === 'closed').toReversed();
}

/** The sprint of the address if it is closed, else the latest closed one; undefined where none is. */
export function chooseClosedSprint(team: TeamResult, search: TeamSearch): SprintResult | undefined {
  const closed = closedSprints(team);
  return closed.find(({ key }) => key === search.sprint) ?? closed[0];
}

/** A step with the team's own trace; undefined where the number is not shown, as hours outside for a team of two. */
export function ownLine(step: HowStep, own: WordedTrace | undefined, unit: EstimateUnit): HowLine | undefined {
  if (own === undefined) return undefined;
  const usual = own.formula === step.example.formula ? [] : [step.example];
  const others = [...usual, ...step.others].filter(({ formula }) => usual.length === 0 || formula !== own.formula);
  return { ...lineOf(step, own, unit), why: whyTitle(own, unit), others: others.map((trace) => inWords(trace, unit)) };
}

/** A step with invented values. */
export function inventedLine(step: HowStep): HowLine {
  return {
    ...lineOf(step, step.example, 'points'),
    why: undefined,
    others: step.others.map((trace) => inWords(trace, 'points')),
  };
}

function lineOf({ figure, meaning }: Pick<HowStep, 'figure' | 'meaning'>, trace: WordedTrace, unit: EstimateUnit) {
  // How a range is made is the same for all that follows from these two, so it is said once for each.
  const range = figure === 'pace' || figure === 'displaced' ? rangeSentence(trace, unit) : undefined;
  const sentences = [...formulaInWords(trace, unit), ...(range === undefined ? [] : [range])];
  return { figure, name: stepName(figureName(figure), undefined), meaning, sentences };
}

function inWords(trace: WordedTrace, unit: EstimateUnit): string {
  return formulaInWords(trace, unit).join(' ');
}

/** The numbers of METHOD section 4: 43 hours, 12 % of working time, 7 of 12 durations estimated, 25 hours without a return. */
const INVENTED: DoubtFacts = {
  sensitivity: {
    displaced: { value: points(5), low: points(4), high: points(6), label: 'likely' },
    drivers: [],
    halved: {
      hoursOn: hours(21.5),
      displaced: { value: points(2), low: points(1.5), high: points(3), label: 'likely' },
    },
    incidents: { estimated: 7, all: 12 },
    returns: { hours: hours(43), withReturn: hours(18) },
  },
  unit: 'points',
  hoursOn: 43,
  share: '12 %',
  unexplained: 3,
  paceSource: 'recent',
  hidesOffHours: false,
};

/** The objections with METHOD's own numbers, for who has none yet. */
export function inventedObjections(): readonly Objection[] {
  return objectionsInWords(INVENTED);
}
