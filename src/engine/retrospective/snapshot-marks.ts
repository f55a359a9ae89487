import type { Definition, SnapshotMarks } from '../../domain/index.ts';
import { methodOf } from '../../domain/index.ts';
import { effectiveDecisions } from '../fold/effective-decisions.ts';
import { hashOf } from '../fold/fingerprint.ts';
import type { Shelf } from '../library.ts';

/**
 * One text for each kind of thing that a team's numbers are made from. What moves no number of this team is left out: notes on
 * incidents, and the working time of other teams.
 */
export function marksOf(shelf: Shelf, definition: Definition, teamId: string): SnapshotMarks {
  const { imports, decisions, settings, zone } = shelf;
  const { definitions, words, assign, severities, countsUntouched } = settings;
  const corrections = effectiveDecisions(decisions).flatMap(({ content }) =>
    content.kind === 'note-incident' ? [] : [content],
  );
  const own = settings.teams.filter(({ id }) => id === teamId);
  const teams = settings.teams.map(({ id, name }) => [id, name]);
  return {
    files: hashOf(imports.map(({ id, titlesLeftOut }) => `${id} ${titlesLeftOut}`).toSorted()),
    corrections: hashOf(corrections),
    settings: hashOf({ own, teams, assign, severities, countsUntouched, zone, method: methodOf(settings.method) }),
    definition: hashOf({ definition, definitions, words }),
  };
}
