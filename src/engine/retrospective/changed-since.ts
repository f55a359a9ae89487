import type {
  ChangeCause,
  Dataset,
  Definition,
  FrozenFigures,
  FrozenNumber,
  Settings,
  Snapshot,
  SnapshotMarks,
} from '../../domain/index.ts';
import { FROZEN_FIGURES } from '../../domain/index.ts';
import type { ChangedSince, FigureChange, RetrospectiveOf } from '../api.ts';
import { chosenDefinition } from '../chosen-definition.ts';
import { fold, rowSettings, withSettings } from '../fold.ts';
import type { Shelf } from '../library.ts';
import { figuresOf, type SprintFigures } from './frozen-figures.ts';
import { marksOf } from './snapshot-marks.ts';

/** Numbers closer than this are the same: sums of floats hang a little on their order. */
const TOLERANCE = 1e-6;

/** `version` is that of the app now; absent = not known. */
export type SinceQuery = RetrospectiveOf & { readonly definition?: Definition; readonly version?: string };

/**
 * The frozen figures of a sprint against those of now. Where several kinds of things changed, the figures are worked out once
 * more between them: first what the files and corrections of now give under the frozen settings, then under those of now,
 * then under the definitions of now. So each figure tells which of these moved it.
 */
export function changedSince(shelf: Shelf, snapshot: Snapshot<unknown>, query: SinceQuery): ChangedSince {
  const definition = definitionOfNow(shelf, snapshot, query.definition);
  const { dataset } = shelf.folded;
  const now = figuresOf(dataset, definition, query);
  const groups = causesSince(shelf, snapshot, { ...query, definition }, now);
  const stages = now === undefined ? [] : stagesOf(shelf, snapshot, query, { groups, now });
  const changes = now === undefined ? [] : changesOf(snapshot.figures, now.figures, stages);
  const known = FROZEN_FIGURES.filter((figure) => snapshot.figures[figure] !== undefined).length;
  const stillKnown = changes.filter(({ before }) => before !== undefined).length;
  return {
    definition,
    fingerprint: dataset.fingerprint,
    sprint: now === undefined ? 'gone' : 'there',
    causes: groups.flat(),
    changes,
    same: now === undefined ? 0 : known - stillKnown,
    unit: { before: snapshot.unit, after: now?.unit ?? snapshot.unit },
  };
}

/** What was frozen under the definition of the settings follows the settings; what was frozen under another one keeps it. */
function definitionOfNow(shelf: Shelf, { settings, stamp }: Snapshot<unknown>, asked?: Definition): Definition {
  const followsSettings = settings.value.definition === stamp.definition;
  return chosenDefinition(shelf, asked ?? (followsSettings ? undefined : stamp.definition));
}

/** What differs, in the order of the stages: data and program, settings, definitions. */
type CauseGroups = readonly [readonly ChangeCause[], readonly ChangeCause[], readonly ChangeCause[]];

function causesSince(
  shelf: Shelf,
  { marks, stamp }: Snapshot<unknown>,
  { teamId, definition, version }: SinceQuery & { readonly definition: Definition },
  now: SprintFigures | undefined,
): CauseGroups {
  const marksNow = marksOf(shelf, definition, teamId);
  const differing = (cause: keyof SnapshotMarks) => (marks[cause] === marksNow[cause] ? [] : [cause]);
  const isOtherMethod = now !== undefined && now.method !== stamp.method;
  const isOtherProgram = version !== undefined && stamp.appVersion !== undefined && version !== stamp.appVersion;
  return [
    [
      ...differing('files'),
      ...differing('corrections'),
      ...(isOtherMethod ? (['method'] as const) : []),
      ...(isOtherProgram ? (['program'] as const) : []),
    ],
    differing('settings'),
    differing('definition'),
  ];
}

/** The figures after some of the causes; those of the last stage are the ones of now. */
type Stage = { readonly causes: readonly ChangeCause[]; readonly figures: FrozenFigures };

function stagesOf(
  shelf: Shelf,
  { settings: frozen, stamp }: Snapshot<unknown>,
  of: RetrospectiveOf,
  { groups, now }: { readonly groups: CauseGroups; readonly now: SprintFigures },
): readonly Stage[] {
  const [data, settings, definition] = groups;
  if (!frozen.isWhole && settings.length > 0) return [{ causes: groups.flat(), figures: now.figures }];
  const { definitions, words } = frozen.value;
  const under = (value: Settings, zone: string) => () =>
    figuresOf(refolded(shelf, value, zone), stamp.definition, of)?.figures ?? {};
  const all = [
    { causes: data, figures: under(frozen.value, frozen.zone) },
    { causes: settings, figures: under({ ...shelf.settings, definitions, words }, shelf.zone) },
    { causes: definition, figures: () => now.figures },
  ].filter(({ causes }) => causes.length > 0);
  return all.map(({ causes, figures }, at) => ({
    causes,
    figures: at === all.length - 1 ? now.figures : figures(),
  }));
}

/** The data of now under other settings; rows are folded again only where they hang on what is different. */
function refolded(shelf: Shelf, settings: Settings, zone: string): Dataset {
  const { batches, decisions, folded } = shelf;
  const hasSameRows =
    zone === shelf.zone && JSON.stringify(rowSettings(settings)) === JSON.stringify(rowSettings(shelf.settings));
  const input = { batches, decisions, settings, zone };
  return (hasSameRows ? withSettings(folded, input) : fold(input)).dataset;
}

function changesOf(before: FrozenFigures, after: FrozenFigures, stages: readonly Stage[]): readonly FigureChange[] {
  return FROZEN_FIGURES.flatMap((figure): readonly FigureChange[] => {
    const [was, is] = [before[figure], after[figure]];
    if (!isApart(was, is)) return [];
    const path = [was, ...stages.map(({ figures }) => figures[figure])];
    const why = stages.flatMap(({ causes }, at) => (isApart(path[at], path[at + 1]) ? [causes] : []));
    return [{ figure, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }), why }];
  });
}

function isApart(one: FrozenNumber = {}, other: FrozenNumber = {}): boolean {
  return PARTS.some((part) => {
    const [was, is] = [one[part], other[part]];
    return was === undefined || is === undefined ? was !== is : Math.abs(was - is) > TOLERANCE;
  });
}

const PARTS = ['value', 'low', 'high'] as const;
