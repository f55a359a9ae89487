import type { Severity } from '../domain/severity.ts';

/** Names that mean the same in every tool, case, spaces, `-` and `_` aside (FORMATS section 6). */
const NAMES: Readonly<Record<string, Severity>> = {
  blocker: 1,
  catastrophic: 1,
  critical: 1,
  urgent: 1,
  highest: 1,
  disaster: 1,
  majoroutage: 1,
  high: 2,
  major: 2,
  medium: 3,
  moderate: 3,
  normal: 3,
  warning: 3,
  low: 4,
  minor: 4,
  info: 5,
  informational: 5,
  trivial: 5,
  lowest: 5,
  none: 5,
  cosmetic: 5,
};

/**
 * Where a tool means something else by a name. `pagerduty-urgency` is PagerDuty's urgency, which stands in for a missing
 * priority; `jira-blocker` is a Jira file that knows Blocker, in which Critical is the second step.
 */
const TOOL_NAMES: Readonly<Record<string, Readonly<Record<string, Severity>>>> = {
  statuspage: { minor: 3 },
  'pagerduty-urgency': { high: 3, low: 4 },
  jira: { major: 3 },
  'jira-blocker': { major: 3, critical: 2 },
};

/** `SEV1`, `P2`, `3`; 0 is the top of scales that have it. */
const CODE = /^(?:sev|p)?([0-5])$/;
/** A code with a name behind it: `1 - Critical`, `P2: High`, `SEV-3 (moderate)`. */
const CODE_AND_NAME = /^((?:sev|p)?[-_ ]?[0-5])\s*[-–—:(/]+\s*(\p{L}.*?)\)?$/iu;

/**
 * Maps a tool's severity to the canonical one. A name beats a bare number; `Minor` and `Major` differ by tool. Texts that
 * are not in the table, and no text, are `unknown`. `canonicalSeverity('statuspage', 'minor')` is 3,
 * `canonicalSeverity('incident.io', 'Minor')` is 4.
 */
export function canonicalSeverity(tool: string, raw: string | undefined): Severity {
  if (raw === undefined) return 'unknown';
  const key = `${tool}\n${raw}`;
  const known = REMEMBERED.get(key);
  if (known !== undefined) return known;
  const severity = severityOfText(tool, raw.trim());
  if (REMEMBERED.size < REMEMBERED_LIMIT) REMEMBERED.set(key, severity);
  return severity;
}

/** A file has few severities and many rows. */
const REMEMBERED = new Map<string, Severity>();
const REMEMBERED_LIMIT = 1000;

function severityOfText(tool: string, text: string): Severity {
  const pair = CODE_AND_NAME.exec(text);
  if (pair === null) return severityOfWord(tool, text);
  const [, code = '', name = ''] = pair;
  const byName = severityOfWord(tool, name);
  const byCode = severityOfWord(tool, code);
  return /^\d$/.test(code) && byName !== 'unknown' ? byName : byCode;
}

function severityOfWord(tool: string, word: string): Severity {
  const key = word.toLowerCase().replace(/[\s_-]+/g, '');
  const own = ownValue(TOOL_NAMES, tool);
  const named = (own && ownValue(own, key)) ?? ownValue(NAMES, key);
  if (named !== undefined) return named;
  return severityOfRank(CODE.exec(key)?.[1]);
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function severityOfRank(digit: string | undefined): Severity {
  switch (digit) {
    case '0':
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    default:
      return 'unknown';
  }
}
