import { type SeverityRule, severityRuleName } from '../../domain/index.ts';
import type { Gathered } from './gather.ts';

/**
 * Gives the joined rows of incidents the severity that a person said their raw one means (FORMATS section 6), whatever the
 * file was read as. Of two rules about one raw severity the later holds. A severity that was not changed since it was
 * declared is still not.
 */
export function applySeverityRules(rules: readonly SeverityRule[], incidents: Gathered['incidents']): void {
  if (rules.length === 0) return;
  const severities = new Map(rules.map((rule) => [severityRuleName(rule), rule.severity]));
  incidents.all().forEach((record, position) => {
    if (record === undefined) return;
    const { row } = record;
    const severity = severities.get(severityRuleName({ source: row.source, raw: row.severityRaw ?? '' }));
    if (severity === undefined || severity === row.severity) return;
    const isUnchanged = row.severityFirst === row.severity;
    incidents.replace(position, { ...row, severity, ...(isUnchanged && { severityFirst: severity }) });
  });
}
