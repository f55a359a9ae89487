import type { AssignRule, Team } from '../../domain/index.ts';
import type { AssignReading, PastedRule, PastedRuleFault } from '../api.ts';
import { teamId } from '../fold/team-book.ts';
import type { Shelf } from '../library.ts';
import { type FieldValue, fieldValueName, type ValueUse, valueUses } from '../mapping/field-values.ts';
import { type PastedRow, pastedRows } from './pasted-rows.ts';

/** The field by what people and tools call it; spaces, `-` and `_` are the same. */
const FIELDS: Readonly<Record<string, AssignRule['field']>> = {
  team: 'team',
  'assignment group': 'team',
  group: 'team',
  'area path': 'team',
  area: 'team',
  space: 'team',
  squad: 'team',
  service: 'service',
  'business service': 'service',
  'configuration item': 'service',
  component: 'service',
  integration: 'service',
  functionality: 'service',
  'escalation policy': 'escalation-policy',
  policy: 'escalation-policy',
  project: 'project',
  'project key': 'project',
  repository: 'project',
  folder: 'project',
  board: 'board',
  'board id': 'board',
  tool: 'source',
  source: 'source',
};

const CELLS = 3;

/**
 * Reads lines `field, value, team` against the teams and the rows of the data. A team is known by its name or its id, in
 * any case; one that is not known is new. A second line about the same value is not taken, since one would undo the other.
 */
export function readAssign(shelf: Shelf, text: string): AssignReading {
  const book = teamBook(shelf);
  const uses = valueUses(shelf);
  const lines: PastedRule[] = [];
  const faults: PastedRuleFault[] = [];
  const seen = new Map<string, number>();
  for (const row of withoutHeading(pastedRows(text))) {
    const read = parseRule(row);
    if ('code' in read) {
      faults.push(read);
      continue;
    }
    const name = fieldValueName(read);
    const firstLine = seen.get(name);
    if (firstLine !== undefined) {
      faults.push({ line: row.line, code: 'repeated', value: read.value, firstLine });
      continue;
    }
    seen.set(name, row.line);
    lines.push(toLine(row.line, read, book, { use: uses.get(name), rules: shelf.settings.assign }));
  }
  return { lines, faults, newTeams: book.added() };
}

type ReadRule = FieldValue & { readonly team: string };

function parseRule({ line, cells }: PastedRow): ReadRule | PastedRuleFault {
  const written = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const [word = '', value = '', team = ''] = written;
  if (written.length > CELLS || written.length < CELLS - 1) return { line, code: 'columns', count: written.length };
  const field = FIELDS[toWord(word)];
  if (field === undefined) return { line, code: 'unknown-field', field: word };
  if (value === '') return { line, code: 'no-value' };
  if (team === '') return { line, code: 'no-team' };
  return { field, value: toWord(word).startsWith('area') ? leafOf(value) : value, team };
}

/** Work items know the last part of an area path as their team (FORMATS 1.7). */
function leafOf(path: string): string {
  return path.split('\\').at(-1)?.trim() ?? path;
}

function toWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** A first line that names the columns: `field,value,team`. */
function withoutHeading(rows: readonly PastedRow[]): readonly PastedRow[] {
  const [word = '', value = ''] = rows[0]?.cells ?? [];
  const isHeading = ['field', 'where', 'kind'].includes(word.toLowerCase()) && value.toLowerCase() === 'value';
  return isHeading ? rows.slice(1) : rows;
}

type KnownAbout = { readonly use: ValueUse | undefined; readonly rules: readonly AssignRule[] };

function toLine(line: number, { team, ...read }: ReadRule, book: TeamBook, { use, rules }: KnownAbout): PastedRule {
  const { id, name, isNew } = book.of(team);
  const earlier = rules.find((rule) => fieldValueName(rule) === fieldValueName(read));
  const before = earlier === undefined ? undefined : book.of(earlier.team, 'known');
  return {
    line,
    rule: { ...read, team: id },
    teamName: name,
    isNewTeam: isNew,
    ...(before !== undefined && before.id !== id && { insteadOf: before.name }),
    sprints: use?.sprints ?? 0,
    incidents: use?.incidents ?? 0,
  };
}

type BookedTeam = { readonly id: string; readonly name: string; readonly isNew: boolean };
type TeamBook = {
  /** The team of a name or an id; `known` = of an earlier rule, which makes no new team. */
  readonly of: (written: string, mode?: 'known') => BookedTeam;
  readonly added: () => readonly { readonly id: string; readonly name: string }[];
};

function teamBook({ folded, settings }: Shelf): TeamBook {
  const known: readonly Team[] = [...settings.teams, ...folded.dataset.teams];
  const added = new Map<string, string>();
  return {
    of: (written, mode) => {
      const plain = written.toLowerCase();
      const id = teamId(written);
      const found =
        known.find((team) => team.id.toLowerCase() === plain || team.name.trim().toLowerCase() === plain) ??
        known.find((team) => team.id === id);
      if (found !== undefined) return { id: found.id, name: found.name, isNew: false };
      if (mode === undefined && !added.has(id)) added.set(id, written);
      return { id, name: added.get(id) ?? written, isNew: mode === undefined };
    },
    added: () => [...added].map(([id, name]) => ({ id, name })),
  };
}
