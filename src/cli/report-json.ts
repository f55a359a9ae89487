import type { FileReport } from '../domain/index.ts';

/** One file of the report, in the words of the command line (ARCHITECTURE section 8). */
export function reportJson({ name, importer, counts, brought, issues, fault }: FileReport): unknown {
  return {
    name,
    importer,
    rows_read: counts.rowsRead,
    kept: counts.kept,
    merged: counts.merged,
    excluded: counts.excluded,
    skipped: counts.skipped,
    imported: {
      incidents: brought.incidents,
      sprints: brought.sprints,
      work_items: brought.workItems,
      sprint_items: brought.sprintItems,
      responders: brought.responders,
    },
    issues: sumsByCode(issues),
    fault,
  };
}

function sumsByCode(issues: FileReport['issues']): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { code, count } of issues) sums[code] = (sums[code] ?? 0) + count;
  return sums;
}
