// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NumberField } from '../../src/app/components/number-field.tsx';
import { renderInTheme } from './render.tsx';

function type(texts: readonly string[], isWhole = false) {
  const numbers: (number | undefined)[] = [];
  renderInTheme(
    <NumberField label="People" value={undefined} isWhole={isWhole} onNumber={(number) => numbers.push(number)} />,
  );
  const field = screen.getByLabelText('People');
  for (const text of texts) fireEvent.change(field, { target: { value: text } });
  return { numbers, field };
}

it('reads a decimal point and a decimal comma', () => {
  expect(type(['4.5', '4,25']).numbers).toEqual([4.5, 4.25]);
});

it('hands an emptied field on as not known, never as 0', () => {
  expect(type(['5', '']).numbers).toEqual([5, undefined]);
});

it('marks what is no number and hands nothing on', () => {
  const { numbers, field } = type(['abc', '-3', '1e999']);
  expect(numbers).toEqual([]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it('takes whole numbers only where a count is asked for', () => {
  expect(type(['2.5', '3'], true).numbers).toEqual([3]);
});
