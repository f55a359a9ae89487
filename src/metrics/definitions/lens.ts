import type { Definition, EstimateUnit, Hours, OwnDefinitionId, Points, PresetDefinition } from '../../domain/index.ts';
import type { OpenWeight } from '../questions/off-plan.ts';
import type { SensitivityQuery } from '../sensitivity/sensitivity.ts';
import type { ConditionField } from './own-definition.ts';

/** Which sprints are asked about: one, or several together; absent = all closed ones. */
export type LensQuery = SensitivityQuery;

/** A definition as the lens counts them: `customer` stands for both of its bounds. */
export type LensId = Exclude<PresetDefinition, 'customer-or-unknown'> | OwnDefinitionId;

/** The numbers of the chosen sprints under one reading of one definition. Absent = not known. */
export type LensRun = {
  readonly definition: Definition;
  /** How open questions count; absent where the definition has none. */
  readonly open?: OpenWeight;
  /** Incidents with time in these sprints; items that count as such among them. */
  readonly incidents: number;
  /** In working time. */
  readonly hoursOn: Hours;
  /** Share of working time, 0 to 1. */
  readonly load?: number;
  readonly displaced?: Points;
  readonly explained?: Points;
};

/** One definition: the reading whose numbers stand for it, and those of its bounds. */
export type LensLine = {
  readonly id: LensId;
  /** Absent where the definition has two bounds and nothing between them (METHOD 2.12, customer). */
  readonly point?: LensRun;
  /** The readings at the bounds; none where the definition has only one reading. */
  readonly bounds: readonly LensRun[];
  /** Whether each statement holds under every reading of it; absent = cannot be said. */
  readonly holds: Readonly<Partial<Record<StatementId, boolean>>>;
};

/**
 * What can be said about the chosen sprints: a load above the limits of the team's usual variation (METHOD 2.15; of several
 * sprints, at least one); incidents could explain at least half of the shortfall.
 */
export const STATEMENTS = ['above-limits', 'most-of-shortfall'] as const;
export type StatementId = (typeof STATEMENTS)[number];

/** Under how many of the definitions a statement holds: `holds` <= `of`, each definition once. */
export type LensStatement = {
  readonly id: StatementId;
  readonly holds: number;
  readonly of: number;
  /** Definitions under which it cannot be said; they are among `of`. */
  readonly unknown: number;
};

/** A field that no record in these sprints has, so that a definition which needs it says nothing. */
export type MissingField = ConditionField | 'items';

/** A definition that these data cannot tell apart from all records, and the fields that are missing. */
export type FoldedDefinition = { readonly id: LensId; readonly missing: readonly MissingField[] };

/** A span over all definitions; `low <= high`. */
export type Band<Amount extends number> = { readonly low: Amount; readonly high: Amount };

/** The numbers of some sprints of one team under every definition of an incident (METHOD 2.12). */
export type Lens = {
  readonly unit: EstimateUnit;
  /** The sprints, in order of start; the closed ones where several were asked about. */
  readonly sprintKeys: readonly string[];
  /** What counts on the screen. */
  readonly chosen: Definition;
  /** Presets first, then the person's own in their order; those that are folded are not among them. */
  readonly lines: readonly LensLine[];
  readonly folded: readonly FoldedDefinition[];
  /** Displaced points over all readings of all lines; absent where any of them has none. */
  readonly points?: Band<Points>;
  readonly hours: Band<Hours>;
  /** Planned and not finished, in the sprints that have points; absent where that is not known. */
  readonly shortfall?: Points;
  readonly statements: readonly LensStatement[];
  /** Questions about items of these sprints, by answer, and how often such questions were confirmed. */
  readonly questions: {
    readonly open: number;
    readonly confirmed: number;
    readonly dismissed: number;
    readonly precision: number;
  };
  /** Incident records with time in these sprints. */
  readonly records: number;
};
