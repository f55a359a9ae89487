import { Button } from '@mantine/core';
import type { UntouchedRecord } from '../../../engine/api.ts';
import { formatMoment } from '../../../wording/dates.ts';
import { UNTOUCHED as WORDS } from '../../../wording/untouched-words.ts';
import { ScrollTable } from '../scroll-table.tsx';
import styles from './untouched-table.module.css';

type UntouchedTableProps = {
  readonly records: readonly UntouchedRecord[];
  /** Whether they stand among the incidents, so that the answer is to leave one out. */
  readonly areCounted: boolean;
  /** Zone in which times are written. */
  readonly zone: string;
  readonly onAnswer: (record: UntouchedRecord) => void;
};

/** Records that nobody worked on, each with the reason, its place in the files, and one button. */
export function UntouchedTable({ records, areCounted, zone, onAnswer }: UntouchedTableProps) {
  return (
    <ScrollTable caption={WORDS.caption} columns={Object.values(WORDS.columns)} className={styles.table}>
      {records.map((record) => (
        <tr key={record.key}>
          <th scope="row">
            <Record record={record} />
          </th>
          <td>{record.startedAt === undefined ? WORDS.notKnown : formatMoment(record.startedAt, zone)}</td>
          <td>{WORDS.why(record.closedAfterMinutes, record.zeros)}</td>
          <td className={styles.answer}>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={areCounted ? WORDS.leaveOutOf(record.id) : WORDS.countOf(record.id)}
              onClick={() => onAnswer(record)}
            >
              {areCounted ? WORDS.leaveOut : WORDS.count}
            </Button>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Record({ record: { id, title, fileLine } }: { readonly record: UntouchedRecord }) {
  const [first] = fileLine;
  return (
    <>
      <span className="quiet">{id}</span> {title ?? <em className="quiet">{WORDS.noTitle}</em>}
      {first === undefined ? null : <span className={styles.place}>{WORDS.place(first.file, first.line)}</span>}
    </>
  );
}
