import type {
  DefinitionVotes,
  Experiment,
  KeptRetrospective,
  Retrospective,
  RetrospectiveNotes,
} from '../../domain/index.ts';
import { isDefinition, RETROSPECTIVE_STEPS } from '../../domain/index.ts';
import { textOf } from '../../storage/text-of.ts';
import { hashOf } from '../fold/fingerprint.ts';

type Open = Extract<Retrospective, { readonly state: 'open' }>;
type Closed = Extract<Retrospective, { readonly state: 'closed' }>;
type KeptClosed = KeptRetrospective & { readonly value: Closed };

/**
 * The retrospectives of two people as one set. What is closed never changes: it beats what is open, and where two people closed
 * one each for themselves, the one that was closed first keeps its id and the other one stands beside it, under an id that
 * follows from its contents. Of two open ones each step's longer note counts, the larger number of votes, and one experiment.
 */
export function mergeRetrospectives(
  ours: readonly KeptRetrospective[],
  theirs: readonly KeptRetrospective[],
): readonly KeptRetrospective[] {
  const byId = new Map<string, KeptRetrospective[]>();
  for (const kept of [...ours, ...theirs]) {
    const same = byId.get(kept.value.id);
    if (same === undefined) byId.set(kept.value.id, [kept]);
    else same.push(kept);
  }
  const merged = [...byId.values()].flatMap(mergeOne);
  return [...new Map(merged.map((kept) => [kept.value.id, kept])).values()];
}

function mergeOne(versions: readonly KeptRetrospective[]): readonly KeptRetrospective[] {
  const closed = versions.flatMap(closedIn);
  if (closed.length === 0) {
    const [first, ...others] = versions.flatMap(({ value }) => (value.state === 'open' ? [value] : []));
    return first === undefined ? [] : [{ value: others.reduce(joinOpen, first) }];
  }
  const distinct = new Map<string, KeptClosed>();
  for (const kept of closed) {
    const text = textOf(kept.value);
    distinct.set(text, fuller(distinct.get(text) ?? kept, kept));
  }
  const inOrder = [...distinct].toSorted(
    ([text, one], [otherText, other]) => one.value.closedAt - other.value.closedAt || (text < otherText ? -1 : 1),
  );
  return inOrder.map(([, kept], at) => (at === 0 ? kept : besideIt(kept)));
}

function closedIn({ value, snapshot }: KeptRetrospective): readonly KeptClosed[] {
  return value.state === 'closed' ? [{ value, ...(snapshot !== undefined && { snapshot }) }] : [];
}

/** Of one retrospective what it froze with more in it: titles can be left out of a backup. */
function fuller(one: KeptClosed, other: KeptClosed): KeptClosed {
  if (one === other) return one;
  const [text, otherText] = [textOf(one.snapshot ?? {}), textOf(other.snapshot ?? {})];
  return longer(text, otherText) === text ? one : other;
}

function besideIt({ value, snapshot }: KeptClosed): KeptRetrospective {
  const id = hashOf(value).slice(0, 32);
  return { value: { ...value, id }, ...(snapshot !== undefined && { snapshot: { ...snapshot, retrospectiveId: id } }) };
}

function joinOpen(one: Open, other: Open): Open {
  const {
    notes,
    votes,
    experiment: _experiment,
    ...rest
  } = lastByText(one, other, (value) => {
    const { notes: _notes, votes: _votes, experiment: _tried, ...others } = value;
    return others;
  });
  const experiment = chosen(one.experiment, other.experiment);
  return {
    ...rest,
    notes: joinNotes(one.notes, other.notes),
    votes: joinVotes(one.votes, other.votes),
    ...(experiment !== undefined && { experiment }),
  };
}

function lastByText<Value>(one: Value, other: Value, partOf: (value: Value) => unknown): Value {
  return textOf(partOf(one)) >= textOf(partOf(other)) ? one : other;
}

function chosen(one: Experiment | undefined, other: Experiment | undefined): Experiment | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return lastByText(one, other, (experiment) => experiment);
}

function joinNotes(one: RetrospectiveNotes, other: RetrospectiveNotes): RetrospectiveNotes {
  const steps = RETROSPECTIVE_STEPS.flatMap((step) => {
    const text = longer(one[step], other[step]);
    return text === undefined ? [] : [[step, text] as const];
  });
  return Object.fromEntries(steps);
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one > other ? one : other;
}

function joinVotes(one: DefinitionVotes, other: DefinitionVotes): DefinitionVotes {
  const definitions = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(isDefinition).sort();
  return Object.fromEntries(
    definitions.map((definition) => [definition, Math.max(one[definition] ?? 0, other[definition] ?? 0)]),
  );
}
