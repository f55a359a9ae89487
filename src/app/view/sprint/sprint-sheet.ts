import { prepareDefinitions, tableOfDefinitions } from '../../../charts/definitions-rows.ts';
import { lastLoads } from '../../../charts/last-loads-rows.ts';
import { prepareSprintBar } from '../../../charts/sprint-bar-rows.ts';
import type { OwnDefinition, Settings } from '../../../domain/index.ts';
import { epochMs, NO_SETTINGS } from '../../../domain/index.ts';
import type {
  AnalysisResult,
  IncidentPage,
  LedgerAnswer,
  Lens,
  TeamQuestions,
  UsualAnswer,
} from '../../../engine/api.ts';
import type { Sensitivity } from '../../../metrics/sensitivity/sensitivity.ts';
import type { SheetIncident, SheetLens, SheetState, SprintReturns, SprintSheet } from '../../../share/sprint-sheet.ts';
import { countedInWords } from '../../../wording/definition-words.ts';
import { headlineForSprint } from '../../../wording/headline.ts';
import { STATE_NAMES } from '../../../wording/ledger-words.ts';
import { bandInWords } from '../../../wording/lens-words.ts';
import { formatHours, formatNumber, printedParts, withHours } from '../../../wording/numbers.ts';
import { SHEET, SHEET_TABLE, STATE_ORDER } from '../../../wording/report-words.ts';
import { boughtSubInWords, dotsInWords, SPRINT_BOUGHT } from '../../../wording/sprint-bought-words.ts';
import { usualInWords } from '../../../wording/sprint-usual-words.ts';
import { changedSettings } from '../changed-settings.ts';
import type { TeamResult } from '../team-view.ts';
import { boughtIn } from './sprint-bought.ts';
import { sprintChecks } from './sprint-checks.ts';
import { type ShownSprint, sprintNumbers, teamOfSprint } from './sprint-view.ts';

/** Everything that the page of one sprint asks the engine; what could not be told is left out. */
export type SheetAnswers = {
  readonly analysis: AnalysisResult;
  readonly team: TeamResult;
  readonly shown: ShownSprint;
  readonly settings?: Settings | undefined;
  readonly returns?: Sensitivity['returns'] | undefined;
  readonly usual?: UsualAnswer | undefined;
  readonly page?: IncidentPage | undefined;
  readonly ledger?: LedgerAnswer | undefined;
  readonly lens?: Lens | undefined;
  readonly questions?: TeamQuestions | undefined;
};

/** The page of one sprint as it is taken along. Titles of incidents are in it only if `showsTitles`. */
export function toSprintSheet(answers: SheetAnswers, showsTitles: boolean, now: number): SprintSheet {
  const { analysis, team, shown, usual, returns } = answers;
  const { sprint, lastSix } = shown;
  const checks = sprintChecks({ ...answers, sprint, lens: answers.lens, questions: answers.questions });
  return {
    team: teamOfSprint(team, sprint),
    sprint,
    headline: headlineForSprint(sprint, team),
    numbers: sprintNumbers(team, sprint, returns).map(({ id, figure, beside }) => ({ id, figure, beside })),
    bar: prepareSprintBar(team, sprint.key),
    loads: lastLoads(lastSix, sprint.key, usual),
    usual: usualInWords(usual?.load, sprint),
    returns: returnsIn(answers, showsTitles),
    checks: checks.map(({ id, text }) => (id === 'head-count' ? SHEET.noHeadCount : text)),
    ...(answers.lens !== undefined && { lens: lensOf(team, answers.lens, analysis.definitions) }),
    meta: {
      version: __APP_VERSION__,
      madeAt: epochMs(now),
      fingerprint: analysis.fingerprint,
      definition: countedInWords(analysis, analysis.definitions),
      files: analysis.data.files,
      ...(analysis.definition === 'off-plan' && { countsItems: true }),
      changedSettings: changedSettings(answers.settings ?? NO_SETTINGS, team.id),
    },
  };
}

/** So many incidents are listed one by one. */
const LISTED = 6;

function returnsIn({ team, shown: { sprint }, page, ledger }: SheetAnswers, showsTitles: boolean): SprintReturns {
  const sub = boughtSubInWords(sprint, team);
  if (page === undefined || sprint.incidentCount === 0) return { sub, states: [], incidents: [] };
  const { rows, rest } = boughtIn(page, ledger, LISTED, sprint.hoursOn);
  return {
    sub,
    states: statesIn(page, ledger, sprint.hoursOn),
    incidents: rows.map((row) => toIncident(row, showsTitles)),
    ...(rest !== undefined && { rest: { count: rest.count, hours: rest.hours } }),
  };
}

function toIncident(row: ReturnType<typeof boughtIn>['rows'][number], showsTitles: boolean): SheetIncident {
  const { key, id, title, hours, returns } = row;
  return {
    ...{ key, id, hours },
    ...(showsTitles && { title: title ?? SPRINT_BOUGHT.noTitle }),
    ...(returns !== undefined && {
      returns: {
        followUps: dotsInWords(returns.done, returns.open),
        review: returns.isReviewHeld ? SHEET.reviewHeld : SHEET.none,
        state: STATE_NAMES[returns.state],
      },
    }),
  };
}

type Counted = { readonly id: SheetState['id']; readonly name: string; readonly count: number; readonly hours: number };

/** Incidents and their hours by state; printed hours add up to those of the sprint. */
function statesIn(page: IncidentPage, ledger: LedgerAnswer | undefined, allHours: number): readonly SheetState[] {
  const states = new Map(ledger?.incidents.map(({ key, state }) => [key, state]));
  const incidents = page.shares.filter(({ isItem }) => isItem !== true);
  const items = page.shares.filter(({ isItem }) => isItem === true);
  const known = STATE_ORDER.map((state) => {
    const of = incidents.filter(({ incidentKey }) => states.get(incidentKey) === state);
    return { id: state, name: STATE_NAMES[state], count: of.length, hours: sum(of) };
  });
  const count = page.total - items.length - known.reduce((all, each) => all + each.count, 0);
  const hours = allHours - sum(items) - known.reduce((all, each) => all + each.hours, 0);
  const all: readonly Counted[] = [
    ...known,
    { id: 'items', name: SHEET.items, count: items.length, hours: sum(items) },
    {
      id: 'others',
      name: ledger === undefined ? SHEET_TABLE.notInLedger : SHEET.others,
      count,
      hours: Math.max(0, hours),
    },
  ];
  const shown = all.filter((each) => each.count > 0);
  const { parts } = printedParts(
    shown.map((each) => each.hours),
    { step: allHours < 9.95 ? 0.1 : 1 },
  );
  return shown.map(({ id, name, count: many }, at) => ({ id, name, count: many, hours: hoursText(parts[at] ?? 0) }));
}

function hoursText(hours: number): string {
  return hours < 9.95 ? formatHours(hours) : withHours(formatNumber(hours));
}

function sum(shares: IncidentPage['shares']): number {
  return shares.reduce((total, { hoursOn }) => total + hoursOn, 0);
}

/** The table is that of the page of definitions. */
function lensOf(team: TeamResult, lens: Lens, own: readonly OwnDefinition[]): SheetLens {
  const table = tableOfDefinitions(prepareDefinitions({ ...team, lens: { ...lens, own } }));
  return { band: bandInWords(lens), table };
}
