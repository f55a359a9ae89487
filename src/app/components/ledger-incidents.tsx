import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LedgerAnswer } from '../../engine/api.ts';
import type { LedgerState } from '../../metrics/ledger.ts';
import { formatDate } from '../../wording/dates.ts';
import { severityName } from '../../wording/edit-words.ts';
import { followUpsInWords, reviewInCell, usersInWords } from '../../wording/ledger-lines.ts';
import { NOTE_NAMES } from '../../wording/ledger-notes.ts';
import { STATE_NAMES, LEDGER_INCIDENTS as WORDS } from '../../wording/ledger-words.ts';
import { formatHours } from '../../wording/numbers.ts';
import { Card } from './card.tsx';
import { FilterChip } from './filter-chip.tsx';
import styles from './ledger-incidents.module.css';

export type LedgerLine = LedgerAnswer['incidents'][number];

type LedgerIncidentsProps = {
  readonly ledger: LedgerAnswer;
  readonly zone: string;
  /** The incident whose form is open. */
  readonly openKey: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  /** The form under the open incident. */
  readonly form: ReactNode;
};

type Shown = LedgerState | 'all';

const STATES: readonly LedgerState[] = ['none', 'paying', 'paid-back'];
const SCREENFUL = 20;

/** All incidents, the latest first: what each took, what came back, and a form to book a return. */
export function LedgerIncidents({ ledger, zone, openKey, onOpen, form }: LedgerIncidentsProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [limit, setLimit] = useState(SCREENFUL);
  const { incidents, returns } = ledger;
  const fitting = incidents.filter(({ state, key }) => shown === 'all' || state === shown || key === openKey);
  const rest = fitting.length - limit;
  const textOf = (state: Shown) =>
    state === 'all' ? WORDS.all(incidents.length) : WORDS.ofState(STATE_NAMES[state], returns.states[state]);
  return (
    <Card
      title={WORDS.title}
      sub={WORDS.sub}
      actions={
        <FilterChip<Shown>
          name={WORDS.filter}
          text={textOf(shown)}
          chosen={shown}
          options={(['all', ...STATES] as const).map((value) => ({ value, label: textOf(value) }))}
          onChoose={(next) => {
            setShown(next);
            setLimit(SCREENFUL);
          }}
        />
      }
    >
      {fitting.length === 0 ? <p className="quiet">{WORDS.noneOfState}</p> : null}
      <ul className={styles.list} aria-label={WORDS.caption}>
        {fitting.slice(0, limit).map((incident) => (
          <li key={incident.key} className={styles.incident} data-incident={incident.key}>
            <Incident incident={incident} zone={zone} isOpen={incident.key === openKey} onOpen={onOpen} />
            {incident.key === openKey ? form : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div>
          <Button variant="default" onClick={() => setLimit(limit + SCREENFUL)}>
            {WORDS.more(Math.min(rest, SCREENFUL))}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

type IncidentProps = Pick<LedgerIncidentsProps, 'zone' | 'onOpen'> & {
  readonly incident: LedgerLine;
  readonly isOpen: boolean;
};

function Incident({ incident, zone, isOpen, onOpen }: IncidentProps) {
  const { key, id, title, startedAt, severity, services, state, hours } = incident;
  const day = startedAt === undefined ? [] : [formatDate(startedAt, zone)];
  return (
    <div className={styles.record}>
      <div className={styles.words}>
        <h3>
          <span className={styles.id}>{id}</span> {title ?? <em className="quiet">{WORDS.noTitle}</em>}
        </h3>
        <p className={styles.small}>{[...day, severityName(severity), ...services].join(' · ')}</p>
        <Notes incident={incident} />
      </div>
      <dl className={styles.facts}>
        <Fact name={WORDS.columns.hours} text={formatHours(hours)} />
        <Fact name={WORDS.columns.users} text={usersInWords(incident)} />
        <Fact name={WORDS.columns.review} text={reviewInCell(incident)} />
        <Fact name={WORDS.columns.followUps} text={followUpsInWords(incident.followUpCounts)} />
      </dl>
      <div className={styles.state}>
        <span className={styles.badge} data-state={state}>
          {STATE_NAMES[state]}
        </span>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-label={isOpen ? WORDS.close(id) : WORDS.open(id)}
          onClick={() => onOpen(isOpen ? undefined : key)}
        >
          {isOpen ? WORDS.closeShort : WORDS.openShort}
        </button>
      </div>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Notes({ incident: { notes } }: { readonly incident: LedgerLine }) {
  const lines = (['learned', 'safer'] as const).flatMap((field) => {
    const text = notes[field];
    return text === undefined ? [] : [{ field, text }];
  });
  return lines.map(({ field, text }) => (
    <p key={field} className={styles.note}>
      <span className="quiet">{NOTE_NAMES[field]}:</span> {text}
    </p>
  ));
}
