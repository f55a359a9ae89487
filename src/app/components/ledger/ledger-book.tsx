import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IncidentEdit, IncidentNotes } from '../../../domain/index.ts';
import { failed, ok } from '../../../domain/index.ts';
import { followUpInWords } from '../../../wording/ledger-lines.ts';
import { NOTE_NAMES } from '../../../wording/ledger-notes.ts';
import { BOOK } from '../../../wording/ledger-words.ts';
import { NumberField } from '../number-field.tsx';
import { SavedText } from '../saved-text.tsx';
import styles from './ledger-book.module.css';
import type { LedgerLine } from './ledger-incidents.tsx';

export type ReviewEdit = Extract<IncidentEdit, { readonly field: 'review' }>;

type LedgerBookProps = {
  readonly incident: LedgerLine;
  readonly zone: string;
  readonly onNote: (field: keyof IncidentNotes, text: string) => void;
  readonly onReview: (edit: ReviewEdit) => void;
  readonly onTakeBack: (decisionId: string) => void;
  readonly onUnlink: (itemKey: string, itemId: string) => void;
  /** The search for an item to link. */
  readonly search: ReactNode;
};

/** What came back of one incident: two lines, its review, and its follow-ups. Each is saved by itself, and can be undone. */
export function LedgerBook({ incident, zone, onNote, onReview, onTakeBack, onUnlink, search }: LedgerBookProps) {
  return (
    <section className={styles.book} aria-label={BOOK.of(incident.id)}>
      <div className={styles.notes}>
        <Note incident={incident} field="learned" onNote={onNote} />
        <Note incident={incident} field="safer" onNote={onNote} />
        <p className={styles.hint}>{BOOK.noteHint}</p>
      </div>
      <ReviewForm key={incident.reviewDecision ?? ''} incident={incident} onReview={onReview} onTakeBack={onTakeBack} />
      <div className={styles.part}>
        <h4>{BOOK.followUps}</h4>
        <FollowUps incident={incident} zone={zone} onUnlink={onUnlink} />
        {search}
      </div>
      <p className={styles.hint}>
        {BOOK.where} {incident.fileLine.map(({ file, line }) => BOOK.place(file, line)).join(', ')}
      </p>
    </section>
  );
}

const LONGEST = 200;

type NoteProps = Pick<LedgerBookProps, 'incident' | 'onNote'> & { readonly field: keyof IncidentNotes };

function Note({ incident: { notes }, field, onNote }: NoteProps) {
  return (
    <SavedText
      label={NOTE_NAMES[field]}
      value={notes[field] ?? ''}
      read={(text) => (text.length > LONGEST ? failed(BOOK.tooLong) : ok(text))}
      onText={(text) => onNote(field, text)}
    />
  );
}

/** People and hours as they are typed; both or none make the hours of a review known. */
function ReviewForm({ incident, onReview, onTakeBack }: Pick<LedgerBookProps, 'incident' | 'onReview' | 'onTakeBack'>) {
  const [people, setPeople] = useState<number>();
  const [hours, setHours] = useState<number>();
  const { id, reviewDecision } = incident;
  const known = people !== undefined && people > 0 && hours !== undefined && hours > 0;
  return (
    <fieldset className={styles.part}>
      <legend>{BOOK.review}</legend>
      <div className={styles.fields}>
        <NumberField label={BOOK.people} value={people} isWhole className={styles.number} onNumber={setPeople} />
        <NumberField label={BOOK.hours} value={hours} className={styles.number} onNumber={setHours} />
        <Button
          variant="default"
          onClick={() => onReview({ field: 'review', held: true, ...(known && { people, hours }) })}
        >
          {BOOK.held}
        </Button>
        {incident.isReviewHeld ? (
          <Button variant="subtle" onClick={() => onReview({ field: 'review', held: false })}>
            {BOOK.notHeld}
          </Button>
        ) : null}
        {reviewDecision === undefined ? null : (
          <Button variant="subtle" aria-label={BOOK.takeBackReview(id)} onClick={() => onTakeBack(reviewDecision)}>
            {BOOK.takeBack}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{BOOK.reviewHint}</p>
    </fieldset>
  );
}

function FollowUps({ incident, zone, onUnlink }: Pick<LedgerBookProps, 'incident' | 'zone' | 'onUnlink'>) {
  const { followUps, fixes } = incident;
  return (
    <>
      {followUps.length === 0 ? <p className="quiet">{BOOK.noFollowUps}</p> : null}
      <ul className={styles.followUps}>
        {followUps.map((followUp) => (
          <li key={followUp.key}>
            <span>
              <span className={styles.id}>{followUp.id}</span> {followUp.title}
            </span>
            <span className="quiet">{followUpInWords(followUp, zone)}</span>
            <button
              type="button"
              className="link-button"
              aria-label={BOOK.unlink(followUp.id)}
              onClick={() => onUnlink(followUp.key, followUp.id)}
            >
              {BOOK.unlinkShort}
            </button>
          </li>
        ))}
      </ul>
      {fixes === 0 ? null : <p className={styles.hint}>{BOOK.fixes(fixes)}</p>}
    </>
  );
}
