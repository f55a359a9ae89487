import type { FileFault, RowIssue } from '../../domain/faults.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { JsonDocument } from '../importer.ts';
import { findJsonFault } from './json-fault.ts';
import { isPage, unwrapItems } from './unwrap.ts';

/**
 * Reads JSON or JSON Lines with its records unwrapped; `root` keeps the whole (for JSON Lines the array of the lines).
 * A document that ends too early is `truncated` with the last line, other broken JSON is `malformed-json`. In JSON Lines
 * a broken line is an issue and the others are kept.
 */
export function readJson(text: string): Result<JsonDocument, FileFault> {
  const whole = parseJson(text);
  if (whole.ok) return ok(documentOf(whole.value));
  const lines = readJsonLines(text);
  if (lines !== undefined) return ok(lines);
  const { isCut, line, detail } = findJsonFault(text);
  return failed({ code: isCut ? 'truncated' : 'malformed-json', atLine: line, detail });
}

function parseJson(text: string): Result<unknown, 'syntax'> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return failed('syntax');
  }
}

function documentOf(root: unknown): JsonDocument {
  const items = unwrapItems(root);
  return { shape: 'json', root, items, lines: items.map((_, index) => index + 1), issues: [] };
}

type Line = { readonly value: unknown; readonly line: number };

/** Undefined where the text is no JSON Lines: its first line with content must be complete by itself. */
function readJsonLines(text: string): JsonDocument | undefined {
  const written = text.split('\n').map((content, index) => ({ content, line: index + 1 }));
  const filled = written.filter(({ content }) => /\S/.test(content));
  const [first] = filled;
  if (first === undefined || filled.length < 2 || !isObjectLine(first.content)) return undefined;
  const values: Line[] = [];
  const issues: RowIssue[] = [];
  for (const { content, line } of filled) {
    const parsed = parseJson(content);
    if (parsed.ok) values.push({ value: parsed.value, line });
    else issues.push(brokenLine(line, line === filled.at(-1)?.line && findJsonFault(content).isCut));
  }
  return { shape: 'json', root: values.map(({ value }) => value), ...itemsOfLines(values), issues };
}

function isObjectLine(content: string): boolean {
  const parsed = parseJson(content);
  return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null;
}

function brokenLine(line: number, isCut: boolean): RowIssue {
  return { code: isCut ? 'possibly-truncated' : 'not-a-record', line, effect: 'row-skipped', detail: 'syntax' };
}

/** A line is a record, or a page of records. */
function itemsOfLines(lines: readonly Line[]): Pick<JsonDocument, 'items' | 'lines'> {
  const items = lines.flatMap(({ value, line }) =>
    (isPage(value) || Array.isArray(value) ? unwrapItems(value) : [value]).map((item) => ({ item, line })),
  );
  return { items: items.map(({ item }) => item), lines: items.map(({ line }) => line) };
}
