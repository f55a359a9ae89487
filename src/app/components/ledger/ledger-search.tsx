import { TextInput } from '@mantine/core';
import type { FoundItem, FoundItems } from '../../../engine/api.ts';
import { BOOK } from '../../../wording/ledger-words.ts';
import styles from './ledger-book.module.css';
import type { LedgerLine } from './ledger-incidents.tsx';

type LedgerSearchProps = {
  readonly incident: Pick<LedgerLine, 'id' | 'key'>;
  readonly text: string;
  /** Absent while nothing is asked, or the answer is on its way. */
  readonly found: FoundItems | undefined;
  readonly isAsked: boolean;
  readonly onText: (text: string) => void;
  readonly onLink: (item: FoundItem) => void;
};

/** A search among the work items, each with its link to the incident. */
export function LedgerSearch({ incident, text, found, isAsked, onText, onLink }: LedgerSearchProps) {
  return (
    <div className={styles.search}>
      <TextInput
        label={BOOK.search}
        value={text}
        autoComplete="off"
        type="search"
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div aria-live="polite">{isAsked ? <Found incident={incident} found={found} onLink={onLink} /> : null}</div>
    </div>
  );
}

function Found({ incident, found, onLink }: Pick<LedgerSearchProps, 'incident' | 'found' | 'onLink'>) {
  if (found === undefined) return <p className="quiet">{BOOK.searching}</p>;
  if (found.total === 0) return <p className="quiet">{BOOK.noneFound}</p>;
  const more = found.total - found.items.length;
  return (
    <>
      <ul className={styles.followUps}>
        {found.items.map((item) => (
          <li key={item.key}>
            <span>
              <span className={styles.id}>{item.id}</span> {item.title}
            </span>
            <span className="quiet">{BOOK.isDone(item.isDone)}</span>
            {item.incidentKeys.includes(incident.key) ? (
              <span className="quiet">{BOOK.isLinked}</span>
            ) : (
              <button
                type="button"
                className="link-button"
                aria-label={BOOK.link(item.id, incident.id)}
                onClick={() => onLink(item)}
              >
                {BOOK.linkShort}
              </button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.hint}>{BOOK.moreFound(more)}</p> : null}
    </>
  );
}
