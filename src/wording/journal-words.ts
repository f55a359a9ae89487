import type { Settings } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import type { DecisionNames } from './decision-words.ts';
import { describeDecision } from './decision-words.ts';
import { isolated } from './names.ts';
import { listInWords } from './numbers.ts';

/** What is said when a step is taken back, or taken again. */
export const STEPS = {
  undone: (what: string) => `Taken back: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  nothingBack: 'There is nothing to take back.',
  nothingAgain: 'There is nothing to take again.',
} as const;

type DidInStep =
  | { readonly kind: 'decided' | 'took-back'; readonly contents: readonly Parameters<typeof describeDecision>[0][] }
  | { readonly kind: 'set'; readonly parts: readonly (keyof Settings)[] }
  | { readonly kind: 'adding' | 'removing' | 'restoring'; readonly fileNames: readonly string[] }
  | { readonly kind: 'brought-retrospectives' | 'deleted-retrospectives'; readonly sprints: readonly string[] }
  | { readonly kind: 'saved-mapping' | 'deleted-mapping'; readonly name: string }
  | { readonly kind: 'opened-backup' };

/** What a step did, without a full stop: "adding incidents.csv and removing sample.csv". */
export function describeStep(did: readonly DidInStep[], names: DecisionNames): string {
  return listInWords(did.map((each) => describeDid(each, names)));
}

function describeDid(did: DidInStep, names: DecisionNames): string {
  switch (did.kind) {
    case 'decided':
      return decisionsInWords(did.contents, names);
    case 'took-back':
      return `“${decisionsInWords(did.contents, names)}” no longer counts`;
    case 'set':
      return `settings (${listInWords(did.parts.map((part) => PARTS[part]))})`;
    case 'adding':
    case 'removing':
    case 'restoring':
      return `${FILE_VERBS[did.kind]} ${filesInWords(did.fileNames)}`;
    case 'brought-retrospectives':
      return `bringing back ${retrospectivesInWords(did.sprints)}`;
    case 'deleted-retrospectives':
      return `deleting ${retrospectivesInWords(did.sprints)}`;
    case 'saved-mapping':
      return `keeping the mapping “${did.name}”`;
    case 'deleted-mapping':
      return `deleting the mapping “${did.name}”`;
    case 'opened-backup':
      return 'opening a backup';
    default:
      return assertNever(did);
  }
}

const FILE_VERBS = { adding: 'adding', removing: 'removing', restoring: 'bringing back' } as const;

const PARTS: Readonly<Record<keyof Settings, string>> = {
  definition: 'what counts as an incident',
  definitions: 'own definitions',
  words: 'words that make a question',
  teams: 'teams',
  assign: 'what belongs to which team',
  severities: 'severities',
  countsUntouched: 'records nobody worked on',
  method: 'coefficients',
  zone: 'time zone',
};

/** Named one by one up to here; beyond it, the first and how many more. */
const MOST_NAMED = 2;

function decisionsInWords(
  contents: Extract<DidInStep, { contents: unknown }>['contents'],
  names: DecisionNames,
): string {
  const [first, ...others] = contents;
  if (first === undefined) return 'an answer';
  const text = describeDecision(first, names);
  return others.length === 0 ? text : `${text}, and ${others.length} more`;
}

function retrospectivesInWords(sprints: readonly string[]): string {
  const [first, ...others] = sprints.map(isolated);
  if (first === undefined) return 'a retrospective';
  return others.length === 0
    ? `the retrospective of ${first}`
    : `the retrospectives of ${first} and ${others.length} more`;
}

function filesInWords(fileNames: readonly string[]): string {
  if (fileNames.length === 0) return 'files';
  if (fileNames.length <= MOST_NAMED) return listInWords(fileNames);
  return `${fileNames[0]} and ${fileNames.length - 1} more files`;
}
