import { followUpsInWords, reviewInCell } from '../../../wording/ledger-lines.ts';
import { STATE_NAMES } from '../../../wording/ledger-words.ts';
import { formatHours } from '../../../wording/numbers.ts';
import { RETURNS_STEP } from '../../../wording/retro-returns-words.ts';
import type { ReturnLine } from '../../view/retro/retro-view.ts';
import styles from './retro-returns.module.css';

const { names } = RETURNS_STEP;

/** The incidents that took most of a sprint, and what came back of each. */
export function RetroReturns({ lines }: { readonly lines: readonly ReturnLine[] }) {
  return (
    <div>
      <div className={styles.head} aria-hidden="true">
        <span>{names.incident}</span>
        <div className={styles.facts}>
          <span>{names.hours}</span>
          <span>{names.review}</span>
          <span>{names.followUps}</span>
        </div>
        <span>{names.state}</span>
      </div>
      <ul className={styles.list} aria-label={RETURNS_STEP.list}>
        {lines.map((line) => (
          <Row key={line.key} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Row({ line }: { readonly line: ReturnLine }) {
  const { key, id, title, earlier, hoursHere, followUpCounts, state } = line;
  return (
    <li className={styles.row} data-incident={key}>
      <div className={styles.incident}>
        <h2>
          <span className={styles.id}>{id}</span> {title ?? <em className="quiet">{RETURNS_STEP.noTitle}</em>}
        </h2>
        {earlier === undefined ? null : (
          <p className={styles.earlier}>{RETURNS_STEP.earlier(earlier.count, earlier.service)}</p>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact name={names.hours} text={formatHours(hoursHere)} />
        <Fact name={names.review} text={reviewInCell(line)} />
        <Fact name={names.followUps} text={followUpsInWords(followUpCounts)} />
      </dl>
      <p className={styles.state} data-state={state}>
        {STATE_NAMES[state]}
      </p>
    </li>
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
