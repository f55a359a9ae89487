import * as v from 'valibot';
import type { Decision } from '../../domain/index.ts';
import { finite, instant, maybe, severity, texts } from './backup-checks.ts';

const key = v.string();
const verdict = v.picklist(['confirmed', 'dismissed']);

const editSchema = v.variant('field', [
  v.strictObject({ field: v.literal('hours'), hours: finite, offHours: maybe(finite) }),
  v.strictObject({ field: v.literal('people'), people: finite }),
  v.strictObject({
    field: v.literal('times'),
    startedAt: maybe(instant),
    acknowledgedAt: maybe(instant),
    mitigatedAt: maybe(instant),
    resolvedAt: maybe(instant),
  }),
  v.strictObject({ field: v.literal('severity'), severity }),
  v.strictObject({ field: v.literal('teams'), teamIds: texts }),
  v.strictObject({ field: v.literal('felt'), felt: v.picklist(['yes', 'no', 'not-known']) }),
  v.strictObject({ field: v.literal('review'), held: v.boolean(), people: maybe(finite), hours: maybe(finite) }),
]);

const planSchema = v.strictObject({
  committed: finite,
  completedOfCommitted: finite,
  completed: finite,
  removed: maybe(finite),
});

/** The typed dates of a sprint are read by the fold, which takes local dates and instants alike. */
const dateText = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a date'),
);

const contentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('count-incident'), key, counts: v.boolean() }),
  v.strictObject({ kind: v.literal('sprint-dates'), key, startAt: dateText, endAt: dateText }),
  v.strictObject({ kind: v.literal('sprint-end'), key, end: v.picklist(['planned', 'actual']) }),
  v.strictObject({ kind: v.literal('sprint-plan'), key, plan: planSchema }),
  v.strictObject({ kind: v.literal('edit-incident'), key, edit: editSchema }),
  v.strictObject({ kind: v.literal('same-incident'), key, other: key, isSame: v.boolean() }),
  v.strictObject({ kind: v.literal('link-item'), key, incident: key, isLinked: v.boolean() }),
  v.strictObject({ kind: v.literal('answer-item'), key, verdict }),
  v.strictObject({ kind: v.literal('answer-incident'), key, verdict }),
  v.strictObject({
    kind: v.literal('note-incident'),
    key,
    field: v.picklist(['learned', 'safer']),
    text: v.string(),
  }),
]);

/** One decision as a backup holds it. */
export const decisionSchema = v.strictObject({
  id: v.string(),
  madeAt: instant,
  content: contentSchema,
  undoneAt: maybe(instant),
  againAt: maybe(instant),
} satisfies Readonly<Record<keyof Decision, v.GenericSchema>>);
