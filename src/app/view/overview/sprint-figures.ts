import { type DisplacedSprint, preparePoints } from '../../../charts/displaced-points-rows.ts';
import type { Figure } from '../../../metrics/trace/trace.ts';
import type { PartId } from '../../../wording/chart-words.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { formatHours, formatNumber, formatShare, roundHalfUp, shortUnitWord } from '../../../wording/numbers.ts';
import { FIGURE_LINES, paceText } from '../../../wording/trace-page.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';

export type FigureLine = {
  readonly figure: Figure;
  readonly name: string;
  readonly text: string;
  /** How deep it lies as a part of the lines above it: 0 = a whole. */
  readonly level?: 0 | 1 | 2;
};

/** The figures of one sprint in two groups: working time, and the plan. What is not known is left out. */
export type SprintFigures = readonly { readonly title: string; readonly lines: readonly FigureLine[] }[];

const PART_FIGURES: Readonly<Record<PartId, Figure>> = {
  incidents: 'explained',
  added: 'added-share',
  'over-plan': 'over-plan-share',
  unexplained: 'unexplained',
};

/** The figures of one sprint as its bar prints them: what belongs together adds up. */
export function sprintFigures(sprint: SprintResult, team: TeamResult): SprintFigures {
  const [row] = preparePoints({ ...team, sprints: [sprint] }).sprints;
  return [
    { title: FIGURE_LINES.time, lines: [...timeLines(sprint, team), ...paceLines(sprint, row)] },
    { title: FIGURE_LINES.plan, lines: row === undefined ? [] : planLines(sprint, row) },
  ].filter(({ lines }) => lines.length > 0);
}

function timeLines(sprint: SprintResult, team: TeamResult): readonly FigureLine[] {
  const { capacity, load, hoursOn, hoursOff, incidentCount } = sprint;
  const showsOff = hoursOff > 0 && !hidesOffHours(team);
  return [
    { figure: 'incidents', name: FIGURE_LINES.incidents, text: formatNumber(incidentCount) },
    { figure: 'hours-on', name: FIGURE_LINES.hoursOn, text: formatHours(hoursOn) },
    ...(showsOff ? [line('hours-off', FIGURE_LINES.hoursOff, formatHours(hoursOff))] : []),
    ...(capacity === undefined ? [] : [line('capacity', FIGURE_LINES.capacity, formatHours(capacity))]),
    ...(load === undefined ? [] : [line('load', FIGURE_LINES.load, formatShare(load))]),
  ];
}

function paceLines({ pace, unit, absorbed }: SprintResult, row: DisplacedSprint | undefined): readonly FigureLine[] {
  const ring = row?.ring;
  const hatch = row?.plan.kind === 'known' ? row.plan.parts?.[0]?.printed : undefined;
  const absorbedText = ring === undefined || hatch === undefined ? undefined : roundHalfUp(ring.printed - hatch, 0.1);
  return [
    ...(pace === undefined ? [] : [line('pace', FIGURE_LINES.pace, paceText(pace.value, unit))]),
    ...(ring === undefined
      ? []
      : [
          line(
            'displaced',
            FIGURE_LINES.displaced,
            `${formatNumber(ring.printed)} ${shortUnitWord(unit, ring.printed)}`,
          ),
        ]),
    ...(absorbed === undefined || absorbedText === undefined
      ? []
      : [{ ...line('absorbed', FIGURE_LINES.absorbed, formatNumber(absorbedText)), level: 1 as const }]),
  ];
}

function planLines({ scope, unit }: SprintResult, { plan }: DisplacedSprint): readonly FigureLine[] {
  const velocity = scope === undefined ? [] : [line('velocity', FIGURE_LINES.velocity, formatNumber(scope.velocity))];
  if (plan.kind === 'running') return [];
  if (plan.kind === 'not-known') {
    return plan.committed === undefined
      ? velocity
      : [line('committed', FIGURE_LINES.committed, formatNumber(plan.committed)), ...velocity];
  }
  const { printed, parts = [], atLeast } = plan;
  const unfinished = `${atLeast ? FIGURE_LINES.atLeast : ''}${formatNumber(printed.unfinished)}`;
  return [
    line(
      'committed',
      FIGURE_LINES.committed,
      `${formatNumber(printed.committed)} ${shortUnitWord(unit, printed.committed)}`,
    ),
    { ...line('completed-of-committed', FIGURE_LINES.finished, formatNumber(printed.finished)), level: 1 },
    { ...line('shortfall', FIGURE_LINES.shortfall, unfinished), level: 1 },
    ...parts.map((part) => ({
      ...line(PART_FIGURES[part.id], FIGURE_LINES.parts[part.id], formatNumber(part.printed)),
      level: 2 as const,
    })),
    ...velocity,
  ];
}

function line(figure: Figure, name: string, text: string): FigureLine {
  return { figure, name, text };
}
