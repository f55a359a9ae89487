import type { DataFinding } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import { countInWords, formatHours, formatNumber } from './numbers.ts';

/** Words of the data check: what is there, what is missing, and what hangs on it. */
export const CHECK = {
  title: 'What is missing, and what hangs on it',
  nothing: 'Nothing is missing that the numbers would need.',
  counted: (count: number) =>
    `${records(count)} that nobody worked on ${count === 1 ? 'stands' : 'stand'} among the incidents.`,
  countThem: 'Count them',
  setApart: 'Set them apart',
  countedDone: 'They stand among the incidents now.',
  setApartDone: 'They are set apart again.',
  doors: {
    overview: 'largest incidents',
    settings: 'settings',
    import: 'import',
    below: 'below',
  },
} as const;

/** Where a finding is mended; `switch` is the finding's own button. */
export type FindingDoor = keyof typeof CHECK.doors | 'switch';

/** A finding as one sentence, with the team in front where it is about one, and the place where it is mended. */
export function findingInWords(finding: DataFinding, team: string | undefined): string {
  const sentence = sentenceOf(finding);
  return team === undefined ? sentence : `${team}: ${sentence}`;
}

/** Where the remedy is; undefined where the file itself has to know more. */
export function doorOf({ code }: DataFinding): FindingDoor | undefined {
  switch (code) {
    case 'no-responders':
    case 'still-open':
    case 'no-times':
    case 'impact-unknown':
      return 'overview';
    case 'unknown-severity':
    case 'sizes-unmapped':
    case 'no-sprint-dates':
    case 'no-head-count':
    case 'unassigned-sprints':
    case 'unassigned-incidents':
      return 'settings';
    case 'possibly-truncated':
    case 'plan-from-columns':
    case 'plan-current-only':
    case 'orphan-responders':
      return 'import';
    case 'duplicates':
      return 'below';
    case 'untouched':
      return 'switch';
    case 'unestimated':
    case 'gap-between-sprints':
    case 'outside-sprints':
    case 'skipped-rows':
      return undefined;
    default:
      return assertNever(code);
  }
}

function sentenceOf(finding: DataFinding): string {
  const { code, count, of, names } = finding;
  const share = `${formatNumber(count)} of ${formatNumber(of)}`;
  switch (code) {
    case 'no-responders':
      return `${share} incidents have no responders${worth(finding, 'their', 'are defaults, grade E')}.`;
    case 'no-times':
      return `${share} incidents have no start${worth(finding, 'their', 'are in no sprint')}.`;
    case 'still-open':
      return `${share} incidents have no end: they are taken to last until the end of the data, up to the limit per person.`;
    case 'unknown-severity':
      return `${share} incidents have a severity that is not known; limits and defaults are those of "unknown".`;
    case 'impact-unknown':
      return `For ${share} incidents nobody has said whether users felt them.`;
    case 'untouched':
      return `${share} records were closed by the monitor and nobody worked on them. They are set apart.`;
    case 'unestimated':
      return `${share} planned items have no estimate; they count as 0.`;
    case 'sizes-unmapped':
      return `${share} items have a size that no number is given for (${some(names)}): their sprints have no points.`;
    case 'outside-sprints':
      return `${share} places of items in sprints do not count: the item left before the start, came after the close, or was finished before.`;
    case 'no-sprint-dates':
      return `${share} sprints have no dates: they take part in no number.`;
    case 'gap-between-sprints':
      return `${countInWords(count, 'gap', 'gaps')} of more than five days between sprints${pairs(names)}: incident hours in there belong to no sprint.`;
    case 'plan-from-columns':
      return `${share} sprints know their plan from columns only: what was removed on the way is not in it. A sprint report has it.`;
    case 'plan-current-only':
      return `${share} sprints have the current iteration of their items only: what was not finished is not known. A sprint report has it.`;
    case 'no-head-count':
      return 'nobody has said how many people there are: capacity is assumed, or points are missing.';
    case 'unassigned-sprints':
      return `${share} sprints belong to no team yet.`;
    case 'unassigned-incidents':
      return `${share} incidents belong to no team yet${worth(finding, 'their', 'are in no sprint')}.`;
    case 'possibly-truncated':
      return `${some(names)} may be cut off: as many rows as tools export at most. Export in smaller periods.`;
    case 'duplicates':
      return `${countInWords(count, 'pair of records looks', 'pairs of records look')} like one incident each.`;
    case 'orphan-responders':
      return `${share} rows of responders belong to no incident in the data. Add the incidents' own export.`;
    case 'skipped-rows':
      return `${share} rows could not be read (${some(names)}).`;
    default:
      return assertNever(code);
  }
}

/** ": their 54 h are defaults, grade E"; nothing where no hours hang on it. */
function worth({ hours }: DataFinding, whose: string, what: string): string {
  return hours === undefined || hours === 0 ? '' : `: ${whose} ${formatHours(hours)} ${what}`;
}

const MOST_NAMES = 3;

/** "a.csv, b.csv and 4 more". */
function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} and ${formatNumber(more)} more` : shown;
}

/** Names come in pairs, the sprint before a gap and the one after it. */
function pairs([before, after]: readonly string[]): string {
  return before === undefined || after === undefined ? '' : `, such as between ${before} and ${after}`;
}

function records(count: number): string {
  return countInWords(count, 'record', 'records');
}
