import type { LedgerAnswer } from '../../engine/api.ts';
import { formatDate } from '../../wording/dates.ts';
import { pictureInWords } from '../../wording/ledger-claims.ts';
import { RECURRENCE } from '../../wording/ledger-words.ts';
import styles from './recurrence-list.module.css';

type Recurrence = LedgerAnswer['recurrences']['compared'][number];

/** The episodes of a group as dots on a time line, with the day of the follow-up in it. Every dot is told in the sentence. */
export function RecurrencePicture({ recurrence, zone }: { readonly recurrence: Recurrence; readonly zone: string }) {
  const { from, until, action, marks } = recurrence;
  const place = (at: number) => (until > from ? ((at - from) / (until - from)) * 100 : 50);
  return (
    <figure className={styles.picture}>
      <figcaption className="visually-hidden">{pictureInWords(recurrence)}</figcaption>
      <div className={styles.line} aria-hidden="true">
        <span className={styles.after} style={{ left: `${place(action.doneAt)}%` }} />
        {marks.map(({ at, role }) => (
          <span key={`${role} ${at}`} className={styles.dot} data-role={role} style={{ left: `${place(at)}%` }} />
        ))}
        <span className={styles.action} style={{ left: `${place(action.doneAt)}%` }} />
      </div>
      <div className={styles.days} aria-hidden="true">
        <span>{formatDate(from, zone)}</span>
        <span>{RECURRENCE.doneOn(formatDate(action.doneAt, zone))}</span>
        <span>{formatDate(until, zone)}</span>
      </div>
    </figure>
  );
}
