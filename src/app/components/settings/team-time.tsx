import type { Result } from '../../../domain/index.ts';
import { failed, ok } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { SavedText } from '../saved-text.tsx';
import styles from './team-form.module.css';

type TeamTimeProps = {
  readonly from: string;
  readonly to: string;
  readonly onHours: (hours: { readonly from: string } | { readonly to: string }) => void;
};

const MIDNIGHT = '00:00';
const END_OF_DAY = '24:00';

/** From and to; an end at midnight is the end of the day. An end before the start is marked and not handed on. */
export function TeamTime({ from, to, onHours }: TeamTimeProps) {
  const readFrom = (text: string): Result<string, string> =>
    text !== '' && text < to ? ok(text) : failed(SETTINGS.toBeforeFrom);
  const readTo = (text: string): Result<string, string> =>
    text !== '' && toEnd(text) > from ? ok(text) : failed(SETTINGS.toBeforeFrom);
  return (
    <div className={styles.hours}>
      <SavedText
        type="time"
        label={SETTINGS.from}
        value={from}
        read={readFrom}
        onText={(text) => onHours({ from: text })}
      />
      <SavedText
        type="time"
        label={SETTINGS.to}
        value={to === END_OF_DAY ? MIDNIGHT : to}
        read={readTo}
        onText={(text) => onHours({ to: toEnd(text) })}
      />
    </div>
  );
}

function toEnd(text: string): string {
  return text === MIDNIGHT ? END_OF_DAY : text;
}
