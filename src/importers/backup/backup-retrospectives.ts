import * as v from 'valibot';
import type {
  DefinitionVotes,
  FrozenFigures,
  KeptRetrospective,
  RetrospectiveNotes,
  Snapshot,
} from '../../domain/index.ts';
import { EXPERIMENT_MEASURES, FROZEN_FIGURES, isDefinition, RETROSPECTIVE_STEPS } from '../../domain/index.ts';
import { count, definition, instant, isFiniteNumber, isRecord, isText, maybe, zone } from './backup-checks.ts';
import { settingsSchema } from './backup-settings.ts';

/** What was frozen nests this deep at most; what nests deeper was not written by this program. */
const DEEPEST = 40;

const stamp = v.strictObject({
  definition,
  fingerprint: v.string(),
  method: v.string(),
  appVersion: maybe(v.string()),
});

const base = {
  id: v.string(),
  teamId: v.string(),
  teamName: v.string(),
  sprint: v.strictObject({ key: v.string(), name: v.string(), start: instant, end: instant }),
  startedAt: instant,
  notes: v.custom<RetrospectiveNotes>(isNotes, 'notes by step'),
  votes: v.custom<DefinitionVotes>(isVotes, 'counts by definition'),
  experiment: maybe(
    v.strictObject({
      text: v.string(),
      moves: maybe(v.picklist(EXPERIMENT_MEASURES)),
      lookAgainIn: maybe(v.string()),
    }),
  ),
  reopens: maybe(v.string()),
  isSample: v.literal(false),
};

const snapshotSchema = v.strictObject({
  retrospectiveId: v.string(),
  frozenAt: instant,
  stamp,
  settings: v.strictObject({ value: settingsSchema, isWhole: v.boolean(), zone }),
  marks: v.strictObject({
    files: v.string(),
    corrections: v.string(),
    settings: v.string(),
    definition: v.string(),
  }),
  unit: v.picklist(['points', 'hours', 'items']),
  figures: v.custom<FrozenFigures>(isFigures, 'figures by name'),
  shape: count,
  result: v.custom<unknown>((value) => isPlain(value, 0), 'what was frozen'),
} satisfies Readonly<Record<keyof Snapshot<unknown>, v.GenericSchema>>);

/** A retrospective with what it froze, as a backup holds it. That of the sample is in no backup. */
export const retrospectiveSchema = v.pipe(
  v.strictObject({
    value: v.variant('state', [
      v.strictObject({ ...base, state: v.literal('open') }),
      v.strictObject({ ...base, state: v.literal('closed'), closedAt: instant, stamp }),
    ]),
    snapshot: maybe(snapshotSchema),
  } satisfies Readonly<Record<keyof KeptRetrospective, v.GenericSchema>>),
  v.check(({ value, snapshot }) => (value.state === 'closed') === (snapshot !== undefined), 'a snapshot where closed'),
  v.check(({ value, snapshot }) => snapshot === undefined || snapshot.retrospectiveId === value.id, 'its own snapshot'),
);

function isNotes(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).every(([step, text]) => STEPS.has(step) && isText(text));
}

const STEPS: ReadonlySet<string> = new Set(RETROSPECTIVE_STEPS);
const FIGURES: ReadonlySet<string> = new Set(FROZEN_FIGURES);
const PARTS: ReadonlySet<string> = new Set(['value', 'low', 'high']);

function isVotes(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([id, votes]) => isDefinition(id) && isFiniteNumber(votes) && votes >= 1);
}

function isFigures(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([figure, number]) =>
      FIGURES.has(figure) &&
      isRecord(number) &&
      Object.entries(number).every(([part, amount]) => PARTS.has(part) && isFiniteNumber(amount)),
  );
}

/** Whether a value is plain data of a bounded depth, as JSON has it. What it means, only the release tells that froze it. */
function isPlain(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((part) => isPlain(part, depth + 1));
  if (isRecord(value)) return Object.values(value).every((part) => isPlain(part, depth + 1));
  return value === null || isText(value) || isFiniteNumber(value) || typeof value === 'boolean';
}
