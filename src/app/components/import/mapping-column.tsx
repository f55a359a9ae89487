import { NativeSelect } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { MappedField, MappedKind } from '../../../domain/index.ts';
import type { MappedColumn } from '../../../engine/api.ts';
import { MAPPED_FIELD_NAMES } from '../../../wording/mapped-field-words.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { fieldsOfKind, guessOf } from '../../view/import/mapping-state.ts';
import styles from './mapping-column.module.css';

type MappingColumnProps = {
  readonly column: MappedColumn;
  readonly kind: MappedKind;
  /** What it stands for; undefined = ignored. */
  readonly field: MappedField | undefined;
  /** Who said so. */
  readonly origin: 'guess' | 'saved' | 'chosen';
  /** A new value brings the focus here: the decision may have moved the column to another list. */
  readonly focusOn: unknown;
  readonly onField: (field: MappedField | undefined) => void;
};

const WORDS_BELOW: ('input' | 'description')[] = ['input', 'description'];

/** One column of the file: its header, values in it, and the field it stands for. */
export function MappingColumn({ column, kind, field, origin, focusOn, onField }: MappingColumnProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focusOn !== undefined) select.current?.focus();
  }, [focusOn]);
  const header = headerText(column);
  const fields = fieldsOfKind(kind);
  return (
    <li className={styles.column} data-used={field !== undefined}>
      <div className={styles.words}>
        <p className={styles.header}>{header}</p>
        <p className={styles.samples}>
          <span className="visually-hidden">{MAPPER.samples}: </span>
          {column.samples.length === 0 ? MAPPER.noValues : <Samples samples={column.samples} />}
        </p>
      </div>
      <div className={styles.field}>
        <NativeSelect
          ref={select}
          aria-label={MAPPER.fieldOf(header)}
          description={originText(column, kind, field, origin)}
          inputWrapperOrder={WORDS_BELOW}
          data={[
            { value: '', label: MAPPER.notUsed },
            ...fields.map((each) => ({ value: each, label: MAPPED_FIELD_NAMES[each] })),
          ]}
          value={field ?? ''}
          onChange={({ currentTarget }) => onField(fields.find((each) => each === currentTarget.value))}
        />
      </div>
    </li>
  );
}

function Samples({ samples }: Pick<MappedColumn, 'samples'>) {
  return samples.map((sample) => (
    <span key={sample} className={styles.sample}>
      {sample}
    </span>
  ));
}

/** The header, or the place of a column without one. */
export function headerText({ header, index }: MappedColumn): string {
  return header.trim() === '' ? MAPPER.noHeader(index + 1) : header;
}

function originText(
  column: MappedColumn,
  kind: MappedKind,
  field: MappedField | undefined,
  origin: MappingColumnProps['origin'],
): string | undefined {
  if (origin === 'chosen') return MAPPER.chosen;
  if (field === undefined) return undefined;
  if (origin === 'saved') return MAPPER.saved;
  const guess = guessOf(column, kind).find((each) => each.field === field);
  return guess === undefined ? MAPPER.guess : MAPPER.guessBy[guess.by];
}
