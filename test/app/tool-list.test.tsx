// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ToolList } from '../../src/app/components/import/tool-list.tsx';
import { findTools, toTools } from '../../src/app/view/import/import-tools.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import {
  IMPORT_TOOLS,
  INCIDENT_TOOLS,
  OTHER_NAMES,
  OTHER_TOOLS,
  TOOLS_WITH_BOTH,
} from '../../src/wording/import-tools.ts';
import { findFixtures } from '../support/fixtures.ts';
import { renderInTheme } from './render.tsx';

const TOOLS = toTools(IMPORTERS);
const NAMES = TOOLS.map(({ name }) => name);
const found = (typed: string) => findTools(TOOLS, typed).map(({ name }) => name);
const group = (name: keyof typeof IMPORT_TOOLS.groups) =>
  within(screen.getByRole('region', { name: IMPORT_TOOLS.groups[name] }));
const type = (text: string) => fireEvent.change(screen.getByLabelText(IMPORT_TOOLS.which), { target: { value: text } });

describe('the tools that can be read', () => {
  it('hold every format once, and every tool that a list of names speaks of', () => {
    expect(TOOLS.flatMap(({ formats }) => formats.map(({ id }) => id)).sort()).toEqual(
      IMPORTERS.map(({ id }) => id).sort(),
    );
    const spoken = [...INCIDENT_TOOLS, ...OTHER_TOOLS, ...TOOLS_WITH_BOTH, ...Object.keys(OTHER_NAMES)];
    expect(spoken.filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it('say what each export is written in, as the files of it are', () => {
    const kinds: Readonly<Record<string, string>> = { csv: 'CSV', tsv: 'TSV', json: 'JSON', jsonl: 'JSON' };
    const wrong = findFixtures(IMPORTERS.map(({ id }) => id)).filter(({ importer, name }) => {
      const written = kinds[name.split('.').at(-1) ?? ''];
      const [tool] = toTools(IMPORTERS.filter(({ id }) => id === importer));
      return written !== undefined && tool?.kinds[0] !== written;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(IMPORTERS.every(({ id }) => findFixtures([id]).some(({ name }) => /\.(?:csv|tsv|jsonl?)$/.test(name)))).toBe(
      true,
    );
  });

  it('are found by their name, by another name, and by what an export is called', () => {
    expect(found(' PAGER')).toEqual(['PagerDuty']);
    expect(found('git')).toEqual(['GitHub', 'GitLab']);
    expect(found('azure devops')).toEqual(['Azure Boards']);
    expect(found('victorops')).toEqual(['Splunk On-Call']);
    expect(found('velocity')).toEqual(['Jira']);
    expect(found('')).toEqual(NAMES);
    expect(found('no such tool')).toEqual([]);
  });
});

describe('the list of tools', () => {
  it('opens one of sprints beside one of incidents, each with where its exports are made', () => {
    renderInTheme(<ToolList formats={IMPORTERS} />);
    fireEvent.click(group('sprints').getByRole('button', { name: /^Jira / }));
    fireEvent.click(group('incidents').getByRole('button', { name: /^PagerDuty / }));
    const jira = screen.getByRole('region', { name: IMPORT_TOOLS.formatsOf('Jira') });
    const pagerDuty = screen.getByRole('region', { name: IMPORT_TOOLS.formatsOf('PagerDuty') });
    expect(within(jira).getByText('Jira sprint report')).toBeTruthy();
    expect(within(pagerDuty).getByText(/GET \/incidents/)).toBeTruthy();
  });

  it('closes what is open of a group when another of it is chosen, or the same again', () => {
    renderInTheme(<ToolList formats={IMPORTERS} />);
    const press = (name: RegExp) => fireEvent.click(group('sprints').getByRole('button', { name }));
    press(/^Jira /);
    press(/^Linear /);
    expect(screen.queryByRole('region', { name: IMPORT_TOOLS.formatsOf('Jira') })).toBeNull();
    expect(screen.getByRole('region', { name: IMPORT_TOOLS.formatsOf('Linear') })).toBeTruthy();
    press(/^Linear /);
    expect(screen.queryByRole('region', { name: IMPORT_TOOLS.formatsOf('Linear') })).toBeNull();
  });

  it('narrows as one types, opens the only one left, and says how many there are', () => {
    renderInTheme(<ToolList formats={IMPORTERS} />);
    type('git');
    expect(screen.getByRole('status').textContent).toBe('2 tools');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'GitHub JSON, TSV + incidents',
      'GitLab CSV, JSON + incidents',
    ]);
    type('pagerd');
    expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('true');
  });

  it('hands out an empty file for each table in neutral form', () => {
    renderInTheme(<ToolList formats={IMPORTERS} />);
    type('neutral form');
    const files = screen.getAllByRole('link').map((link) => link.getAttribute('download') ?? '');
    expect(files.toSorted()).toEqual(readdirSync('public/templates').toSorted());
  });

  it('says the next step where no tool has the name', () => {
    renderInTheme(<ToolList formats={IMPORTERS} />);
    type('no such tool');
    expect(screen.getByRole('status').textContent).toBe(IMPORT_TOOLS.found(0));
    expect(screen.getByText(IMPORT_TOOLS.otherTool)).toBeTruthy();
  });
});
