import type { ImportFormat } from '../../../engine/api.ts';
import { INCIDENT_TOOLS, OTHER_NAMES, OTHER_TOOLS, type ToolGroup } from '../../../wording/import-tools.ts';
import { toolName } from '../../../wording/page-import.ts';

/** A tool with the exports of it that can be read. */
export type ToolFormats = {
  readonly name: string;
  readonly group: ToolGroup;
  /** What the exports are written in, such as "CSV". */
  readonly kinds: readonly string[];
  readonly formats: readonly ImportFormat[];
};

/** Every tool by name, each with its formats in their order. */
export function toTools(formats: readonly ImportFormat[]): readonly ToolFormats[] {
  const names = [...new Set(formats.map(({ tool }) => toolName(tool)))].sort((a, b) => a.localeCompare(b));
  return names.map((name) => {
    const own = formats.filter(({ tool }) => toolName(tool) === name);
    return { name, group: groupOf(name), kinds: [...new Set(own.map(kindOf))].sort(), formats: own };
  });
}

/** The tools with the typed letters in their name, in another name of theirs, or in the name of an export. */
export function findTools(tools: readonly ToolFormats[], typed: string): readonly ToolFormats[] {
  const letters = typed.trim().toLowerCase();
  const named = tools.filter(({ name }) => has(name, letters) || has(OTHER_NAMES[name] ?? '', letters));
  if (named.length > 0) return named;
  return tools.filter(({ formats }) => formats.some(({ label }) => has(label, letters)));
}

function has(text: string, letters: string): boolean {
  return text.toLowerCase().includes(letters);
}

function groupOf(name: string): ToolGroup {
  if (OTHER_TOOLS.includes(name)) return 'any';
  return INCIDENT_TOOLS.includes(name) ? 'incidents' : 'sprints';
}

/** Tables say so in their label; the rest are documents of JSON. */
function kindOf({ label }: ImportFormat): string {
  return label.match(/\b(?:CSV|TSV)\b/)?.[0] ?? 'JSON';
}
