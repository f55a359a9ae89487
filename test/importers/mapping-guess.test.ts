import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MappedField } from '../../src/domain/mapping.ts';
import type { TableDocument } from '../../src/importers/importer.ts';
import { suggestMapping } from '../../src/importers/mapping/mapping-guess.ts';
import { signatureOf } from '../../src/importers/mapping/mapping-headers.ts';
import { readTable } from '../../src/importers/read/csv.ts';

const NAMED = { id: 'm', name: '', source: 'ours' };

function tableOf(text: string): TableDocument {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

function fixture(name: string): TableDocument {
  return tableOf(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'generic', name), 'utf8'));
}

/** Headers by field, as they were guessed for the kind that was chosen. */
function guessed(table: TableDocument) {
  const { mapping } = suggestMapping(table, NAMED);
  const fields = Object.entries(mapping.columns).map(([field, at]) => [field, table.headers[at]]);
  return { kind: mapping.kind, ...Object.fromEntries(fields) };
}

describe('the guess of a home-made table', () => {
  it('finds the columns of an incident log below its title line', () => {
    expect(guessed(fixture('incident-sheet.csv'))).toEqual({
      kind: 'incidents',
      id: 'Incident #',
      startedAt: 'Start Time',
      resolvedAt: 'End Time',
      duration: 'TTR (min)',
      severity: 'Sev',
      title: 'What happened',
      team: 'Team',
      services: 'Affected services',
      customerImpact: 'Customer impact',
      responderCount: 'Responders',
      effort: 'Effort (person hours)',
      followUpsTotal: 'Action items',
      reviewUrl: 'Postmortem',
    });
  });

  it('finds the columns of a sprint sheet', () => {
    expect(guessed(fixture('sprint-sheet.csv'))).toEqual({
      kind: 'sprints',
      name: 'Sprint',
      team: 'Squad',
      startAt: 'Start date',
      endAt: 'End date',
      committed: 'Planned points',
      added: 'Scope added',
      removed: 'Descoped',
      completed: 'Done',
    });
  });

  it('finds the columns of a backlog, and nothing in that of a person', () => {
    expect(guessed(fixture('work-item-sheet.tsv'))).toEqual({
      kind: 'work-items',
      id: 'Ticket',
      title: 'Summary',
      type: 'Kind',
      status: 'State',
      team: 'Squad',
      points: 'Story points',
      createdAt: 'Opened',
      completedAt: 'Done at',
      sprint: 'Iteration',
      labels: 'Tags',
      priority: 'Prio',
    });
  });

  it('says by what each field was found, strictest first', () => {
    const { columns } = suggestMapping(tableOf('severity,Start time (UTC),Severty\nSEV1,2026-06-01,SEV2\n'), NAMED);
    const found = columns.map(({ guesses }) => guesses.find(({ kind }) => kind === 'incidents'));
    expect(found).toEqual([
      { kind: 'incidents', field: 'severity', by: 'name' },
      { kind: 'incidents', field: 'startedAt', by: 'beginning' },
      { kind: 'incidents', field: 'severity', by: 'likeness' },
    ]);
  });

  it('reads headers in any spelling: camel case, underscores, units, custom fields', () => {
    const found = guessed(
      tableOf('startedAt,CASE_NUMBER,resolved-on,Custom field (Severity)\n2026-06-01,7,2026-06-02,1\n'),
    );
    expect(found).toEqual({
      kind: 'incidents',
      id: 'CASE_NUMBER',
      startedAt: 'startedAt',
      resolvedAt: 'resolved-on',
      severity: 'Custom field (Severity)',
    });
  });

  it('passes over a field whose values look otherwise', () => {
    const { mapping } = suggestMapping(
      tableOf('id,start,resolved\n1,2026-06-01 10:00,yes\n2,2026-06-02 10:00,no\n'),
      NAMED,
    );
    expect(mapping.columns).toEqual({ id: 0, startedAt: 1 });
  });

  it.each(['Team lead', 'Resolved by', 'Incident commander', 'Assignee', 'Owner', 'Service owner', 'Reporter e-mail'])(
    'guesses nothing from a column that names one person: %s',
    (header) => {
      const { columns } = suggestMapping(tableOf(`id,start,${header}\n1,2026-06-01,Ana Silva\n`), NAMED);
      expect(columns[2]?.guesses).toEqual([]);
    },
  );

  it('shows up to five values that differ', () => {
    const { columns } = suggestMapping(
      tableOf(`a,b,c\n${['x', 'x', 'y', '', 'z', 'v', 'w', 'u'].map((v) => `${v},1,1`).join('\n')}\n`),
      NAMED,
    );
    expect(columns[0]?.samples).toEqual(['x', 'y', 'z', 'v', 'w']);
  });
});

