import { Button } from '@mantine/core';
import type { Mapping } from '../../../domain/index.ts';
import { failed, ok } from '../../../domain/index.ts';
import type { FaultText } from '../../../wording/faults.ts';
import { MAPPER, MAPPINGS } from '../../../wording/mapping-words.ts';
import { Card } from '../card.tsx';
import { FaultNote } from '../fault-note.tsx';
import { ChooseFiles } from '../file-doors.tsx';
import { SavedText } from '../saved-text.tsx';
import styles from './mapping-list.module.css';

type MappingListProps = {
  readonly mappings: readonly Mapping[];
  readonly fault: FaultText | undefined;
  /** True where a file with its columns is staged. */
  readonly canEdit: (mapping: Mapping) => boolean;
  readonly onEdit: (mapping: Mapping) => void;
  readonly onRename: (mapping: Mapping, name: string) => void;
  readonly onExport: (mapping: Mapping) => void;
  readonly onRemove: (mapping: Mapping) => void;
  readonly onFile: (file: File) => void;
};

/** Every saved mapping: its name, what it is for, and the ways to change it, hand it on and take it away. */
export function MappingList(props: MappingListProps) {
  const { mappings, fault, onFile } = props;
  return (
    <Card title={MAPPINGS.title} sub={MAPPINGS.sub}>
      {fault === undefined ? null : <FaultNote text={fault} />}
      {mappings.length === 0 ? (
        <p className="quiet">{MAPPINGS.none}</p>
      ) : (
        <ul className={styles.list}>
          {mappings.map((mapping) => (
            <MappingItem key={mapping.id} mapping={mapping} {...props} />
          ))}
        </ul>
      )}
      <div>
        <ChooseFiles
          size="xs"
          accept=".json,application/json"
          isMultiple={false}
          onFiles={([file]) => {
            if (file !== undefined) onFile(file);
          }}
        >
          {MAPPINGS.importOne}
        </ChooseFiles>
      </div>
    </Card>
  );
}

type MappingItemProps = Omit<MappingListProps, 'mappings' | 'fault' | 'onFile'> & { readonly mapping: Mapping };

function MappingItem({ mapping, canEdit, onEdit, onRename, onExport, onRemove }: MappingItemProps) {
  const { name, kind, columns, source } = mapping;
  const isEditable = canEdit(mapping);
  return (
    <li className={styles.item}>
      <SavedText
        aria-label={MAPPINGS.rename(name)}
        value={name}
        read={(text) => (text === '' ? failed(MAPPINGS.nameEmpty) : ok(text))}
        onText={(text) => onRename(mapping, text)}
      />
      <p className={styles.facts}>{MAPPINGS.facts(MAPPER.kinds[kind], Object.keys(columns).length, source)}</p>
      <div className={styles.actions}>
        {isEditable ? (
          <Act label={MAPPINGS.editOf(name)} onClick={() => onEdit(mapping)}>
            {MAPPINGS.edit}
          </Act>
        ) : null}
        <Act label={MAPPINGS.exportOf(name)} onClick={() => onExport(mapping)}>
          {MAPPINGS.exportOne}
        </Act>
        <Act label={MAPPINGS.removeOf(name)} onClick={() => onRemove(mapping)}>
          {MAPPINGS.remove}
        </Act>
      </div>
      {isEditable ? null : <p className={styles.facts}>{MAPPINGS.editNeeds}</p>}
    </li>
  );
}

type ActProps = { readonly label: string; readonly onClick: () => void; readonly children: string };

function Act({ label, onClick, children }: ActProps) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}
