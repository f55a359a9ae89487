import { mainChart } from '../../../charts/charts.ts';
import type { Definition, DefinitionVotes, FrozenFigureId, Retrospective } from '../../../domain/index.ts';
import { FROZEN_FIGURES, isDefinition, RETROSPECTIVE_STEPS, type RetrospectiveNotes } from '../../../domain/index.ts';
import type { FrozenSnapshot } from '../../../engine/api.ts';
import { formatPeriod } from '../../../wording/dates.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { FROZEN_NAMES, frozenText } from '../../../wording/frozen-words.ts';
import { headlineForTeam, hidesOffHours } from '../../../wording/headline.ts';
import { fingerprintCode } from '../../../wording/picture-words.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import type { RetroText } from '../../../wording/retro-markdown.ts';
import { STEP_NAMES } from '../../../wording/retro-words.ts';

/** The raised hands, most first. */
export function votesOf(votes: DefinitionVotes): readonly { readonly id: Definition; readonly count: number }[] {
  return Object.entries(votes)
    .flatMap(([id, count = 0]) => (isDefinition(id) && count > 0 ? [{ id, count }] : []))
    .toSorted((one, other) => other.count - one.count);
}

/** The notes in the order of the steps. */
export function notesOf(notes: RetrospectiveNotes): readonly { readonly name: string; readonly text: string }[] {
  return RETROSPECTIVE_STEPS.flatMap((step) => {
    const text = notes[step];
    return text === undefined ? [] : [{ name: STEP_NAMES[step], text }];
  });
}

export type KeptFigure = { readonly figure: FrozenFigureId; readonly name: string; readonly text: string };

/** The figures that were kept; hours outside working time are left out for a team of one or two (METHOD 2.6). */
export function keptFigures({ figures, unit, result }: FrozenSnapshot): readonly KeptFigure[] {
  const hidesOff = result !== undefined && hidesOffHours(result.team);
  return FROZEN_FIGURES.flatMap((figure) => {
    const number = figures[figure];
    if (number === undefined || (hidesOff && figure === 'hours-off')) return [];
    return [{ figure, name: FROZEN_NAMES[figure], text: frozenText(figure, number, unit) }];
  });
}

/** The frozen team with the sprint alone, as its picture shows it; undefined where it was frozen in another shape. */
export function frozenTeam({ sprint }: Retrospective, { result }: FrozenSnapshot): FrozenTeam | undefined {
  if (result === undefined) return undefined;
  return { ...result.team, sprints: result.team.sprints.filter(({ key }) => key === sprint.key) };
}

type FrozenTeam = NonNullable<FrozenSnapshot['result']>['team'];

/** The figures that a text takes along. */
const TEXT_FIGURES: readonly FrozenFigureId[] = ['hours-on', 'displaced', 'lens', 'with-return'];

/** A closed retrospective in the words of the screen. */
export function keptText(retrospective: Retrospective, snapshot: FrozenSnapshot): RetroText {
  const { sprint, teamName, experiment, notes, votes } = retrospective;
  const { stamp, settings, result } = snapshot;
  const own = settings.value.definitions;
  const team = frozenTeam(retrospective, snapshot);
  const chart = team === undefined ? undefined : mainChart(team);
  const figures = keptFigures(snapshot).filter(({ figure }) => TEXT_FIGURES.includes(figure));
  return {
    team: teamName,
    sprint: sprint.name,
    days: formatPeriod(sprint.start, sprint.end, result?.team.zone ?? settings.zone),
    headline: team === undefined ? CLOSED.title(sprint.name) : headlineForTeam(team).text,
    facts: figures.map(({ name, text }) => `${name}: ${text}`),
    definition: definitionName(stamp.definition, own),
    alt: team === undefined || chart === undefined ? CLOSED.title(sprint.name) : chart.words(chart.prepare(team)).alt,
    ...(experiment !== undefined && { experiment }),
    notes: notesOf(notes),
    votes: votesOf(votes).map(({ id, count }) => ({ name: definitionName(id, own), count })),
    stamp: CLOSED.stamp(fingerprintCode(stamp.fingerprint), stamp.method, stamp.appVersion),
  };
}
