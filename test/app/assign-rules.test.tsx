// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AssignPaste } from '../../src/app/components/settings/assign-paste.tsx';
import { AssignRules } from '../../src/app/components/settings/assign-rules.tsx';
import { ruleFaultInWords, withoutPasted, withPasted } from '../../src/app/view/settings/assign.ts';
import type { AssignRule, Settings } from '../../src/domain/index.ts';
import { defaultCalendar, NO_SETTINGS } from '../../src/domain/index.ts';
import type { AssignReading, Unassigned } from '../../src/engine/api.ts';
import { ASSIGN } from '../../src/wording/assign-words.ts';
import { renderInTheme } from './render.tsx';

const TEAMS = [
  { value: 'kestrel', label: 'Kestrel' },
  { value: 'heron', label: 'Heron' },
];

const OPEN: Unassigned = {
  sprints: { count: 3, of: 40 },
  incidents: { count: 1, of: 1200 },
  values: [
    {
      ...{ field: 'project', value: 'KES', sprints: 3, incidents: 0 },
      suggestion: { teamId: 'kestrel', reason: 'resembles' },
    },
    {
      ...{ field: 'service', value: 'search', sprints: 0, incidents: 1 },
      suggestion: { teamId: 'heron', reason: 'others-are' },
    },
    { field: 'source', value: 'jira', sprints: 3, incidents: 0 },
  ],
};

const NOTHING: Unassigned = { sprints: { count: 0, of: 40 }, incidents: { count: 0, of: 12 }, values: [] };

function shown(unassigned: Unassigned, rules: readonly AssignRule[] = [], teams = TEAMS) {
  const added: (readonly AssignRule[])[] = [];
  const removed: AssignRule[] = [];
  renderInTheme(
    <AssignRules
      rules={rules}
      unassigned={unassigned}
      teams={teams}
      onAdd={(each) => added.push(each)}
      onRemove={(rule) => removed.push(rule)}
      onPaste={() => undefined}
      paste={undefined}
    />,
  );
  return { added, removed };
}

describe('what belongs to no team', () => {
  it('is always told, with counts', () => {
    shown(OPEN);
    expect(
      screen.getByText('Unassigned: 3 of 40 sprints and 1 of 1,200 incidents belong to no team yet.'),
    ).toBeTruthy();
  });

  it('is told where it is nothing, too, and that one team needs no rules', () => {
    shown(NOTHING);
    expect(screen.getByText('Unassigned: nothing. Everything belongs to a team.')).toBeTruthy();
    shown(NOTHING, [], TEAMS.slice(0, 1));
    expect(screen.getByText(ASSIGN.oneTeam('Kestrel'))).toBeTruthy();
  });

  it('is given to the suggested team, one by one or all at once', () => {
    const { added } = shown(OPEN);
    fireEvent.click(screen.getByRole('button', { name: 'KES belongs to Kestrel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Accept all 2 suggestions' }));
    const kes = { field: 'project', value: 'KES', team: 'kestrel' };
    expect(added).toEqual([[kes], [kes, { field: 'service', value: 'search', team: 'heron' }]]);
    expect(within(screen.getByRole('list', { name: ASSIGN.open })).getByText('Jira')).toBeTruthy();
  });
});

it('finds one of many rules, and takes it away', () => {
  const rules = Array.from(
    { length: 30 },
    (_, at) => ({ field: 'service', value: `svc-${at}`, team: 'heron' }) as const,
  );
  const { removed } = shown(NOTHING, rules);
  expect(screen.getAllByRole('button', { name: /^Remove the rule/ })).toHaveLength(10);
  fireEvent.change(screen.getByLabelText(ASSIGN.find), { target: { value: 'svc-27' } });
  fireEvent.click(screen.getByRole('button', { name: ASSIGN.removeOf('svc-27') }));
  expect(removed).toEqual([{ field: 'service', value: 'svc-27', team: 'heron' }]);
});

it('says what each tool calls a field', () => {
  shown(NOTHING);
  expect(screen.getByText(/^Assignment group in ServiceNow, last part of the area path in Azure Boards/)).toBeTruthy();
  expect(screen.getByText(/^Escalation policy in PagerDuty/)).toBeTruthy();
});

const READING: AssignReading = {
  lines: [
    {
      ...{ line: 1, rule: { field: 'service', value: 'checkout', team: 'kestrel' }, teamName: 'Kestrel' },
      ...{ isNewTeam: false, insteadOf: 'Heron', sprints: 0, incidents: 7 },
    },
    {
      ...{ line: 2, rule: { field: 'project', value: 'OSP', team: 'osprey' }, teamName: 'Osprey' },
      ...{ isNewTeam: true, sprints: 0, incidents: 0 },
    },
  ],
  faults: [{ line: 3, code: 'unknown-field', field: 'colour' }],
  newTeams: [{ id: 'osprey', name: 'Osprey' }],
};

describe('pasted rules', () => {
  it('are shown with what they become before they are added', () => {
    const saved: AssignReading[] = [];
    renderInTheme(
      <AssignPaste
        text="pasted"
        reading={READING}
        isCurrent
        onText={() => undefined}
        onSave={(reading) => saved.push(reading)}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByText('2 rules. 1 team is new: Osprey. 1 line is left out.')).toBeTruthy();
    expect(screen.getByText(ruleFaultInWords({ line: 3, code: 'unknown-field', field: 'colour' }))).toBeTruthy();
    expect(screen.getByText('instead of Heron')).toBeTruthy();
    expect(screen.getByText('7 incidents')).toBeTruthy();
    expect(screen.getByText(ASSIGN.noRows)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add 2 rules' }));
    expect(saved).toEqual([READING]);
  });

  const before: Settings = {
    ...NO_SETTINGS,
    teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC'), headCount: 4 }],
    assign: [
      { field: 'service', value: 'Checkout', team: 'heron' },
      { field: 'board', value: '12', team: 'heron' },
    ],
  };

  it('make the teams that are missing, and replace earlier rules for the same values', () => {
    const { teams, assign } = withPasted(before, READING, 'Asia/Kolkata');
    expect(teams).toEqual([
      before.teams[0],
      { id: 'osprey', name: 'Osprey', calendar: defaultCalendar('Asia/Kolkata') },
    ]);
    expect(assign).toEqual([before.assign[1], ...READING.lines.map(({ rule }) => rule)]);
  });

  it('are taken back with the teams that they made, while other changes stay', () => {
    const after = withPasted(before, READING, 'UTC');
    const later: Settings = { ...after, countsUntouched: true };
    expect(withoutPasted(later, before, READING)).toEqual({ ...before, countsUntouched: true });
  });
});
