import type { SprintAnalysis } from '../metrics/analysis.ts';
import type { LoadHistory } from '../metrics/usual/load-history.ts';
import { isolated } from './names.ts';
import { formatHours, formatShare } from './numbers.ts';
import { SPRINT_USUAL, usualInWords } from './sprint-usual-words.ts';

/** What the picture of the last sprints says: how much of each incidents took, and whether the last is usual (METHOD 2.15). */
export const LAST_LOADS = {
  title: 'Usual or not: the last sprints',
  kind: 'Bar chart of incident work in the last sprints',
  heading: { share: SPRINT_USUAL.loads, hours: SPRINT_USUAL.hours },
  briefHeading: { share: 'Share of working time', hours: 'Hours in working time' },
  subject: {
    share: 'share of working time that incidents took, the last sprints',
    hours: 'incident hours in working time, the last sprints',
  },
  briefSubject: { share: 'share of working time', hours: 'incident hours' },
  explanation: {
    band: 'Hatched: share of working time that incidents took. The band is what is usual for this team; the last sprint is at full strength.',
    share: 'Hatched: share of working time that incidents took; the last sprint is at full strength.',
    hours: 'Hatched: incident hours in working time; the last sprint is at full strength.',
  },
  note: 'Band: mean ± 2.66 × mean change between sprints. Inside it, ups and downs are ordinary; outside is worth asking about, and no verdict.',
  briefNote: 'Outside the band is worth asking about, and no verdict.',
  noBand: 'No band is drawn: what is usual is not known.',
  /** Hours are drawn where they were asked for, or where a share is not known. */
  noBandOfHours: 'No band is drawn: what is usual is told of shares of working time only.',
  /** Before why there is no band. */
  withoutBand: (reason: string) => `No band is drawn. ${reason}`,
  none: '–',
  usual: 'What is usual',
  headers: ['Sprint', 'Dates'],
  shows: 'What it shows',
  nothing: 'where no sprint has begun',
  empty: 'No sprint has begun yet',
  caption: (team: string) => `${team}: incident work in the last sprints`,
} as const;

type Unit = keyof typeof LAST_LOADS.heading;

/** "11 %", "43 h". */
export function loadAmount(value: number, unit: Unit): string {
  return unit === 'share' ? formatShare(value) : formatHours(value);
}

type ShownLoad = {
  readonly sprint: Pick<SprintAnalysis, 'key' | 'name' | 'state' | 'load'>;
  readonly value: number;
  readonly unit: Unit;
  readonly history: LoadHistory;
};

/** "Incidents took 11 % of working time in Sprint 42: ordinary variation for this team". */
export function lastLoadsTakeaway(shown: ShownLoad | undefined): string {
  if (shown === undefined) return LAST_LOADS.empty;
  return `${amountTaken(shown)} in ${isolated(shown.sprint.name)}${verdictOf(shown)}`;
}

/** The same without the name of the sprint, which stands below its bar. */
export function briefLastLoadsTakeaway(shown: ShownLoad | undefined): string {
  return shown === undefined ? LAST_LOADS.empty : `${amountTaken(shown)}${verdictOf(shown)}`;
}

function amountTaken({ value, unit, sprint }: ShownLoad): string {
  const running = sprint.state === 'active' ? ' so far' : '';
  return `Incidents took ${loadAmount(value, unit)}${unit === 'share' ? ' of working time' : ''}${running}`;
}

/** Only what the band shows; why there is none stands in the note. */
function verdictOf({ sprint, history, unit }: ShownLoad): string {
  const isJudged = history.points.some(({ key, isJudged: judged }) => key === sprint.key && judged);
  if (unit === 'hours' || history.limits.kind !== 'limits' || !isJudged) return '';
  const said = usualInWords(history, sprint).replace(/\.$/, '');
  return `: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
