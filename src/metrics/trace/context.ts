import type { Dataset, Definition, IncidentFilter } from '../../domain/index.ts';
import type { SprintAnalysis } from '../analysis.ts';
import type { FinishedItems } from '../points/returns.ts';
import type { PreparedAnalysis } from '../prepare.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import type { PreparedTeam } from '../team-analysis.ts';

/** Where the numbers of one team are traced to. */
export type TeamContext = {
  readonly dataset: Dataset;
  readonly definition: Definition;
  readonly filter?: IncidentFilter | undefined;
  readonly prepared: PreparedAnalysis;
  readonly team: PreparedTeam;
  /** Made when it is first asked for. */
  readonly finished: () => FinishedItems;
};

/** One sprint of it: its numbers as the analysis gives them, and the facts that they are made of. */
export type SprintContext = TeamContext & { readonly facts: SprintFacts; readonly numbers: SprintAnalysis };

/** METHOD 2.6: in a team of one or two people the split by working time would describe a person. */
export function hidesSplit({ team }: TeamContext): boolean {
  return team.rest.headCount !== undefined && team.rest.headCount < 3;
}
