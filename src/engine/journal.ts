import type { Act, DecisionContent, Result, Settings, StoreFault } from '../domain/index.ts';
import { assertNever, ok } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { listDecisions } from '../storage/decisions.ts';
import { importNames } from '../storage/imports.ts';
import { listSteps, type StoredStep } from '../storage/journal.ts';
import { retrospectiveNames } from '../storage/retrospectives.ts';
import type { DidInStep, JournalStep } from './api.ts';

export {
  doDecide,
  doForgetMapping,
  doKeepMapping,
  doRemove,
  doRestore,
  doSet,
  doTakeBack,
} from '../storage/doings.ts';
export { redoLast, undoLast } from '../storage/journal.ts';

/** The steps of the journal, each with what the page says about it. */
export async function journalSteps(database: DividendDatabase): Promise<Result<readonly JournalStep[], StoreFault>> {
  const steps = await listSteps(database);
  return steps.ok ? told(database, steps.value) : steps;
}

/** What the page says about a step that was just taken back or taken again; undefined where there was none. */
export async function toldStep(
  database: DividendDatabase,
  moved: Result<StoredStep | undefined, StoreFault>,
): Promise<Result<JournalStep | undefined, StoreFault>> {
  if (!moved.ok) return moved;
  const steps = await told(database, moved.value === undefined ? [] : [moved.value]);
  return steps.ok ? ok(steps.value[0]) : steps;
}

async function told(
  database: DividendDatabase,
  steps: readonly StoredStep[],
): Promise<Result<readonly JournalStep[], StoreFault>> {
  const decisions = await listDecisions(database);
  if (!decisions.ok) return decisions;
  const names = await importNames(database);
  if (!names.ok) return names;
  const sprints = await retrospectiveNames(database);
  if (!sprints.ok) return sprints;
  const contents = new Map(decisions.value.map(({ id, content }) => [id, content]));
  const known = { contents, names: names.value, sprints: sprints.value };
  return ok(
    steps.map(({ id, at, isUndone, acts }) => ({ id, at, isUndone, did: acts.flatMap((act) => toDid(act, known)) })),
  );
}

type Known = {
  readonly contents: ReadonlyMap<string, DecisionContent>;
  /** Names of files by the ids of their imports. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of sprints by the ids of their retrospectives. */
  readonly sprints: ReadonlyMap<string, string>;
};

function toDid(act: Act, { contents, names, sprints }: Known): readonly DidInStep[] {
  switch (act.kind) {
    case 'decisions': {
      const kind = act.brought.length > 0 ? 'decided' : 'took-back';
      return [{ kind, contents: found([...act.brought, ...act.taken], contents) }];
    }
    case 'settings':
      return [{ kind: 'set', parts: changedParts(act.before, act.after) }];
    case 'imports': {
      const ids = act.by === 'removing' ? act.taken : act.brought;
      return [{ kind: act.by, fileNames: found(ids, names) }];
    }
    case 'retrospectives': {
      const kind = act.brought.length > 0 ? 'brought-retrospectives' : 'deleted-retrospectives';
      return [{ kind, sprints: found([...act.brought, ...act.taken], sprints) }];
    }
    case 'mapping': {
      const mapping = (act.after ?? act.before)?.value;
      if (mapping === undefined) return [];
      return [{ kind: act.after === undefined ? 'deleted-mapping' : 'saved-mapping', name: mapping.name }];
    }
    case 'backup':
      return [{ kind: 'opened-backup' }];
    default:
      return assertNever(act);
  }
}

function found<Value>(ids: readonly string[], values: ReadonlyMap<string, Value>): readonly Value[] {
  return ids.flatMap((id) => values.get(id) ?? []);
}

/** The parts of the settings that an act changed. */
function changedParts(before: Settings, after: Settings): readonly (keyof Settings)[] {
  return SETTINGS_PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

const ALL_PARTS: Readonly<Record<keyof Settings, true>> = {
  definition: true,
  definitions: true,
  words: true,
  teams: true,
  assign: true,
  severities: true,
  countsUntouched: true,
  method: true,
  zone: true,
};

/** The keys of a record that names each part once. */
const SETTINGS_PARTS = Object.keys(ALL_PARTS).filter((part): part is keyof Settings => part in ALL_PARTS);
