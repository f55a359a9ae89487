import { useState } from 'react';
import type { MappedKind } from '../../../domain/index.ts';
import { MAPPED_KINDS } from '../../../domain/index.ts';
import type { MappedColumn, MappingDraft } from '../../../engine/api.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { conflictsOf, type MapperState, withField, withKind, withOnlyColumn } from '../../view/import/mapping-state.ts';
import { TeamChoice } from '../team-choice.tsx';
import { MappingColumn } from './mapping-column.tsx';
import styles from './mapping-columns.module.css';
import { MappingConflict } from './mapping-conflict.tsx';

type MappingColumnsProps = {
  readonly draft: MappingDraft;
  readonly state: MapperState;
  readonly onState: (state: MapperState) => void;
};

/** What a row is, every column with what it stands for, and a choice where two stand for the same. */
export function MappingColumns({ draft, state, onState }: MappingColumnsProps) {
  const used = draft.columns.filter(({ index }) => state.fields.has(index));
  const ignored = draft.columns.filter(({ index }) => !state.fields.has(index));
  const conflicts = conflictsOf(state);
  return (
    <>
      <TeamChoice<MappedKind>
        legend={MAPPER.kind}
        options={MAPPED_KINDS.map((kind) => ({ value: kind, label: MAPPER.kinds[kind] }))}
        chosen={state.kind}
        hint={MAPPER.kindHints[state.kind]}
        onChoose={(kind) => onState(withKind(state, draft, kind))}
      />
      {used.length === 0 ? <p className="quiet">{MAPPER.noneUsed}</p> : null}
      <ColumnList label={MAPPER.columns} columns={used} draft={draft} state={state} onState={onState} />
      {conflicts.map((conflict) => (
        <MappingConflict
          key={conflict.field}
          conflict={conflict}
          columns={draft.columns}
          onColumn={(column) => onState(withOnlyColumn(state, conflict.field, column))}
        />
      ))}
      {ignored.length === 0 ? null : <Ignored columns={ignored} draft={draft} state={state} onState={onState} />}
    </>
  );
}

type ListProps = MappingColumnsProps & { readonly columns: readonly MappedColumn[] };

/** Few enough to be seen without asking. */
const SHOWN_AT_ONCE = 4;

function Ignored({ columns, ...rest }: ListProps) {
  const [isOpen, setIsOpen] = useState(columns.length <= SHOWN_AT_ONCE);
  const last = rest.state.decided.at(-1);
  // A column that was just put aside stays in sight, and keeps the focus.
  const isLastHere = columns.some(({ index }) => index === last);
  return (
    <details
      className={styles.ignored}
      open={isOpen || isLastHere}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{MAPPER.ignored(columns.length)}</summary>
      <ColumnList label={MAPPER.ignored(columns.length)} columns={columns} {...rest} />
    </details>
  );
}

function ColumnList({ label, columns, draft, state, onState }: ListProps & { readonly label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {columns.map((column) => (
        <MappingColumn
          key={column.index}
          column={column}
          kind={state.kind}
          field={state.fields.get(column.index)}
          origin={state.decided.includes(column.index) ? 'chosen' : draft.isSaved ? 'saved' : 'guess'}
          focusOn={state.decided.at(-1) === column.index ? state.decided : undefined}
          onField={(field) => onState(withField(state, column.index, field))}
        />
      ))}
    </ul>
  );
}
