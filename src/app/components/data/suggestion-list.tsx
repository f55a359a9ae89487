import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DecisionContent } from '../../../domain/index.ts';
import type { SuggestedRecord } from '../../../engine/api.ts';
import { formatDate } from '../../../wording/dates.ts';
import { SUGGESTIONS } from '../../../wording/suggestion-words.ts';
import { Card } from '../card.tsx';
import styles from './suggestion-list.module.css';

/** Two records, why they may belong together, and the two answers. */
export type Suggestion = {
  readonly id: string;
  readonly records: readonly SuggestedRecord[];
  readonly reason: string;
  /** What yes is noted as. */
  readonly accepted: DecisionContent;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

type SuggestionListProps = {
  readonly title: string;
  readonly why: string;
  readonly yes: string;
  readonly no: string;
  /** Answers yes to all that are shown, in one step. */
  readonly onAll: (shown: readonly Suggestion[]) => void;
  readonly suggestions: readonly Suggestion[];
  /** Zone in which days are written. */
  readonly zone: string;
};

/** More at once would be a chore, not a question. */
const SHOWN = 5;

/** Questions about records, each answered with one click; nothing while there are none. */
export function SuggestionList({ title, why, yes, no, onAll, suggestions, zone }: SuggestionListProps) {
  if (suggestions.length === 0) return null;
  const shown = suggestions.slice(0, SHOWN);
  const more = suggestions.length - shown.length;
  return (
    <Card title={title} sub={why}>
      <ul className={styles.list}>
        {shown.map(({ id, records, reason, onYes, onNo }) => (
          <li key={id} className={styles.item}>
            <div className={styles.records}>
              {records.map((record) => (
                <SuggestedLine key={record.key} record={record} zone={zone} />
              ))}
              <span className={styles.reason}>{reason}</span>
            </div>
            <div className={styles.answers}>
              <Answer text={yes} records={records} onClick={onYes} />
              <Answer text={no} records={records} onClick={onNo} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length > 1 ? (
        <Button variant="default" size="compact-sm" className={styles.all} onClick={() => onAll(shown)}>
          {SUGGESTIONS.all(yes, shown.length)}
        </Button>
      ) : null}
      {more > 0 ? <p className="quiet">{SUGGESTIONS.more(more)}</p> : null}
    </Card>
  );
}

function SuggestedLine({ record, zone }: { readonly record: SuggestedRecord; readonly zone: string }): ReactNode {
  const { id, title, startedAt, fileLine } = record;
  const [first] = fileLine;
  const facts = [
    ...(startedAt === undefined ? [] : [formatDate(startedAt, zone)]),
    ...(first === undefined ? [] : [SUGGESTIONS.place(first.file, first.line)]),
  ];
  return (
    <div>
      <span className={styles.id}>{id}</span> {title ?? <em className="quiet">{SUGGESTIONS.noTitle}</em>}
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </div>
  );
}

type AnswerProps = {
  readonly text: string;
  readonly records: readonly SuggestedRecord[];
  readonly onClick: () => void;
};

function Answer({ text, records, onClick }: AnswerProps) {
  const name = `${text}: ${records.map(({ id }) => id).join(', ')}`;
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={onClick}>
      {text}
    </Button>
  );
}