describe('what a guess leaves open', () => {
  it('is which of two columns with an equally good name a field has; the likelier one is taken until then', () => {
    const { mapping, conflicts } = suggestMapping(
      tableOf('Ref,Created,Started at,Severity\n1,2026-06-01,2026-06-01,1\n'),
      NAMED,
    );
    expect(conflicts).toContainEqual({ kind: 'incidents', field: 'startedAt', columns: [1, 2] });
    expect(mapping.columns.startedAt).toBe(2);
  });

  it('is no conflict where one name is exact and the other only begins so', () => {
    const { conflicts } = suggestMapping(tableOf('id,team,team size,start\n1,Kestrel,5,2026-06-01\n'), NAMED);
    expect(conflicts.filter(({ field }) => field === 'team')).toEqual([]);
  });

  const dates = (...cells: readonly string[]) =>
    suggestMapping(tableOf(`id,severity,start\n${cells.map((cell) => `1,2,${cell}`).join('\n')}\n`), NAMED).questions;

  it('is the order of day and month, with dates that show it', () => {
    expect(dates('03/04/2026 10:00', '03/04/2026 10:00', '05/06/2026 11:00', '07/07/2026 12:00')).toEqual([
      { ask: 'date-order', column: 2, samples: ['03/04/2026 10:00', '05/06/2026 11:00'] },
    ]);
  });

  it('is no question where one date of the file tells the order, or each tells it itself', () => {
    expect(dates('03/04/2026 10:00', '25/06/2026 11:00')).toEqual([]);
    expect(dates('2026-04-03', '7/7/2026')).toEqual([]);
  });

  const units = (header: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `${at},2026-06-01 10:00,${cell}`).join('\n');
    const { mapping, questions } = suggestMapping(tableOf(`id,start,${header}\n${rows}\n`), NAMED);
    return { unit: mapping.units.duration, asked: questions.find(({ ask }) => ask === 'unit') };
  };

  it.each([
    ['Duration (s)', 'seconds'],
    ['duration_min', 'minutes'],
    ['TTR [h]', 'hours'],
    ['duration ms', 'milliseconds'],
    ['Minutes to resolve', 'minutes'],
  ])('is not the unit of "%s": the header tells it', (header, unit) => {
    expect(units(header, '5000', '7000')).toEqual({ unit, asked: undefined });
  });

  it.each([
    // Above a million: milliseconds; above a thousand: seconds; few, with decimals: hours; else minutes.
    ['milliseconds', 5_400_000, ['3600000', '5400000', '7200000']],
    ['seconds', 5400, ['3600', '5400', '7200']],
    ['minutes', 75, ['60', '90']],
    ['hours', 1.5, ['1', '1.5', '4']],
  ] as const)('is the unit where only the size of the numbers speaks for %s', (guess, median, cells) => {
    const { unit, asked } = units('Duration', ...cells);
    expect(unit).toBe(guess);
    expect(asked).toEqual({ ask: 'unit', field: 'duration', column: 2, guess, median });
  });

  it('is no unit where each value tells its own', () => {
    expect(units('Duration', '1:30', '45 min', 'PT2H')).toEqual({ unit: undefined, asked: undefined });
  });
});

describe('a table', () => {
  it('is known again by its headers, whatever their case and spaces', () => {
    expect(signatureOf(tableOf('Ref, Opened  At ,x\n1,2,3\n'))).toBe('ref\topened at\tx');
  });

  it('without any known header is still taken for something, with no columns', () => {
    const { mapping } = suggestMapping(tableOf('aa,bb,cc\n1,2,3\n'), NAMED);
    const none: Partial<Record<MappedField, number>> = {};
    expect(mapping).toMatchObject({ kind: 'incidents', columns: none, units: {} });
  });
});
