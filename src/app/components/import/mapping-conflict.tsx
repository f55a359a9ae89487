import { useId } from 'react';
import type { MappedColumn } from '../../../engine/api.ts';
import { MAPPED_FIELD_NAMES } from '../../../wording/mapped-field-words.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import type { Conflict } from '../../view/import/mapping-state.ts';
import { headerText } from './mapping-column.tsx';
import styles from './mapping-conflict.module.css';

type MappingConflictProps = {
  readonly conflict: Conflict;
  readonly columns: readonly MappedColumn[];
  readonly onColumn: (column: number) => void;
};

/** Several columns for one field: one of them is chosen before it goes on. */
export function MappingConflict({ conflict, columns, onColumn }: MappingConflictProps) {
  const id = useId();
  return (
    <fieldset className={styles.conflict} aria-describedby={id}>
      <legend>{MAPPER.conflict(MAPPED_FIELD_NAMES[conflict.field], conflict.columns.length)}</legend>
      <div className={styles.options}>
        {columns
          .filter(({ index }) => conflict.columns.includes(index))
          .map((column) => (
            <button key={column.index} type="button" className={styles.option} onClick={() => onColumn(column.index)}>
              <strong>{headerText(column)}</strong>
              <span>{column.samples.slice(0, 2).join(', ') || MAPPER.noValues}</span>
            </button>
          ))}
      </div>
      <p id={id} className={styles.hint}>
        {MAPPER.conflictHint}
      </p>
    </fieldset>
  );
}
