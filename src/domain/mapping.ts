import type { EpochMs } from './units.ts';

/** What a table that no importer knows holds; one row of it is one of these. */
export const MAPPED_KINDS = ['incidents', 'sprints', 'work-items'] as const;
export type MappedKind = (typeof MAPPED_KINDS)[number];

/** Fields that a column can stand for, by kind; the names of the neutral files (FORMATS 7), in camel case. */
export const MAPPED_FIELDS = {
  incidents: [
    'id',
    'title',
    'severity',
    'startedAt',
    'acknowledgedAt',
    'mitigatedAt',
    'resolvedAt',
    'duration',
    'team',
    'services',
    'customerImpact',
    'responderCount',
    'effort',
    'followUpsTotal',
    'reviewUrl',
  ],
  sprints: [
    'id',
    'name',
    'team',
    'startAt',
    'endAt',
    'committed',
    'added',
    'removed',
    'completed',
    'completedOfCommitted',
  ],
  'work-items': [
    'id',
    'title',
    'type',
    'status',
    'team',
    'points',
    'createdAt',
    'completedAt',
    'sprint',
    'labels',
    'priority',
  ],
} as const satisfies Readonly<Record<MappedKind, readonly string[]>>;

export type MappedField = (typeof MAPPED_FIELDS)[MappedKind][number];
export type TimeUnit = 'milliseconds' | 'seconds' | 'minutes' | 'hours';

/**
 * How one table is read: which column stands for which field. Kept by the signature of the headers, so that the next
 * export of the same shape is read the same way.
 */
export type Mapping = {
  readonly id: string;
  /** The person's name for it. */
  readonly name: string;
  /** The normalised headers, in the order of the file, joined by tabs. */
  readonly signature: string;
  readonly kind: MappedKind;
  /** Position of the column, 0-based, by field; headers repeat in real exports. */
  readonly columns: Readonly<Partial<Record<MappedField, number>>>;
  /** Units of columns that hold lengths of time. */
  readonly units: Readonly<Partial<Record<'duration' | 'effort', TimeUnit>>>;
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Source and team of rows that name none. */
  readonly source: string;
  readonly team?: string;
};

/** A saved mapping with the moment that puts it before or after the others. */
export type KeptMapping = { readonly savedAt: EpochMs; readonly value: Mapping };
