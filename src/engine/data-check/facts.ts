import type { DataFinding, Incident } from '../../domain/index.ts';
import { groundOf } from '../../metrics/definitions/dataset-ground.ts';
import { calibratedHours, everyPosition, type IncidentHours } from '../../metrics/hours/hours.ts';
import type { PlannedTeam } from '../../metrics/plans/team-plans.ts';
import type { Shelf } from '../library.ts';
import { suggestionsOf } from '../suggestions-of.ts';

/** An incident with its hours when all records count. */
export type WorkedIncident = { readonly incident: Incident; readonly hours: IncidentHours };

/** What the findings are made from. */
export type CheckFacts = Pick<Shelf, 'imports' | 'settings' | 'folded'> & {
  readonly incidents: readonly WorkedIncident[];
  /** In order of id, with their sprints and plans. */
  readonly teams: readonly PlannedTeam[];
  /** Pairs of records that may be one incident, and that nobody answered yet. */
  readonly duplicates: number;
};

/** One kind of finding: nothing where there is nothing to say, else one for all or one per team. */
export type Check = (facts: CheckFacts) => readonly DataFinding[];

/** Looks the facts up, once for all findings. */
export function checkFacts(shelf: Shelf): CheckFacts {
  const { imports, settings, folded } = shelf;
  const { incidents, survey, teams } = groundOf(folded.dataset);
  const { allocated } = calibratedHours(survey, everyPosition(survey.input));
  const { duplicates, more } = suggestionsOf(shelf);
  return {
    imports,
    settings,
    folded,
    incidents: incidents.flatMap((incident, position) => {
      const hours = allocated[position];
      return hours === undefined ? [] : [{ incident, hours }];
    }),
    teams,
    duplicates: duplicates.length + more.duplicates,
  };
}

/** A finding without its code. */
export type Found = Omit<DataFinding, 'code'>;

/** The finding of a code; none where it concerns nothing. */
export function finding(code: DataFinding['code'], found: Found): readonly DataFinding[] {
  return found.count === 0 ? [] : [{ code, ...found }];
}
