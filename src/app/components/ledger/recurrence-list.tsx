import { type ReactNode, useState } from 'react';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { claimDetails, claimSentence, payoffSentences, quietSentences } from '../../../wording/ledger-claims.ts';
import { RECURRENCE } from '../../../wording/ledger-words.ts';
import { RECURRENCE_CHART as AXIS } from '../../../wording/recurrence-chart-words.ts';
import { Card } from '../card.tsx';
import styles from './recurrence-list.module.css';
import { RecurrencePicture } from './recurrence-picture.tsx';

/** More than this nobody reads at once. */
const SCREENFUL = 12;

type RecurrenceListProps = {
  readonly ledger: LedgerAnswer;
  readonly zone: string;
  /** Ways to take the picture along, where there is one. */
  readonly actions?: ReactNode;
};

/** Each service or cause before and since its first finished follow-up, with what may be said of it and what not. */
export function RecurrenceList({ ledger, zone, actions }: RecurrenceListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { recurrences, items } = ledger;
  // Where none came before, nothing is told of a group (METHOD 2.14-4).
  const told = recurrences.compared.filter(({ comparison }) => comparison !== undefined);
  const hasGroups = recurrences.compared.length + recurrences.others.length > 0;
  const quiet = quietSentences(recurrences);
  return (
    <Card title={RECURRENCE.title} sub={RECURRENCE.sub} actions={told.length === 0 ? undefined : actions}>
      {told.length > 0 ? null : <p className="quiet">{hasGroups ? RECURRENCE.none : RECURRENCE.noGroups}</p>}
      {told.length === 0 ? null : (
        <p className={styles.axis} aria-hidden="true">
          <span>{AXIS.before}</span>
          <span>{AXIS.done}</span>
          <span>{AXIS.since}</span>
        </p>
      )}
      <ul className={styles.groups}>
        {told.slice(0, showsAll ? told.length : SCREENFUL).map((recurrence) => (
          <Group
            key={`${recurrence.kind} ${recurrence.name}`}
            recurrence={recurrence}
            tested={recurrences.tested}
            item={items[recurrence.action.itemKey]}
            zone={zone}
          />
        ))}
      </ul>
      {told.length > SCREENFUL && !showsAll ? (
        <div>
          <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
            {RECURRENCE.showAll(told.length)}
          </button>
        </div>
      ) : null}
      {quiet.length === 0 ? null : (
        <div className={styles.quiet}>
          <h3>{RECURRENCE.quiet}</h3>
          {quiet.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </Card>
  );
}

type GroupProps = {
  readonly recurrence: LedgerAnswer['recurrences']['compared'][number];
  readonly tested: number;
  readonly item: LedgerAnswer['items'][string] | undefined;
  readonly zone: string;
};

function Group({ recurrence, tested, item, zone }: GroupProps) {
  const { kind, name, claim, action } = recurrence;
  const what = item ?? { id: action.itemKey };
  return (
    <li className={styles.group} data-claim={claim}>
      <div className={styles.words}>
        <h3>
          {name} <span className={styles.kind}>{RECURRENCE.kinds[kind]}</span>
        </h3>
        <p className={styles.claim}>{claimSentence(recurrence)}</p>
        <p className={styles.small}>{RECURRENCE.action(what.id, what.title)}</p>
      </div>
      <RecurrencePicture recurrence={recurrence} zone={zone} />
      <div className={styles.payoff}>
        {payoffSentences(recurrence).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <details>
          <summary>
            {RECURRENCE.details}
            <span className="visually-hidden"> {name}</span>
          </summary>
          <ul className={styles.details}>
            {claimDetails(recurrence, tested).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
