import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { typedNumber } from '../view/typed-number.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isWhole?: boolean;
  readonly className?: string | undefined;
  /** Called with each readable number, and with undefined once the field is empty. */
  readonly onNumber: (value: number | undefined) => void;
};

/** A field for a number of at least 0. Text that is no number stays in the field and is marked, never read as 0. */
export function NumberField({
  label,
  value,
  description,
  placeholder,
  isWhole = false,
  className,
  onNumber,
}: NumberFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const change = (next: string) => {
    setText(next);
    const number = readNumber(next, isWhole);
    if (number !== 'unreadable') onNumber(number);
  };
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={placeholder}
      className={className}
      value={text}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      error={readNumber(text, isWhole) === 'unreadable'}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function readNumber(text: string, isWhole: boolean): number | undefined | 'unreadable' {
  if (text.trim() === '') return undefined;
  const number = typedNumber(text);
  const isReadable = Number.isFinite(number) && number >= 0 && (!isWhole || Number.isInteger(number));
  return isReadable ? number : 'unreadable';
}
