import type { ReactNode } from 'react';
import type { Felt } from '../../../domain/index.ts';
import { LARGEST } from '../../../wording/edit-words.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import type { LargestIncident, LargestIncidents } from '../../view/overview/largest-incidents.ts';
import { Card } from '../card.tsx';
import { FeltAnswer } from './felt-answer.tsx';
import styles from './incident-largest.module.css';

const ID = 'largest-incidents';

type LargestProps = {
  readonly largest: LargestIncidents;
  /** The incident whose hours are being typed. */
  readonly openKey: string | undefined;
  readonly onOpen: (incidentKey: string | undefined) => void;
  /** The open form for hours. */
  readonly editor: ReactNode;
  readonly onFelt: (incident: LargestIncident, felt: Felt) => void;
};

/** The few incidents that hold most of the hours: where a correction matters most. One line once all are settled. */
export function Largest({ largest, openKey, onOpen, editor, onFelt }: LargestProps) {
  const { incidents, held, all, isSettled } = largest;
  if (isSettled && openKey === undefined) {
    return (
      <p id={ID} tabIndex={-1} className={styles.settled}>
        {LARGEST.settled(incidents.length, held, all)}
      </p>
    );
  }
  return (
    <Card title={LARGEST.title} sub={LARGEST.question(incidents.length, held, all)} className={styles.card}>
      <ul id={ID} tabIndex={-1} className={styles.list}>
        {incidents.map((incident) => (
          <li key={incident.key} className={styles.item}>
            <div className={styles.head}>
              <p className={styles.name}>
                <span className="quiet">{incident.id}</span>{' '}
                {incident.title ?? <em className="quiet">{INCIDENTS.noTitle}</em>}
              </p>
              <strong className={styles.hours}>{incident.hours}</strong>
            </div>
            <p className={styles.evidence}>
              {incident.evidence}
              <button
                type="button"
                className="link-button"
                aria-label={LARGEST.typeHoursOf(incident.id)}
                aria-expanded={openKey === incident.key}
                onClick={() => onOpen(openKey === incident.key ? undefined : incident.key)}
              >
                {LARGEST.typeHours}
              </button>
            </p>
            <FeltAnswer felt={incident.felt} id={incident.id} onFelt={(felt) => onFelt(incident, felt)} />
            {openKey === incident.key ? <div className={styles.editor}>{editor}</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Brings the largest incidents into sight, and the focus to their first control. */
export function focusLargest(): void {
  const element = document.getElementById(ID);
  element?.scrollIntoView({ block: 'center' });
  (element?.querySelector('button') ?? element)?.focus({ preventScroll: true });
}
