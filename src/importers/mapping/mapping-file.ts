import * as v from 'valibot';
import { MAPPED_FIELDS, MAPPED_KINDS, type Mapping } from '../../domain/mapping.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { known } from '../read/known.ts';

const filledText = v.pipe(v.string(), v.nonEmpty('a text that is not empty'));
const unit = v.picklist(['milliseconds', 'seconds', 'minutes', 'hours']);
const position = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a position from 0'));

const fileSchema = v.strictObject({
  id: filledText,
  name: filledText,
  signature: filledText,
  kind: v.picklist(MAPPED_KINDS),
  columns: v.record(v.string(), position),
  units: v.optional(v.strictObject({ duration: v.optional(unit), effort: v.optional(unit) }), {}),
  dateOrder: v.optional(v.picklist(['dmy', 'mdy'])),
  source: filledText,
  team: v.optional(v.string()),
});
type MappingFile = v.InferOutput<typeof fileSchema>;

/**
 * Reads a mapping that was exported by hand or by `convert`. A key that it does not know is refused, since a misspelt one
 * would change nothing silently; so are fields that its kind of row does not have, and columns beyond its headers. Fails
 * with one sentence that names the place: `columns.points`.
 */
export function parseMappingFile(text: string): Result<Mapping, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (Array.isArray(json.value)) return failed('The mapping file holds a list, not one mapping.');
  const parsed = v.safeParse(fileSchema, json.value);
  if (!parsed.success) return failed(sentence(parsed.issues[0]));
  const fault = columnFault(parsed.output);
  return fault === undefined ? ok(toMapping(parsed.output)) : failed(fault);
}

function toMapping({ kind, columns, units, ...rest }: MappingFile): Mapping {
  const placed = MAPPED_FIELDS[kind].flatMap((field) => {
    const at = Object.hasOwn(columns, field) ? columns[field] : undefined;
    return at === undefined ? [] : [[field, at] as const];
  });
  return known({ ...rest, kind, columns: Object.fromEntries(placed), units: known(units) });
}

function columnFault({ kind, columns, signature }: MappingFile): string | undefined {
  const width = signature.split('\t').length;
  for (const [name, at] of Object.entries(columns)) {
    const place = `columns.${name}`;
    if (!MAPPED_FIELDS[kind].some((field) => field === name))
      return `The mapping file names a field that ${kind} do not have: ${place}.`;
    if (at >= width) return `The mapping file is not understood at ${place}: it has ${width} columns, counted from 0.`;
  }
  return Object.keys(columns).length === 0 ? 'The mapping file gives no column to any field: columns.' : undefined;
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (problem) {
    return failed(`The mapping file is not JSON: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'its start';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `The mapping file has a key that is not known: ${place}.`;
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `The mapping file lacks a key: ${place}.`;
  const isOwn = issue.type === 'non_empty' || issue.type === 'integer' || issue.type === 'min_value';
  const expected = isOwn ? issue.message : (issue.expected ?? issue.message);
  return `The mapping file is not understood at ${place}: expected ${expected}, found ${found(issue)}.`;
}

function found({ received, input }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' || typeof input === 'number' ? JSON.stringify(input) : received;
}
