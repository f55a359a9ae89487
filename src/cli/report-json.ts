import type { FileRead } from './read-files.ts';

/** One file of the report, in the words of the command line (ARCHITECTURE section 8). */
export function reportJson({ report, mapping }: Pick<FileRead, 'report' | 'mapping'>): unknown {
  const { name, importer, counts, brought, issues, fault } = report;
  return {
    name,
    importer,
    ...(mapping !== undefined && { mapping }),
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

function sumsByCode(issues: FileRead['report']['issues']): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { code, count } of issues) sums[code] = (sums[code] ?? 0) + count;
  return sums;
}
