import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import type { TeamMember } from '../../../domain/index.ts';
import { MEMBER_WORDS } from '../../../wording/team-words.ts';
import type { AbsenceColumn } from '../../view/team-people.ts';
import { absenceIn } from '../../view/team-people.ts';
import styles from './members-grid.module.css';
import { SavedNumber } from './saved-number.tsx';

type MembersGridProps = {
  readonly people: readonly TeamMember[];
  readonly columns: readonly AbsenceColumn[];
  /** A share of full time, 0 to 1. */
  readonly onAllocation: (at: number, allocation: number) => void;
  readonly onAbsence: (at: number, column: AbsenceColumn, hours: number | undefined) => void;
  readonly onRemove: (at: number) => void;
};

/** Nameless members with their share of full time and hours away: a small grid, walked by the arrow keys. */
export function MembersGrid({ people, columns, onAllocation, onAbsence, onRemove }: MembersGridProps) {
  const hint = useId();
  return (
    <div className={styles.scroll}>
      <table className={styles.grid} aria-describedby={hint} onKeyDown={walk}>
        <caption className="visually-hidden">{MEMBER_WORDS.caption}</caption>
        <GridHead columns={columns} />
        <tbody>
          {people.map((member, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: members have no name; their place is what they are called by
            <tr key={at}>
              <th scope="row">{MEMBER_WORDS.member(at)}</th>
              <td>
                <SavedNumber
                  aria-label={MEMBER_WORDS.allocationOf(at)}
                  data-cell={`${at},0`}
                  className={styles.field}
                  size="xs"
                  unit="%"
                  value={Number((member.allocation * 100).toFixed(4))}
                  most={100}
                  fault={MEMBER_WORDS.allocationFault}
                  onNumber={(percent) => onAllocation(at, (percent ?? 100) / 100)}
                />
              </td>
              {columns.map((column, index) => (
                <td key={column.id}>
                  <AbsenceField
                    at={at}
                    cell={`${at},${index + 1}`}
                    column={column}
                    hours={absenceIn(member, column)}
                    onHours={(hours) => onAbsence(at, column, hours)}
                  />
                </td>
              ))}
              <td>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={MEMBER_WORDS.remove(at)}
                  onClick={() => onRemove(at)}
                >
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p id={hint} className={styles.hint}>
        {columns.length === 0 ? MEMBER_WORDS.noSprints : MEMBER_WORDS.keys}
      </p>
    </div>
  );
}

function GridHead({ columns }: Pick<MembersGridProps, 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col">{MEMBER_WORDS.column}</th>
        <th scope="col">{MEMBER_WORDS.allocation}</th>
        {columns.map(({ id, name }) => (
          <th key={id} scope="col">
            <span className={styles.away}>{MEMBER_WORDS.absence}</span> {name}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

type AbsenceFieldProps = {
  readonly at: number;
  readonly cell: string;
  readonly column: AbsenceColumn;
  readonly hours: number | undefined;
  readonly onHours: (hours: number | undefined) => void;
};

function AbsenceField({ at, cell, column, hours, onHours }: AbsenceFieldProps) {
  return (
    <SavedNumber
      aria-label={MEMBER_WORDS.absenceOf(at, column.name)}
      data-cell={cell}
      className={styles.field}
      size="xs"
      unit="h"
      placeholder="0"
      value={hours}
      fault={MEMBER_WORDS.hoursFault}
      onNumber={onHours}
    />
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Goes to the next field; sideways only from the end of the text, so that the arrows still move within it. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const field = event.target;
  const step = STEPS[event.key];
  if (!(field instanceof HTMLInputElement) || step === undefined || !leavesText(field, step[1])) return;
  const [row, column] = (field.dataset.cell ?? '').split(',').map(Number);
  const next = `${(row ?? 0) + step[0]},${(column ?? 0) + step[1]}`;
  const target = event.currentTarget.querySelector<HTMLInputElement>(`[data-cell="${next}"]`);
  if (target === null) return;
  event.preventDefault();
  target.focus();
  target.select();
}

function leavesText(field: HTMLInputElement, right: number): boolean {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const isAllSelected = start === 0 && end === value.length;
  if (right === 0 || isAllSelected) return true;
  return right < 0 ? end === 0 : start === value.length;
}
