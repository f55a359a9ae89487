import { Button } from '@mantine/core';
import type { Decision, DecisionContent } from '../../domain/index.ts';
import { assertNever, epochMs } from '../../domain/index.ts';
import { formatPeriod } from '../../wording/dates.ts';
import { DATA } from '../../wording/page-data.ts';
import styles from './decision-list.module.css';

type DecisionListProps = {
  /** Those in force. */
  readonly decisions: readonly Decision[];
  /** What a sprint or an incident is called; its key where it has no name here. */
  readonly nameOf: (key: string) => string;
  readonly onTakeBack: (id: string) => void;
};

/** What a person said about the data, each with its undo. */
export function DecisionList({ decisions, nameOf, onTakeBack }: DecisionListProps) {
  return (
    <ul className={styles.list}>
      {decisions.map(({ id, content }) => {
        const text = describe(content, nameOf);
        return (
          <li key={id} className={styles.item}>
            <span>{text}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={DATA.takeBackOf(text)}
              onClick={() => onTakeBack(id)}
            >
              {DATA.takeBack}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function describe(content: DecisionContent, nameOf: (key: string) => string): string {
  switch (content.kind) {
    case 'sprint-dates':
      return DATA.sprintDates(nameOf(content.key), periodOf(content));
    case 'count-incident':
      return DATA.countsIncident(nameOf(content.key), content.counts);
    default:
      return assertNever(content);
  }
}

const DAY_MS = 86_400_000;

/** Typed days carry no zone; they are shown as they were typed, the last one included. */
function periodOf({ startAt, endAt }: { readonly startAt: string; readonly endAt: string }): string {
  const [start, end] = [Date.parse(startAt), Date.parse(endAt)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${startAt} – ${endAt}`;
  return formatPeriod(epochMs(start), epochMs(end + DAY_MS), 'UTC');
}
