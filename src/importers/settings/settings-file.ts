import * as v from 'valibot';
import type { Settings } from '../../domain/index.ts';
import { ASSIGN_FIELDS, failed, isPreset, ok, type Result } from '../../domain/index.ts';
import {
  chosenSchema,
  definitionSchema,
  definitionTwice,
  toDefinition,
  toDefinitionRecord,
} from './settings-definition.ts';
import { parseMethod, toMethodRecord } from './settings-method.ts';
import { severityRuleSchema, severityTwice, toSeverityRecord, toSeverityRule } from './settings-severity.ts';
import { teamSchema, toTeam, toTeamRecord, zoneSchema } from './settings-team.ts';
import { toWordsRecord, wordsSchema } from './settings-words.ts';

const fileSchema = v.strictObject({
  definition: v.optional(chosenSchema, 'all'),
  method: v.optional(v.unknown(), {}),
  teams: v.optional(v.array(teamSchema), []),
  assign: v.optional(
    v.array(
      v.strictObject({
        field: v.picklist(ASSIGN_FIELDS),
        value: v.string(),
        team: v.pipe(v.string(), v.minLength(1)),
      }),
    ),
    [],
  ),
  severities: v.optional(v.array(severityRuleSchema), []),
  count_untouched: v.optional(v.boolean(), false),
  definitions: v.optional(v.array(definitionSchema), []),
  question_words: v.optional(wordsSchema, {}),
  zone: v.optional(zoneSchema),
});

/**
 * Reads the settings file of ARCHITECTURE section 8. Zones, days and hours that it leaves out take METHOD 2.1's default,
 * the file's own `zone`, else
 * `defaultZone`. A key that it does not know is refused, since a misspelt one would change nothing silently. Fails with one sentence that names the place: `teams.0.from: a time of day such as 09:00`.
 */
export function parseSettingsFile(text: string, defaultZone: string): Result<Settings, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (Array.isArray(json.value)) return failed('The settings file holds a list, not settings.');
  const parsed = v.safeParse(fileSchema, json.value);
  if (!parsed.success) return failed(sentence(parsed.issues[0]));
  const { definition, teams, assign, zone } = parsed.output;
  const method = parseMethod(parsed.output.method);
  if (!method.ok) return method;
  const twice = teams.find(({ id }, index) => teams.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) return failed(`The settings name the team "${twice.id}" twice.`);
  const severities = parsed.output.severities.map(toSeverityRule);
  const ambiguous = severityTwice(severities);
  if (ambiguous !== undefined)
    return failed(`The settings give the severity ${JSON.stringify(ambiguous.raw)} of "${ambiguous.source}" twice.`);
  const definitions = parsed.output.definitions.map(toDefinition);
  const same = definitionTwice(definitions);
  if (same !== undefined) return failed(`The settings have the definition "${same.name}" (${same.id}) twice.`);
  if (!isPreset(definition) && !definitions.some(({ id }) => id === definition))
    return failed(`The settings choose the definition "${definition}", but do not say what it is.`);
  return ok({
    definition,
    method: method.value,
    assign,
    teams: teams.map((team) => toTeam(team, zone ?? defaultZone)),
    severities,
    countsUntouched: parsed.output.count_untouched,
    definitions,
    words: parsed.output.question_words,
    ...(zone !== undefined && { zone }),
  });
}

/** The settings in the form of the settings file; reading it back gives the same settings. */
export function toSettingsFile(settings: Settings): unknown {
  const { definition, method, teams, assign, severities, countsUntouched, definitions, zone } = settings;
  const changes = toMethodRecord(method);
  const ownWords = toWordsRecord(settings.words);
  return {
    definition,
    ...(changes !== undefined && { method: changes }),
    teams: teams.map(toTeamRecord),
    assign,
    severities: severities.map(toSeverityRecord),
    count_untouched: countsUntouched,
    ...(definitions.length > 0 && { definitions: definitions.map(toDefinitionRecord) }),
    ...(ownWords !== undefined && { question_words: ownWords }),
    ...(zone !== undefined && { zone }),
  };
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (problem) {
    return failed(`The settings file is not JSON: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'its start';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `The settings file has a key that is not known: ${place}.`;
  const isOwn = ['check', 'regex', 'custom'].includes(issue.type);
  const expected = isOwn ? issue.message : (issue.expected ?? issue.message);
  return `The settings file is not understood at ${place}: expected ${expected}, found ${found(issue)}.`;
}

function found({ received, input }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' || typeof input === 'number' ? JSON.stringify(input) : received;
}
