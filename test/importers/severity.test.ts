import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/domain/severity.ts';
import { canonicalSeverity } from '../../src/importers/severity.ts';

/** The table of FORMATS section 6, row by row. */
const ANY_TOOL: readonly (readonly [Severity, string])[] = [
  [1, 'SEV0|SEV-0|P0|0|blocker|catastrophic'],
  [1, 'SEV1|SEV-1|P1|1|1 - Critical|critical|urgent|highest|disaster|major outage'],
  [2, 'SEV2|SEV-2|P2|2|2 - High|high|major'],
  [3, 'SEV3|P3|3|3 - Moderate|medium|moderate|normal|warning'],
  [4, 'SEV4|P4|4|4 - Low|low'],
  [5, 'SEV5|P5|5|5 - Planning|info|informational|trivial|lowest|none|cosmetic'],
  ['unknown', 'UNKNOWN|weird|SEV6|P9|17|constructor|toString| '],
];

describe('a severity of any tool', () => {
  it.each(ANY_TOOL.flatMap(([severity, texts]) => texts.split('|').map((text) => ({ severity, text }))))(
    '$text is $severity',
    ({ severity, text }) => {
      expect(canonicalSeverity('any', text)).toBe(severity);
    },
  );

  it('does not mind case, spaces, - and _', () => {
    expect(['sev 2', 'Sev_2', ' SEV-2 ', 'p2', 'MAJOR  OUTAGE'].map((text) => canonicalSeverity('any', text))).toEqual([
      2, 2, 2, 2, 1,
    ]);
  });

  it('that is absent is unknown', () => {
    expect(canonicalSeverity('any', undefined)).toBe('unknown');
  });

  it('goes by the name where a bare number stands before it, by the code otherwise', () => {
    expect(canonicalSeverity('any', '1 - Low')).toBe(4);
    expect(canonicalSeverity('any', 'P2: Low')).toBe(2);
    expect(canonicalSeverity('any', 'SEV-3 (moderate)')).toBe(3);
    expect(canonicalSeverity('any', '2 - Purple')).toBe(2);
  });
});

describe('a name that tools use differently', () => {
  it.each([
    ['statuspage', 'critical', 1],
    ['statuspage', 'major', 2],
    ['statuspage', 'minor', 3],
    ['statuspage', 'none', 5],
    ['incident.io', 'Critical', 1],
    ['incident.io', 'Major', 2],
    ['incident.io', 'Minor', 4],
    ['jira', 'Critical', 1],
    ['jira-blocker', 'Blocker', 1],
    ['jira-blocker', 'Critical', 2],
    ['jira', 'Major', 3],
    ['jira', 'Minor', 4],
    ['jira', 'Trivial', 5],
    ['jira', 'Highest', 1],
    ['jira', 'Medium', 3],
    ['pagerduty', 'high', 2],
    ['pagerduty-urgency', 'high', 3],
    ['pagerduty-urgency', 'low', 4],
  ] as const)('%s %s is %s', (tool, text, severity) => {
    expect(canonicalSeverity(tool, text)).toBe(severity);
  });
});
