import * as v from 'valibot';
import type { Severity, SeverityRule } from '../../domain/index.ts';
import { SEVERITIES, severityCode, severityRuleName } from '../../domain/index.ts';

const CODES = SEVERITIES.map(severityCode);

/** One rule of the settings file that says what a raw severity of a tool means: `SEV1` to `SEV5`, or `unknown`. */
export const severityRuleSchema = v.strictObject({
  source: v.pipe(v.string(), v.minLength(1)),
  raw: v.string(),
  severity: v.picklist(CODES),
});

type SeverityRecord = v.InferOutput<typeof severityRuleSchema>;

/** The rule that the settings file describes; `raw` is '' for records without a severity. */
export function toSeverityRule({ source, raw, severity }: SeverityRecord): SeverityRule {
  return { source, raw, severity: severityOf(severity) };
}

/** A rule in the form of the settings file; reading it back gives the same rule. */
export function toSeverityRecord({ source, raw, severity }: SeverityRule): SeverityRecord {
  return { source, raw, severity: severityCode(severity) };
}

/** The first rule that says again what an earlier one says, so that one of the two would change nothing silently. */
export function severityTwice(rules: readonly SeverityRule[]): SeverityRule | undefined {
  const names = rules.map(severityRuleName);
  return rules.find((_, index) => names.indexOf(names[index] ?? '') !== index);
}

function severityOf(code: string): Severity {
  return SEVERITIES.find((severity) => severityCode(severity) === code) ?? 'unknown';
}
