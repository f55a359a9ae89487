import { readFileSync } from 'node:fs';
import type { BroughtCounts } from '../../src/domain/imports.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { toolName } from '../../src/wording/page-import.ts';
import { choiceOf, loadExpectation, readBytes } from './check-import.ts';
import { findFixtures } from './fixtures.ts';

const START = '<!-- formats: made by npm run formats -->\n';
const END = '<!-- end of formats -->';

const KINDS: readonly (readonly [keyof BroughtCounts, string])[] = [
  ['incidents', 'incidents'],
  ['responders', 'who worked when'],
  ['sprints', 'sprints'],
  ['workItems', 'work items'],
  ['sprintItems', 'what was in each sprint'],
];

/** The README's table of all formats, from the registry; what each yields is what its fixtures yield. */
export async function formatTable(): Promise<string> {
  const rows = await Promise.all(
    IMPORTERS.map(async ({ id, tool, label, howToExport }) => [toolName(tool), label, howToExport, await yieldOf(id)]),
  );
  const lines = rows
    .toSorted(([tool = '', label = ''], [otherTool = '', otherLabel = '']) =>
      `${tool}\n${label}`.localeCompare(`${otherTool}\n${otherLabel}`, 'en'),
    )
    .map((cells) => `| ${cells.map(toCell).join(' | ')} |`);
  return ['| tool | what to export | how | what it yields |', '|---|---|---|---|', ...lines].join('\n');
}

/** The README with the table between its marks; throws where it has no marks. */
export function withFormatTable(readme: string, table: string): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error('the README has no place for the table of formats');
  return `${readme.slice(0, from + START.length)}${table}\n${readme.slice(to)}`;
}

async function yieldOf(importer: string): Promise<string> {
  const fixtures = findFixtures([importer]);
  const reads = await Promise.all(
    fixtures.map(({ bytes, expectedPath }) => readBytes(bytes, choiceOf(loadExpectation(expectedPath)))),
  );
  const kinds = KINDS.filter(([kind]) => reads.some(({ report }) => report.brought[kind] > 0)).map(([, name]) => name);
  return kinds.length === 0 ? 'nothing by itself: the file is recognised, and said to add nothing' : kinds.join(', ');
}

/** `|` ends a cell of Markdown, and `<` may begin a tag. */
function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** The README as it is. */
export function readReadme(): string {
  return readFileSync('README.md', 'utf8');
}
