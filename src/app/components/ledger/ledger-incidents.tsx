import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import type { LedgerAnswer } from '../../../engine/api.ts';
import type { LedgerState } from '../../../metrics/ledger/ledger.ts';
import { formatDate } from '../../../wording/dates.ts';
import { severityName } from '../../../wording/edit-words.ts';
import { followUpsInWords, reviewInCell, usersInWords } from '../../../wording/ledger-lines.ts';
import { NOTE_NAMES } from '../../../wording/ledger-notes.ts';
import { STATE_NAMES, LEDGER_INCIDENTS as WORDS } from '../../../wording/ledger-words.ts';
import { formatHours } from '../../../wording/numbers.ts';
import { Card } from '../card.tsx';
import { FilterChip } from '../filter-chip.tsx';
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
      {fitting.length === 0 ? (
        <p className="quiet">{WORDS.noneOfState}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{WORDS.caption}</caption>
          <Head />
          <tbody>
            {fitting.slice(0, limit).map((incident) => (
              <Fragment key={incident.key}>
                <Incident incident={incident} zone={zone} isOpen={incident.key === openKey} onOpen={onOpen} />
                {incident.key === openKey ? <FormRow>{form}</FormRow> : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
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

const { columns } = WORDS;
const HEADERS = [columns.incident, columns.hours, columns.users, columns.review, columns.followUps, columns.state];

function Head() {
  return (
    <thead>
      <tr>
        {HEADERS.map((header) => (
          <th key={header} scope="col">
            {header}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{WORDS.openShort}</span>
        </th>
      </tr>
    </thead>
  );
}

function FormRow({ children }: { readonly children: ReactNode }) {
  return (
    <tr className={styles.form}>
      <td colSpan={HEADERS.length + 1}>{children}</td>
    </tr>
  );
}

type IncidentProps = Pick<LedgerIncidentsProps, 'zone' | 'onOpen'> & {
  readonly incident: LedgerLine;
  readonly isOpen: boolean;
};

function Incident({ incident, zone, isOpen, onOpen }: IncidentProps) {
  const { key, id, title, startedAt, severity, services, state, hours, felt, isReviewHeld, followUpCounts } = incident;
  const day = startedAt === undefined ? [] : [formatDate(startedAt, zone)];
  return (
    <tr data-incident={key} data-open={isOpen}>
      <th scope="row">
        <span className={styles.id}>{id}</span>{' '}
        <span className={styles.name}>{title ?? <em className="quiet">{WORDS.noTitle}</em>}</span>
        <span className={styles.small}>{[...day, severityName(severity), ...services].join(' · ')}</span>
        <Notes incident={incident} />
      </th>
      <Fact name={columns.hours} text={formatHours(hours)} />
      <Fact name={columns.users} text={usersInWords(incident)} isQuiet={felt === 'not-known'} />
      <Fact name={columns.review} text={reviewInCell(incident)} isQuiet={!isReviewHeld} />
      <Fact name={columns.followUps} text={followUpsInWords(followUpCounts)} isQuiet={followUpCounts.created === 0} />
      <td>
        <span className={styles.badge} data-state={state}>
          {STATE_NAMES[state]}
        </span>
      </td>
      <td>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-label={isOpen ? WORDS.close(id) : WORDS.open(id)}
          onClick={() => onOpen(isOpen ? undefined : key)}
        >
          {isOpen ? WORDS.closeShort : WORDS.openShort}
        </button>
      </td>
    </tr>
  );
}

type FactProps = { readonly name: string; readonly text: string; readonly isQuiet?: boolean };

/** A cell; on a phone it carries the name of its column. */
function Fact({ name, text, isQuiet = false }: FactProps) {
  return (
    <td data-name={name} data-quiet={isQuiet}>
      {text}
    </td>
  );
}

function Notes({ incident: { notes } }: { readonly incident: LedgerLine }) {
  const lines = (['learned', 'safer'] as const).flatMap((field) => {
    const text = notes[field];
    return text === undefined ? [] : [{ field, text }];
  });
  return lines.map(({ field, text }) => (
    <span key={field} className={styles.note}>
      <span className="quiet">{NOTE_NAMES[field]}:</span> {text}
    </span>
  ));
}
