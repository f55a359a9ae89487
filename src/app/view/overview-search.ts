import type { SearchSchemaInput } from '@tanstack/react-router';
import { type Definition, isDefinition } from '../../domain/index.ts';
import type { Figure } from '../../metrics/trace.ts';

/** How many of the latest sprints are shown. */
export type SprintCount = 3 | 6 | 12 | 'all';
export const SPRINT_COUNTS: readonly SprintCount[] = [3, 6, 12, 'all'];
const DEFAULT_COUNT: SprintCount = 6;

/** A number that was asked "why?": of one sprint, or without it of the shown sprints together. */
export type TraceStep = { readonly why: Figure; readonly sprint?: string };

/** What the overview's address says: keys of teams and sprints, never names, files or numbers of the data. */
export type OverviewSearch = {
  readonly v: 1;
  readonly team?: string;
  /** Absent = the last six. */
  readonly last?: SprintCount;
  /** What counts as an incident. Absent = as in the settings. */
  readonly definition?: Definition;
  /** The sprint whose incidents are listed, or whose number is explained. */
  readonly sprint?: string;
  /** The incidents outside all sprints, or without a time, are listed. */
  readonly place?: 'gap' | 'not-placed';
  /** The number that is explained, in place of a list. */
  readonly why?: Figure;
  /** The numbers that led to it, the first one first. */
  readonly from?: readonly TraceStep[];
  /** The chart's numbers are shown as a table. */
  readonly table?: true;
};

type Raw = Readonly<Record<string, unknown>>;

/** Upgraders of older addresses, in order: the first one turns version 1 into version 2. */
const UPGRADERS: readonly ((search: Raw) => Raw)[] = [];
const CURRENT_VERSION = UPGRADERS.length + 1;

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseOverviewSearch(input: Partial<OverviewSearch> & SearchSchemaInput): OverviewSearch {
  return toView(upgrade(input));
}

/** The number of sprints to show. */
export function sprintCountOf(search: OverviewSearch): SprintCount {
  return search.last ?? DEFAULT_COUNT;
}

function upgrade(search: Raw): Raw {
  const version = typeof search.v === 'number' && search.v >= 1 ? search.v : CURRENT_VERSION;
  return UPGRADERS.slice(version - 1).reduce((older, step) => step(older), search);
}

function toView(search: Raw): OverviewSearch {
  const team = toKey(search.team);
  const last = SPRINT_COUNTS.find((count) => count === search.last);
  const definition = toDefinition(search.definition);
  const sprint = toKey(search.sprint);
  const why = toFigure(search.why);
  const place = search.place === 'gap' || search.place === 'not-placed' ? search.place : undefined;
  const from = why === undefined ? [] : toSteps(search.from);
  return {
    v: 1,
    ...(team === undefined ? {} : { team }),
    ...(last === undefined || last === DEFAULT_COUNT ? {} : { last }),
    ...(definition === undefined ? {} : { definition }),
    ...(sprint === undefined ? {} : { sprint }),
    ...(place === undefined || sprint !== undefined || why !== undefined ? {} : { place }),
    ...(why === undefined ? {} : { why }),
    ...(from.length === 0 ? {} : { from }),
    ...(search.table === true ? { table: true } : {}),
  };
}

function toDefinition(value: unknown): Definition | undefined {
  return typeof value === 'string' && isDefinition(value) ? value : undefined;
}

/** A key that looks like a number arrives as one. */
function toKey(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Every figure, so that an address can name no other. */
const FIGURES: Readonly<Record<Figure, true>> = {
  'hours-on': true,
  'hours-off': true,
  capacity: true,
  load: true,
  pace: true,
  committed: true,
  'completed-of-committed': true,
  shortfall: true,
  velocity: true,
  added: true,
  displaced: true,
  explained: true,
  'added-share': true,
  'over-plan-share': true,
  unexplained: true,
  absorbed: true,
  incidents: true,
  gap: true,
  'not-placed': true,
  'with-return': true,
};

function toFigure(value: unknown): Figure | undefined {
  return typeof value === 'string' && isFigure(value) ? value : undefined;
}

function isFigure(text: string): text is Figure {
  return Object.hasOwn(FIGURES, text);
}

/** Nobody follows more inputs than this to the ground. */
const MOST_STEPS = 8;

function toSteps(value: unknown): readonly TraceStep[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_STEPS).flatMap((step: unknown) => toStep(step) ?? []);
}

function toStep(value: unknown): TraceStep | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const why = 'why' in value ? toFigure(value.why) : undefined;
  const sprint = 'sprint' in value ? toKey(value.sprint) : undefined;
  if (why === undefined) return undefined;
  return sprint === undefined ? { why } : { why, sprint };
}
