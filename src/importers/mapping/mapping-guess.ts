import { MAPPED_FIELDS, MAPPED_KINDS, type MappedField, type MappedKind, type Mapping } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import { SOMEBODY } from '../read/people.ts';
import { clearAny, createPeopleCleaner, type PeopleCleaner } from '../read/people-cleaner.ts';
import { isNameUnder, unusedNames } from './mapped-people.ts';
import { type FieldGuess, type GuessedBy, guessField } from './mapping-guess-column.ts';
import { signatureOf } from './mapping-headers.ts';
import { type GuessedQuestion, guessedUnits, questionsAbout } from './mapping-questions.ts';
import { columnValues } from './mapping-samples.ts';

/** One column of a table with its guesses. */
export type GuessedColumn = {
  readonly index: number;
  readonly header: string;
  /** Up to five values that differ, with no person in them. */
  readonly samples: readonly string[];
  readonly guesses: readonly { readonly kind: MappedKind; readonly field: MappedField; readonly by: GuessedBy }[];
};

/** A field that several columns could stand for; the first of them is taken until somebody chooses. */
export type GuessedConflict = {
  readonly kind: MappedKind;
  readonly field: MappedField;
  readonly columns: readonly number[];
};

/** What a table most likely holds, what that was told by, and what stays open. */
export type SuggestedMapping = {
  readonly mapping: Mapping;
  readonly columns: readonly GuessedColumn[];
  readonly conflicts: readonly GuessedConflict[];
  readonly questions: readonly GuessedQuestion[];
};

const SAMPLES = 5;

/**
 * Guesses how a table is read (FORMATS 7.4): the kind of row whose essential fields have columns, a column for each field,
 * and the units of lengths of time. Columns with an equally good name for one field are a conflict; what the values cannot
 * tell is a question. Nothing of it counts before a person says so. `named` gives the mapping its id, name and source.
 */
export function suggestMapping(
  document: TableDocument,
  named: Pick<Mapping, 'id' | 'name' | 'source'>,
): SuggestedMapping {
  const cleaner = createPeopleCleaner(unusedNames(document, { columns: {} }));
  const columns = document.headers.map((header, index) => guessColumn(document, header, index, cleaner));
  const plans = MAPPED_KINDS.map((kind) => planOf(kind, columns));
  const best = plans.reduce((one, other) => (other.score > one.score ? other : one), plans[0] ?? NO_PLAN);
  return {
    mapping: {
      ...named,
      signature: signatureOf(document),
      kind: best.kind,
      columns: best.columns,
      units: guessedUnits(document, best.columns),
    },
    columns: columns.map(({ best: _best, ...column }) => column),
    conflicts: plans.flatMap(({ conflicts }) => conflicts),
    questions: questionsAbout(document, [best, ...plans.filter((plan) => plan !== best)]),
  };
}

type ScoredColumn = GuessedColumn & { readonly best: Readonly<Partial<Record<MappedKind, FieldGuess>>> };

function guessColumn(document: TableDocument, header: string, index: number, cleaner: PeopleCleaner): ScoredColumn {
  const values = columnValues(document, index);
  const found = MAPPED_KINDS.flatMap((kind) => {
    const guess = guessField(header, values, kind);
    return guess === undefined ? [] : [{ kind, guess }];
  });
  return {
    index,
    header: cleaner.group(header),
    samples: samplesOf(header, values, cleaner),
    guesses: found.map(({ kind, guess: { field, by } }) => ({ kind, field, by })),
    best: Object.fromEntries(found.map(({ kind, guess }) => [kind, guess])),
  };
}

/** No sample names a person: of a column of people that somebody stands there is all that is shown. */
function samplesOf(header: string, values: readonly string[], cleaner: PeopleCleaner): readonly string[] {
  const shown = values.map((value) => (isNameUnder(header, value) ? SOMEBODY : clearAny(value, cleaner)));
  return [...new Set(shown)].slice(0, SAMPLES);
}

/** How a table would be read as one kind. */
type Plan = {
  readonly kind: MappedKind;
  readonly columns: Mapping['columns'];
  readonly conflicts: readonly GuessedConflict[];
  readonly score: number;
};

const NO_PLAN: Plan = { kind: 'incidents', columns: {}, conflicts: [], score: 0 };
const WEIGHT: Readonly<Record<GuessedBy, number>> = { name: 1, beginning: 0.7, likeness: 0.5 };
const STRENGTHS: readonly GuessedBy[] = ['name', 'beginning', 'likeness'];

/** Groups of fields, of each of which a table of that kind has at least one. */
const ESSENTIAL: Readonly<Record<MappedKind, readonly (readonly MappedField[])[]>> = {
  incidents: [
    ['startedAt'],
    ['resolvedAt', 'mitigatedAt', 'duration', 'effort'],
    ['severity'],
    ['responderCount', 'effort', 'services', 'customerImpact', 'acknowledgedAt', 'reviewUrl', 'followUpsTotal'],
  ],
  sprints: [['startAt'], ['endAt'], ['committed'], ['completed']],
  'work-items': [['points'], ['sprint'], ['status'], ['type', 'priority', 'createdAt', 'labels']],
};
/** Of two kinds that are equally well covered, the one that explains more columns. */
const PER_COLUMN = 0.02;

function planOf(kind: MappedKind, all: readonly ScoredColumn[]): Plan {
  const taken = MAPPED_FIELDS[kind].flatMap((field) => contestOf(kind, field, all) ?? []);
  const weights = new Map<MappedField, number>(taken.map(({ field, by }) => [field, WEIGHT[by]]));
  const covered = ESSENTIAL[kind].map((group) => Math.max(...group.map((field) => weights.get(field) ?? 0)));
  const share = covered.reduce((sum, weight) => sum + weight, 0) / covered.length;
  return {
    kind,
    columns: Object.fromEntries(taken.map(({ field, columns }) => [field, columns[0]])),
    conflicts: taken
      .filter(({ by, columns }) => by !== 'likeness' && columns.length > 1)
      .map(({ field, columns }) => ({ kind, field, columns: [...columns].sort((a, b) => a - b) })),
    score: share + PER_COLUMN * taken.length,
  };
}

type Contest = {
  readonly field: MappedField;
  readonly by: GuessedBy;
  /** The likeliest first. */
  readonly columns: readonly number[];
};

/** The columns with the best claim to a field: a name beats a beginning, a beginning a likeness. */
function contestOf(kind: MappedKind, field: MappedField, all: readonly ScoredColumn[]): Contest | undefined {
  const claims = all.flatMap(({ index, best }) => {
    const guess = best[kind];
    return guess?.field === field ? [{ index, guess }] : [];
  });
  const by = STRENGTHS.find((strength) => claims.some(({ guess }) => guess.by === strength));
  if (by === undefined) return undefined;
  const best = claims.filter(({ guess }) => guess.by === by).sort((a, b) => a.guess.rank - b.guess.rank);
  return { field, by, columns: best.map(({ index }) => index) };
}
