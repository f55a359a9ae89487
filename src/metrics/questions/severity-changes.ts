import type { Incident } from '../../domain/index.ts';

/** How the severity of incidents moved since they were declared, in numbers of incidents (METHOD 2.13, PRODUCT). */
export type SeverityChanges = {
  /** Now more severe than declared; less severe; the same. */
  readonly raised: number;
  readonly lowered: number;
  readonly same: number;
  /** The source does not tell what was declared, or one of the two is not known. */
  readonly notKnown: number;
  /** A person typed the severity here, so that it does not tell what the tool did. */
  readonly typed: number;
};

/** Compares each incident's severity with the one it was declared with, where the source has a history. */
export function severityChanges(incidents: readonly Incident[]): SeverityChanges {
  const counts = { raised: 0, lowered: 0, same: 0, notKnown: 0, typed: 0 };
  for (const incident of incidents) counts[changeOf(incident)] += 1;
  return counts;
}

/** Severity 1 is the most severe. */
function changeOf({ severity, severityFirst, edited }: Incident): keyof SeverityChanges {
  if (severityFirst === undefined || severityFirst === 'unknown') return 'notKnown';
  if (edited?.includes('severity')) return 'typed';
  if (severity === 'unknown') return 'notKnown';
  if (severity === severityFirst) return 'same';
  return severity < severityFirst ? 'raised' : 'lowered';
}
