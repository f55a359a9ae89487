import { type Definition, isDefinition, SEVERITIES, type Severity } from '../../domain/index.ts';
import { toKey, toValues } from './address-values.ts';

/** How many of the latest sprints are shown. */
export type SprintCount = 3 | 6 | 12 | 'all';
export const SPRINT_COUNTS: readonly SprintCount[] = [3, 6, 12, 'all'];
const DEFAULT_COUNT: SprintCount = 6;

/** Which sprints are shown: so many of the latest, or those that began in the quarter of the latest one. */
export type SprintPreset = SprintCount | 'quarter';
export const SPRINT_PRESETS: readonly SprintPreset[] = [3, 6, 12, 'quarter', 'all'];

/**
 * What the bars are counted in where it is not points: person-hours, or their share of working time. The overview and the page
 * of one sprint draw by it; the other pages have amounts of one kind, and only keep it for the way back.
 */
export type ShownUnit = 'hours' | 'share';

/**
 * What every page's address keeps, so that one view goes from page to page: keys, never names, files or numbers of the data. Keys
 * of teams and sprints are written as codes (`address-codes.ts`), since many of them are made from names.
 */
export type ViewSearch = {
  /** Absent = the team with the latest sprint. */
  readonly team?: string;
  /** What counts as an incident. Absent = as in the settings. */
  readonly definition?: Definition;
  /** Keys of services (`serviceKey`), never their names. Absent = all. */
  readonly service?: readonly string[];
  /** Absent = all. */
  readonly severity?: readonly Severity[];
  /** Absent = points, where they are known. */
  readonly unit?: ShownUnit;
  /** Absent = the last six. */
  readonly last?: SprintPreset;
  /** The first and the last sprint of a chosen range, in place of `last`. */
  readonly since?: string;
  readonly until?: string;
};

export type RawSearch = Readonly<Record<string, unknown>>;

/** What a way to a page names; what it names as undefined is taken back. */
export type Asked<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined };

/** Takes every filter back. */
export const FIRST_VIEW = {
  team: undefined,
  definition: undefined,
  service: undefined,
  severity: undefined,
  unit: undefined,
  last: undefined,
  since: undefined,
  until: undefined,
} as const satisfies Readonly<Record<keyof ViewSearch, undefined>>;

/** The sprints of one team are none of another's. */
export const NO_RANGE = { since: undefined, until: undefined } as const;

/** Reads what every page's address keeps; what it does not know, it leaves out. */
export function readView(search: RawSearch): ViewSearch {
  const team = toKey(search.team);
  const { definition } = search;
  return {
    ...(team === undefined ? {} : { team }),
    ...toRange(search),
    ...(typeof definition === 'string' && isDefinition(definition) ? { definition } : {}),
    ...toFilter(search),
    ...(search.unit === 'hours' || search.unit === 'share' ? { unit: search.unit } : {}),
  };
}

/** Which sprints are shown, where no range is chosen. */
export function sprintCountOf({ last = DEFAULT_COUNT }: Pick<ViewSearch, 'last'>): SprintPreset {
  return last;
}

/** A range that has both ends goes before a preset. */
function toRange(search: RawSearch): Pick<ViewSearch, 'last' | 'since' | 'until'> {
  const since = toKey(search.since);
  const until = toKey(search.until);
  if (since !== undefined && until !== undefined) return { since, until };
  const last = SPRINT_PRESETS.find((preset) => preset === search.last);
  return last === undefined || last === DEFAULT_COUNT ? {} : { last };
}

function toFilter(search: RawSearch): Pick<ViewSearch, 'service' | 'severity'> {
  const service = toValues(search.service, toServiceKey);
  const severity = toValues(search.severity, (value) => SEVERITIES.find((each) => each === value));
  return { ...(service === undefined ? {} : { service }), ...(severity === undefined ? {} : { severity }) };
}

/** As `serviceKey` writes it: 64 bits in base 36; no name of a service gets into the view by hand. */
function toServiceKey(value: unknown): string | undefined {
  const key = toKey(value);
  return key !== undefined && /^[0-9a-z]{1,13}$/.test(key) ? key : undefined;
}
