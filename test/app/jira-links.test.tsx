// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExportLinks } from '../../src/app/components/import/export-links.tsx';
import { jiraLinks, readBoardAddress } from '../../src/app/view/import/jira-links.ts';
import { EXPORT_HELP } from '../../src/wording/export-words.ts';
import { renderInTheme } from './render.tsx';

describe('the address of a board', () => {
  it('is read in Cloud and in Data Center, below a path or not', () => {
    expect(readBoardAddress('https://acme.atlassian.net/jira/software/c/projects/PAY/boards/12?label=x')).toEqual({
      site: 'https://acme.atlassian.net',
      board: '12',
      project: 'PAY',
    });
    expect(readBoardAddress('acme.atlassian.net/jira/software/projects/PAY/boards/7/backlog')).toEqual({
      site: 'https://acme.atlassian.net',
      board: '7',
      project: 'PAY',
    });
    expect(readBoardAddress('http://tools/jira/secure/RapidBoard.jspa?rapidView=34&projectKey=ops')).toEqual({
      site: 'http://tools/jira',
      board: '34',
      project: 'OPS',
    });
  });

  it('is none in any other text', () => {
    for (const text of ['', 'PAY-12', 'https://acme.atlassian.net/browse/PAY-12', 'https://a/secure/RapidBoard.jspa'])
      expect(readBoardAddress(text)).toBe(undefined);
  });
});

it('leads to the pages to save, the report once a sprint is known, the issues once the project is', () => {
  const board = { site: 'https://a', board: '34' };
  expect(jiraLinks(board, undefined).map(({ id }) => id)).toEqual(['sprints', 'velocity']);
  const links = jiraLinks({ ...board, project: 'PAY' }, '177');
  expect(links.map(({ id }) => id)).toEqual(['sprints', 'velocity', 'sprint-report', 'issues']);
  expect(links[2]?.href).toBe('https://a/rest/greenhopper/1.0/rapid/charts/sprintreport?rapidViewId=34&sprintId=177');
});

it('says on the page what is wrong with an address, and shows the links of one that is right', () => {
  renderInTheme(<ExportLinks />);
  const field = screen.getByLabelText(EXPORT_HELP.address);
  fireEvent.change(field, { target: { value: 'https://acme.atlassian.net/browse/PAY-12' } });
  expect(screen.getByText(EXPORT_HELP.notRead)).toBeDefined();
  fireEvent.change(field, { target: { value: 'https://acme.atlassian.net/jira/software/c/projects/PAY/boards/12' } });
  expect(screen.getByRole('link', { name: EXPORT_HELP.links.sprints.name }).getAttribute('href')).toBe(
    'https://acme.atlassian.net/rest/agile/1.0/board/12/sprint',
  );
});
