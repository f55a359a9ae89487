import { failed, ok, type Result } from '../../../domain/index.ts';
import { typedNumber } from '../../view/typed-number.ts';
import { type SavedLooks, SavedText } from '../saved-text.tsx';

type SavedNumberProps = SavedLooks & {
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
  /** What is said of a text that is no such number. */
  readonly fault: string;
  /** Called once the field is left; undefined = it was emptied. */
  readonly onNumber: (value: number | undefined) => void;
};

/** A field for a number that is saved when it is left. Text that is no number, or out of bounds, is never saved. */
export function SavedNumber({ value, least, most, isWhole = false, fault, onNumber, ...looks }: SavedNumberProps) {
  const read = (text: string): Result<string, string> => {
    if (text === '') return ok('');
    const number = typedNumber(text);
    const isWithin = number >= (least ?? 0) && number <= (most ?? Number.MAX_VALUE);
    return isWithin && (!isWhole || Number.isInteger(number)) ? ok(String(number)) : failed(fault);
  };
  return (
    <SavedText
      {...looks}
      value={value === undefined ? '' : String(value)}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      read={read}
      onText={(text) => onNumber(text === '' ? undefined : Number(text))}
    />
  );
}
