// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HowExample } from '../../src/app/components/how/how-example.tsx';
import { GuardsCard, VocabularyCard } from '../../src/app/components/how/how-tables.tsx';
import { chooseClosedSprint, inventedLine, inventedObjections, ownLine } from '../../src/app/view/how.ts';
import { parseTeamSearch } from '../../src/app/view/team-search.ts';
import { HOW_STEPS } from '../../src/wording/how-formulas.ts';
import { VOCABULARY } from '../../src/wording/how-vocabulary.ts';
import { GUARDS, HOW } from '../../src/wording/how-words.ts';
import type { WordedTrace } from '../../src/wording/trace-words.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, TEAM } from './team.ts';

const step = (figure: string) => {
  const found = HOW_STEPS.find((each) => each.figure === figure);
  if (found === undefined) throw new Error(`no step ${figure}`);
  return found;
};

/** 46 h × 0.1 points per hour = 4.6 points. */
const DISPLACED: WordedTrace = {
  ...step('displaced').example,
  value: 4.6,
  terms: [
    { name: 'hours-on', unit: 'hours', value: 46 },
    { name: 'pace', unit: 'points-per-hour', value: 0.1 },
  ],
};

describe('the sprint that is worked through', () => {
  const closed = (key: string) => ({ ...SPRINT, key });
  const running = { ...SPRINT, key: 'c', state: 'active' } as const;
  const team = { ...TEAM, sprints: [closed('a'), closed('b'), running] };

  it('is the latest closed one, unless the address names another closed one', () => {
    expect(chooseClosedSprint(team, {})?.key).toBe('b');
    expect(chooseClosedSprint(team, { sprint: 'a' })?.key).toBe('a');
    expect(chooseClosedSprint(team, { sprint: 'c' })?.key).toBe('b');
    expect(chooseClosedSprint({ ...team, sprints: [running] }, {})).toBeUndefined();
  });
});

describe('one number of it', () => {
  it('is said with the team’s own trace, and asks the question of that trace', () => {
    const line = ownLine(step('displaced'), DISPLACED, 'points');
    expect(line?.sentences[0]).toBe('46 h × 0.1 points per hour = 4.6 points.');
    expect(line?.why).toBe('Why about 5 story points?');
    expect(line?.others).toHaveLength(1);
  });

  it('names the usual formula among the others where the team’s is another', () => {
    const typed: WordedTrace = { ...step('pace').example, formula: 'typed-pace', value: 0.2 };
    const line = ownLine(step('pace'), typed, 'points');
    expect(line?.sentences[0]).toBe('Typed by a person in place of the recent pace: 0.2 points per hour.');
    expect(line?.others[0]).toMatch(/^The middle value of the paces of 3 sprints/);
    expect(line?.others.filter((text) => text.startsWith('Typed'))).toEqual([]);
  });

  it('is left out where it is not shown, and says why where it is not known', () => {
    expect(ownLine(step('hours-off'), undefined, 'points')).toBeUndefined();
    const unknown: WordedTrace = { ...DISPLACED, formula: 'not-known', flags: ['no-pace'], terms: [] };
    const { value, range, ...withoutValue } = unknown;
    const line = ownLine(step('displaced'), withoutValue, 'points');
    expect(line?.sentences).toEqual(['Not known: no earlier sprint has finished points.']);
    expect(line?.why).toBe('Why is what incidents took time for not known?');
  });
});

describe('the page', () => {
  it('leads from each own number to its trace, and from no invented one', () => {
    const own = ownLine(step('displaced'), DISPLACED, 'points');
    if (own === undefined) throw new Error('no line');
    renderInTheme(
      <HowExample
        sub="Sprint 42"
        lines={[own, inventedLine(step('load'))]}
        whyLink={({ figure, why }) => <a href={`#/?why=${figure}`}>{why}</a>}
      />,
    );
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/?why=displaced']);
    expect(screen.getByText('60 h of 400 h of working time = 15 %.')).toBeTruthy();
  });

  it('gives every formula of another tool its source, but for what teams do by hand', () => {
    renderInTheme(<VocabularyCard entries={VOCABULARY} />);
    const rows = within(screen.getByRole('table', { name: HOW.vocabulary.title })).getAllByRole('row');
    expect(rows).toHaveLength(1 + 7);
    const unsourced = VOCABULARY.flatMap(({ elsewhere }) => elsewhere).filter(({ sources }) => sources.length === 0);
    expect(unsourced).toHaveLength(1);
    for (const link of screen.getAllByRole('link')) expect(link.getAttribute('href')).toMatch(/^https:\/\//);
  });

  it('tells for each number what watching it invites and what stands against it', () => {
    renderInTheme(<GuardsCard guards={GUARDS} />);
    expect(screen.getAllByRole('row')).toHaveLength(1 + 6);
  });

  it('answers the objections with METHOD’s numbers where there are none', () => {
    // METHOD section 4: 7 of 12 durations; 12 % of working time and 3 points unexplained; 43 - 18 = 25 hours without a return.
    const answers = inventedObjections().map(({ answer }) => answer);
    expect(answers[0]).toContain('7 of 12');
    expect(answers[1]).toContain('12 % of working time');
    expect(answers[1]).toContain('3 points stay unexplained');
    expect(answers[2]).toContain('25 of 43 hours');
  });
});

describe('the address of a page behind the overview', () => {
  /** As the router hands it over: whatever stood in the address. */
  const parse = (search: Record<string, unknown>) => parseTeamSearch(Object.assign(Object.create(null), search));

  it('keeps team, sprint and definition, and leaves out what it does not know', () => {
    expect(parse({ team: 'kestrel', sprint: 'jira:42', definition: 'severe' })).toEqual({
      team: 'kestrel',
      sprint: 'jira:42',
      definition: 'severe',
    });
    expect(parse({ team: 42, sprint: '', definition: 'what I like', more: 1 })).toEqual({ team: '42' });
  });
});
