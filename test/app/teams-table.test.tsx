// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TeamsTable } from '../../src/app/components/teams-table.tsx';
import { cardsNamed, firstCards, isFolded, teamCards } from '../../src/app/view/settings/team-card.ts';
import type { SprintResult, TeamResult } from '../../src/app/view/team-view.ts';
import { sprintKeysOf, teamsRows } from '../../src/app/view/teams-rows.ts';
import { parseTeamsSearch } from '../../src/app/view/teams-search.ts';
import { defaultCalendar, hours, NO_SETTINGS } from '../../src/domain/index.ts';
import { TEAMS } from '../../src/wording/teams-words.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, TEAM } from './team.ts';

function team(name: string, total: Partial<TeamResult['total']> = {}, more: Partial<TeamResult> = {}): TeamResult {
  return { ...TEAM, id: name.toLowerCase(), name, total: { ...TEAM.total, ...total }, ...more };
}

const NO_TEAM = { hours: hours(0), incidents: 0 };

function withoutLoad({ load: _, ...total }: TeamResult['total']): TeamResult['total'] {
  return total;
}

describe('several teams', () => {
  it('stand in the order of the alphabet, whatever their numbers', () => {
    const teams = [team('Osprey', { load: 0.02 }), team('heron', { load: 0.4 }), team('Kestrel', { load: 0.1 })];
    const { rows } = teamsRows({ teams, noTeam: NO_TEAM });
    expect(rows.map(({ name }) => name)).toEqual(['heron', 'Kestrel', 'Osprey']);
  });

  it('share one scale that ends at a round figure', () => {
    // The largest share is 12 %, so the scale ends at 15 %; 12 / 15 = 0.8 and 3 / 15 = 0.2.
    const { rows, scale } = teamsRows({
      teams: [team('Heron', { load: 0.12 }), team('Kestrel', { load: 0.03 })],
      noTeam: NO_TEAM,
    });
    expect(scale).toBe('15 %');
    expect(rows[0]?.bar).toBeCloseTo(0.8, 9);
    expect(rows[1]?.bar).toBeCloseTo(0.2, 9);
  });

  it('say what is not known, and never 0 in its place', () => {
    const { rows, scale } = teamsRows({
      teams: [{ ...TEAM, total: withoutLoad(TEAM.total) }, team('Osprey', { sprintCount: 0, hoursOn: hours(0) })],
      noTeam: NO_TEAM,
    });
    expect(rows[0]).toMatchObject({ share: 'not known', hours: '43 h' });
    expect(rows[1]).toMatchObject({ sprints: 'no closed sprint yet', hours: 'not known', incidents: 'not known' });
    expect(scale).toBeUndefined();
  });

  it('keep the hours outside working time of fewer than three people to themselves', () => {
    const teams = [team('Heron', {}, { headCount: 2 }), team('Kestrel', {}, { headCount: 3 })];
    const { rows, isHidden } = teamsRows({ teams, noTeam: NO_TEAM });
    expect(rows.map(({ outside }) => outside)).toEqual(['not shown', '9 h']);
    expect(isHidden).toBe(true);
  });

  it('show no points, no sum over teams, and a way to each team', () => {
    const table = teamsRows({ teams: [team('Heron'), team('Kestrel')], noTeam: { hours: hours(7), incidents: 2 } });
    renderInTheme(
      <TeamsTable table={table} teamLink={({ name }) => <a href="#x">{name}</a>} noTeamLink={<a href="#y">say</a>} />,
    );
    expect(screen.getByRole('link', { name: 'Heron' })).toBeDefined();
    expect(screen.queryByText(/point/i)).toBeNull();
    // A row of heads, two teams, and the incidents without a team: nothing that adds up.
    expect(screen.getAllByRole('row')).toHaveLength(4);
    const last = screen.getAllByRole('row').at(-1);
    expect(
      last === undefined
        ? []
        : within(last)
            .getAllByRole('cell')
            .map(({ textContent }) => textContent),
    ).toEqual([
      TEAMS.noTeamSprints,
      '7 h in all',
      'not known',
      'not known',
      '2',
      '2 incidents belong to no team, in any sprint or outside.',
    ]);
  });
});

describe('the sprints of several teams', () => {
  const sprint = (key: string, state: SprintResult['state'] = 'closed'): SprintResult => ({ ...SPRINT, key, state });

  it('are the latest closed ones of each', () => {
    const teams = [
      team('Heron', {}, { sprints: [sprint('h1'), sprint('h2'), sprint('h3'), sprint('h4'), sprint('h5', 'active')] }),
      team('Kestrel', {}, { sprints: [sprint('k1')] }),
    ];
    expect(sprintKeysOf(teams, 3)).toEqual(['h2', 'h3', 'h4', 'k1']);
    expect(sprintKeysOf(teams, 'all')).toEqual(['h1', 'h2', 'h3', 'h4', 'k1']);
  });

  it('are six where the address says nothing it can', () => {
    const parse = (search: object) => parseTeamsSearch(Object.assign(Object.create(null), search));
    expect(parse({})).toEqual({ v: 1 });
    expect(parse({ last: 'many' })).toEqual({ v: 1 });
    expect(parse({ last: 12 })).toEqual({ v: 1, last: 12 });
  });
});

describe('the cards of many teams', () => {
  it('are folded from the sixth on, and found by a part of the name', () => {
    const known = Array.from({ length: 40 }, (_, at) => team(`Team ${at + 1}`));
    const cards = teamCards(NO_SETTINGS, known);
    expect([isFolded(5), isFolded(cards.length)]).toEqual([false, true]);
    expect(firstCards(cards, 'team 19')).toHaveLength(11);
    expect(cardsNamed(cards, ' team 4').map(({ team: { name } }) => name)).toEqual(['Team 4', 'Team 40']);
  });

  it('tell the capacity of the latest sprint that has begun, or that it is not known', () => {
    const future: SprintResult = { ...SPRINT, key: 'f', name: 'Sprint 43', state: 'future' };
    const { capacity: _, ...unknown } = SPRINT;
    const [first] = teamCards(NO_SETTINGS, [team('Kestrel', {}, { sprints: [SPRINT, future] })]);
    const [second] = teamCards(NO_SETTINGS, [team('Kestrel', {}, { sprints: [unknown] })]);
    expect(first?.capacity).toBe('Capacity of Sprint 42: 400 h');
    expect(second?.capacity).toBe('Capacity of Sprint 42: not known. It needs the number of people.');
  });

  it('assume a head count only where none is set', () => {
    const set = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC') };
    const cards = (teams: typeof NO_SETTINGS.teams) => teamCards({ ...NO_SETTINGS, teams }, [team('Kestrel')]);
    expect(cards([set])[0]?.assumedHeadCount).toBe(5);
    expect(cards([{ ...set, headCount: 4 }])[0]?.assumedHeadCount).toBeUndefined();
  });
});
