import type {
  DefinitionVotes,
  Experiment,
  Retrospective,
  RetrospectiveNotes,
  RetrospectiveStep,
} from '../../domain/index.ts';
import { isDefinition, RETROSPECTIVE_STEPS } from '../../domain/index.ts';
import type { RetrospectiveChange } from '../api.ts';

/** Longer texts are cut: what is kept of one retrospective has a bound. */
const LONGEST_NOTE = 4000;
const LONGEST_EXPERIMENT = 1000;
const MOST_VOTES = 999;
const MOST_DEFINITIONS = 100;

/** The retrospective with a change; what the change does not name stays. */
export function changedBy(
  before: Extract<Retrospective, { readonly state: 'open' }>,
  { notes, votes, experiment }: RetrospectiveChange,
): Retrospective {
  const { experiment: earlier, ...rest } = before;
  const chosen = experiment === undefined ? earlier : kept(experiment);
  return {
    ...rest,
    notes: notes === undefined ? before.notes : notesWith({ ...before.notes, ...notes }),
    votes: votes === undefined ? before.votes : votesWith({ ...before.votes, ...votes }),
    ...(chosen !== undefined && { experiment: chosen }),
  };
}

function notesWith(notes: RetrospectiveNotes): RetrospectiveNotes {
  const written = RETROSPECTIVE_STEPS.flatMap((step): readonly (readonly [RetrospectiveStep, string])[] => {
    const text = notes[step]?.slice(0, LONGEST_NOTE) ?? '';
    return text.trim() === '' ? [] : [[step, text]];
  });
  return Object.fromEntries(written);
}

function votesWith(votes: DefinitionVotes): DefinitionVotes {
  const counted = Object.entries(votes).flatMap(([definition, count = 0]) => {
    const whole = Math.min(MOST_VOTES, Math.floor(count));
    return isDefinition(definition) && whole >= 1 ? [[definition, whole] as const] : [];
  });
  return Object.fromEntries(counted.slice(0, MOST_DEFINITIONS));
}

/** Without its text there is no experiment. */
function kept(experiment: Experiment | 'none'): Experiment | undefined {
  if (experiment === 'none' || experiment.text.trim() === '') return undefined;
  return { ...experiment, text: experiment.text.slice(0, LONGEST_EXPERIMENT) };
}
