import type { SearchSchemaInput } from '@tanstack/react-router';
import type { Figure } from '../../metrics/trace/trace.ts';
import { toKey } from './address-values.ts';
import { type RowsSearch, readRows } from './rows-search.ts';
import { type Asked, type RawSearch, readView, type ViewSearch } from './view-search.ts';

/** What a sprint is compared with where it is not another one: its last six before it. */
export const LAST_SIX = 'last-six';

/** A number that was asked "why?": of one sprint, or without it of the shown sprints together. */
export type TraceStep = { readonly why: Figure; readonly sprint?: string };

/** What the overview's address says: which teams and sprints, by codes of their keys; never names, files or numbers of the data. */
export type OverviewSearch = ViewSearch &
  RowsSearch & {
    readonly v: 1;
    /** The sprint whose incidents are listed, or whose number is explained. */
    readonly sprint?: string;
    /** The incidents outside all sprints, or without a time, are listed. */
    readonly place?: 'gap' | 'not-placed';
    /** The incidents of the sprint, of the place, or of all shown sprints stand in a wide table. */
    readonly rows?: true;
    /** What the sprint is compared with, in place of its list: another sprint's key, or `LAST_SIX`. */
    readonly compare?: string;
    /** The number that is explained, in place of a list. */
    readonly why?: Figure;
    /** The numbers that led to it, the first one first. */
    readonly from?: readonly TraceStep[];
    /** The chart's numbers are shown as a table. */
    readonly table?: true;
    /** The address was made by a newer version of this page, and may have asked for more. */
    readonly newer?: true;
  };

/** Upgraders of older addresses, in order: the first one turns version 1 into version 2. */
const UPGRADERS: readonly ((search: RawSearch) => RawSearch)[] = [];
const CURRENT_VERSION = UPGRADERS.length + 1;

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseOverviewSearch(input: Asked<OverviewSearch> & SearchSchemaInput): OverviewSearch {
  const { v } = input;
  const isNewer = input.newer === true || (typeof v === 'number' && v > CURRENT_VERSION);
  return { ...toView(upgrade(input)), ...(isNewer && { newer: true }) };
}

/** Reads the part of any search that says which number is explained, and how one got to it. */
export function readTrace(search: RawSearch): Pick<OverviewSearch, 'why' | 'sprint' | 'from'> {
  const { why, sprint, from } = toView(search);
  return {
    ...(why === undefined ? {} : { why }),
    ...(sprint === undefined ? {} : { sprint }),
    ...(from === undefined ? {} : { from }),
  };
}

function upgrade(search: RawSearch): RawSearch {
  const version = typeof search.v === 'number' && search.v >= 1 ? search.v : CURRENT_VERSION;
  return UPGRADERS.slice(version - 1).reduce((older, step) => step(older), search);
}

function toView(search: RawSearch): OverviewSearch {
  const sprint = toKey(search.sprint);
  const why = toFigure(search.why);
  const place = search.place === 'gap' || search.place === 'not-placed' ? search.place : undefined;
  const compare = why === undefined && sprint !== undefined ? toKey(search.compare) : undefined;
  const from = why === undefined ? [] : toSteps(search.from);
  return {
    v: 1,
    ...readView(search),
    ...(sprint === undefined ? {} : { sprint }),
    ...(place === undefined || sprint !== undefined || why !== undefined ? {} : { place }),
    ...(search.rows === true && why === undefined && compare === undefined ? { rows: true, ...readRows(search) } : {}),
    ...(compare === undefined || compare === sprint ? {} : { compare }),
    ...(why === undefined ? {} : { why }),
    ...(from.length === 0 ? {} : { from }),
    ...(search.table === true ? { table: true } : {}),
  };
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
