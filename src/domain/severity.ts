/** Canonical severity, 1 (full outage) to 5 (informational), FORMATS section 6. */
export type Severity = 1 | 2 | 3 | 4 | 5 | 'unknown';

/** All severities in the order in which they are listed. */
export const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5, 'unknown'];

/** `SEV1` … `SEV5` or `unknown`, as the neutral files write it. */
export function severityCode(severity: Severity): string {
  return severity === 'unknown' ? 'unknown' : `SEV${severity}`;
}
