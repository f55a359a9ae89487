// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EditIncident } from '../../src/app/components/overview/edit-incident.tsx';
import { EditPlan } from '../../src/app/components/overview/edit-plan.tsx';
import { epochMs, type IncidentEdit, type TypedPlan } from '../../src/domain/index.ts';
import type { IncidentDetail } from '../../src/engine/api.ts';
import { EDIT, SPRINT_EDIT } from '../../src/wording/edit-words.ts';
import { renderInTheme } from './render.tsx';

const INCIDENT: IncidentDetail = {
  key: 'x:1',
  id: 'INC-104',
  severity: 3,
  startedAt: epochMs(Date.UTC(2026, 0, 5, 8, 30)),
  resolvedAt: epochMs(Date.UTC(2026, 0, 5, 10, 0)),
  teamIds: ['kestrel'],
  responderCount: 2,
  felt: 'not-known',
  hours: 4.5,
  grade: 'D',
  fileLine: [{ file: 'incidents.json', line: 12 }],
  edits: [],
};

function show(incident: IncidentDetail = INCIDENT) {
  const edits: IncidentEdit[] = [];
  const takenBack: string[] = [];
  renderInTheme(
    <EditIncident
      incident={incident}
      teams={[
        { id: 'kestrel', name: 'Kestrel' },
        { id: 'merlin', name: 'Merlin' },
      ]}
      zone="Europe/Berlin"
      onEdit={(edit) => edits.push(edit)}
      onTakeBack={(id) => takenBack.push(id)}
      onClose={() => undefined}
    />,
  );
  return { edits, takenBack };
}

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

function save(what: string) {
  const button = screen.getByRole('button', { name: EDIT.saveWhat(what) });
  const form = button.closest('form');
  if (form !== null) fireEvent.submit(form);
  return button;
}

describe('the correction of an incident', () => {
  it('hands on typed hours with those outside working time', () => {
    const { edits } = show();
    type(EDIT.hours, '12,5');
    type(EDIT.hoursOff, '3');
    save(EDIT.hours);
    expect(edits).toEqual([{ field: 'hours', hours: 12.5, offHours: 3 }]);
  });

  it('hands on hours alone where nothing is known of when', () => {
    const { edits } = show();
    type(EDIT.hours, '0');
    save(EDIT.hours);
    expect(edits).toEqual([{ field: 'hours', hours: 0 }]);
  });

  it('keeps nothing that cannot be read as a number', () => {
    const { edits } = show();
    type(EDIT.hours, '12');
    type(EDIT.hours, '12 or so');
    save(EDIT.hours);
    expect(edits).toEqual([]);
  });

  it('refuses more hours outside working time than there are', () => {
    const { edits } = show();
    type(EDIT.hours, '2');
    type(EDIT.hoursOff, '3');
    expect(screen.getByText(EDIT.tooMuchOff)).toBeTruthy();
    save(EDIT.hours);
    expect(edits).toEqual([]);
  });

  it('shows times in the zone of the team, and hands on only the one that changed', () => {
    const { edits } = show();
    // Berlin is one hour ahead of UTC in January.
    expect(screen.getByLabelText<HTMLInputElement>(EDIT.startedAt).value).toBe('2026-01-05T09:30');
    type(EDIT.resolvedAt, '2026-01-05T12:00');
    save(EDIT.times('Europe/Berlin'));
    expect(edits).toEqual([{ field: 'times', resolvedAt: Date.UTC(2026, 0, 5, 11, 0) }]);
  });

  it('keeps no end before the start', () => {
    const { edits } = show();
    type(EDIT.resolvedAt, '2026-01-05T09:00');
    save(EDIT.times('Europe/Berlin'));
    expect(screen.getByText(EDIT.timesOrder)).toBeTruthy();
    expect(edits).toEqual([]);
  });

  it('hands on the answer whether users felt it, but not the one that stands', () => {
    const { edits } = show();
    const question = within(screen.getByRole('group'));
    fireEvent.click(question.getByText('not known'));
    fireEvent.click(question.getByText('yes'));
    expect(edits).toEqual([{ field: 'felt', felt: 'yes' }]);
  });

  it('says what was typed, and takes it back', () => {
    const edit = { field: 'hours', hours: 12 } as const;
    const { takenBack } = show({ ...INCIDENT, hours: 12, grade: 'A', edits: [{ decisionId: 'd7', edit }] });
    expect(screen.getByLabelText<HTMLInputElement>(EDIT.hours).value).toBe('12');
    fireEvent.click(screen.getByRole('button', { name: EDIT.takeBackWhat(EDIT.hours) }));
    expect(takenBack).toEqual(['d7']);
    expect(screen.getAllByText(EDIT.takeBack)).toHaveLength(1);
  });
});

describe('the typed plan of a sprint', () => {
  function showPlan() {
    const plans: TypedPlan[] = [];
    renderInTheme(<EditPlan typed={undefined} onPlan={(plan) => plans.push(plan)} onTakeBack={undefined} />);
    return plans;
  }

  it('needs all three numbers', () => {
    const plans = showPlan();
    type(SPRINT_EDIT.committed, '40');
    type(SPRINT_EDIT.completedOfCommitted, '30');
    save(SPRINT_EDIT.plan);
    expect(plans).toEqual([]);
    type(SPRINT_EDIT.completed, '32');
    save(SPRINT_EDIT.plan);
    expect(plans).toEqual([{ committed: 40, completedOfCommitted: 30, completed: 32 }]);
  });

  it('finishes no more of the plan than was planned, or than was finished in all', () => {
    const plans = showPlan();
    type(SPRINT_EDIT.committed, '40');
    type(SPRINT_EDIT.completedOfCommitted, '30');
    type(SPRINT_EDIT.completed, '29');
    expect(screen.getByText(SPRINT_EDIT.planWrong)).toBeTruthy();
    save(SPRINT_EDIT.plan);
    expect(plans).toEqual([]);
  });
});
