// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Coefficients } from '../../src/app/components/settings/coefficients.tsx';
import { withCoefficient } from '../../src/app/view/team-settings.ts';
import { COEFFICIENTS, type MethodChanges, NO_SETTINGS, type Settings } from '../../src/domain/index.ts';
import { coefficientHint, coefficientName } from '../../src/wording/coefficient-names.ts';
import {
  coefficientFault,
  formatCoefficient,
  readCoefficient,
  typedCoefficient,
} from '../../src/wording/coefficient-values.ts';
import { COEFFICIENT_WORDS } from '../../src/wording/settings-words.ts';
import { renderInTheme } from './render.tsx';

/** The card with its values kept, as the settings page keeps them. */
function Kept({ start, seen }: { readonly start: MethodChanges; readonly seen: MethodChanges[] }) {
  const [settings, setSettings] = useState<Settings>({ ...NO_SETTINGS, method: start });
  const keep = (next: Settings) => {
    seen.push(next.method);
    setSettings(next);
  };
  return (
    <Coefficients
      method={settings.method}
      onCoefficient={({ id }, value) => keep(withCoefficient(settings, id, value))}
      onResetAll={() => keep({ ...settings, method: {} })}
    />
  );
}

function show(start: MethodChanges = {}): MethodChanges[] {
  const seen: MethodChanges[] = [];
  renderInTheme(<Kept start={start} seen={seen} />);
  return seen;
}

function typeInto(id: string, text: string): void {
  const field = screen.getByLabelText(new RegExp(`^${coefficientName(id)}( \\(|$)`));
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

describe('the card of coefficients', () => {
  it('has a field for every coefficient, each with a name and a hint of its own', () => {
    show();
    for (const { id } of COEFFICIENTS) {
      expect(screen.getAllByLabelText(coefficientName(id)), id).toHaveLength(1);
      expect(coefficientHint(id), id).not.toBe('');
    }
    expect(new Set(COEFFICIENTS.map(({ id }) => coefficientName(id))).size).toBe(COEFFICIENTS.length);
  });

  it('counts in its heading what differs, and marks it in words', () => {
    show({ 'cap_hours.3': 3, overhead_minutes: 15 });
    expect(screen.getByRole('heading', { name: 'Coefficients: 2 differ from the default' })).toBeDefined();
    expect(
      screen.getByLabelText('Longest time counted per responder, severity 3 (differs from the default)'),
    ).toHaveProperty('value', '3');
  });

  it('saves a value within its bounds and drops one that is the default again', () => {
    const seen = show();
    typeInto('cap_hours.3', '3');
    typeInto('cap_hours.3', '4');
    expect(seen).toEqual([{ 'cap_hours.3': 3 }, {}]);
  });

  it('refuses a value out of bounds with a sentence', () => {
    const seen = show();
    typeInto('cap_hours.3', '500');
    expect(screen.getByText('Type a number from 0.25 h to 168 h.')).toBeDefined();
    typeInto('pace_sprints', '4.5');
    expect(screen.getByText('Type a whole number from 3 sprints to 26 sprints.')).toBeDefined();
    expect(seen).toEqual([]);
  });

  it('takes shares in per cent', () => {
    const seen = show();
    typeInto('calm_load', '12.5');
    expect(seen).toEqual([{ calm_load: 0.125 }]);
    expect(screen.getByLabelText(/^Most incident work in a calm sprint/)).toHaveProperty('value', '12.5');
  });

  it('resets one by its own button, and an emptied field likewise', () => {
    const seen = show({ 'multipliers.D.low': 0.3, lieu_share: 0.5 });
    fireEvent.click(
      screen.getByRole('button', { name: COEFFICIENT_WORDS.resetOf(coefficientName('multipliers.D.low'), '× 0.4') }),
    );
    typeInto('lieu_share', '');
    expect(seen).toEqual([{ lieu_share: 0.5 }, {}]);
    expect(screen.getByRole('heading', { name: 'Coefficients' })).toBeDefined();
  });

  it('resets all at once, and offers it only where something differs', () => {
    const seen = show({ 'cap_hours.3': 3, calm_load: 0.2 });
    fireEvent.click(screen.getByRole('button', { name: COEFFICIENT_WORDS.resetAll }));
    expect(seen).toEqual([{}]);
    expect(screen.queryByRole('button', { name: COEFFICIENT_WORDS.resetAll })).toBeNull();
    expect(screen.getByLabelText(coefficientName('cap_hours.3'))).toHaveProperty('value', '4');
  });

  it('turns the overhead on by its preset of 15 minutes and off again', () => {
    const seen = show();
    fireEvent.click(screen.getByRole('button', { name: '15 min' }));
    fireEvent.click(screen.getByRole('button', { name: COEFFICIENT_WORDS.off }));
    expect(seen).toEqual([{ overhead_minutes: 15 }, {}]);
  });
});

describe('the values of coefficients', () => {
  it('are written with their unit', () => {
    expect(formatCoefficient('cap_hours.3', 4)).toBe('4 h');
    expect(formatCoefficient('default_hours.5', 0.25)).toBe('0.25 h');
    expect(formatCoefficient('multipliers.D.low', 0.4)).toBe('× 0.4');
    expect(formatCoefficient('calm_load', 0.07)).toBe('7 %');
    expect(formatCoefficient('overhead_minutes', 15)).toBe('15 min');
    expect(formatCoefficient('responders.3', 1)).toBe('1 person');
    expect(formatCoefficient('pace_sprints', 6)).toBe('6 sprints');
  });

  it('come back as they were typed', () => {
    for (const { id, standard } of COEFFICIENTS)
      expect(readCoefficient(id, typedCoefficient(id, standard))).toBe(standard);
    expect(readCoefficient('calm_load', typedCoefficient('calm_load', 0.07))).toBe(0.07);
  });

  it('name their bounds in every sentence of refusal', () => {
    for (const coefficient of COEFFICIENTS) {
      expect(coefficientFault(coefficient)).toContain(formatCoefficient(coefficient.id, coefficient.most));
    }
  });
});
