import type { EvidenceGrade } from '../../domain/index.ts';
import type { IncidentHours } from '../hours/hours.ts';
import type { CellRoom } from '../team-cells.ts';
import type { IncidentCounts } from './cell-sums.ts';
import { GRADES } from './cell-table.ts';

export type { IncidentCounts } from './cell-sums.ts';

/**
 * Counts the incidents of several rooms (METHOD 2.3), each incident once, whichever rooms it is in. Nearly all of them are
 * in one room only, and are counted there without being looked at.
 */
export function countIncidents(rooms: readonly CellRoom[]): IncidentCounts {
  const incidentsByGrade: Partial<Record<EvidenceGrade, number>> = {};
  let incidentCount = 0;
  let editedIncidents = 0;
  const count = (grade: EvidenceGrade, incidents: number): void => {
    if (incidents > 0) incidentsByGrade[grade] = (incidentsByGrade[grade] ?? 0) + incidents;
    incidentCount += incidents;
  };
  const seen = new Set<IncidentHours>();
  for (const { sums, split } of rooms) {
    for (const grade of GRADES) count(grade, sums.countsOfSingle.incidentsByGrade[grade] ?? 0);
    editedIncidents += sums.countsOfSingle.editedIncidents;
    for (const { incident, hours } of split()) {
      if (seen.has(hours)) continue;
      seen.add(hours);
      count(hours.grade, 1);
      if (incident.edited !== undefined && incident.edited.length > 0) editedIncidents += 1;
    }
  }
  return { incidentCount, incidentsByGrade, editedIncidents };
}
