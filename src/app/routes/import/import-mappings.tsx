import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mapping, Result, StoreFault } from '../../../domain/index.ts';
import type { StagedFile } from '../../../engine/api.ts';
import { describeStoreFault, type FaultText } from '../../../wording/faults.ts';
import { MAPPINGS } from '../../../wording/mapping-words.ts';
import { MappingList } from '../../components/import/mapping-list.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { mappingsQuery, useDeleteMapping, useSaveMapping } from '../../queries/mappings.ts';
import { formatMappingFile } from '../../view/import/mapping-file.ts';
import { saveText } from '../../view/save-text.ts';

type ImportMappingsProps = {
  readonly files: readonly StagedFile[];
  readonly onEdit: (fileId: string) => void;
};

/** The saved mappings beside the review. */
export function ImportMappings({ files, onEdit }: ImportMappingsProps) {
  const mappings = useQuery(mappingsQuery(useEngine())).data;
  const { fault, save, remove, read } = useMappingChanges();
  const fileOf = ({ signature }: Mapping) => files.find((file) => file.signature === signature);
  const listFault = mappings?.ok === false ? describeStoreFault(mappings.error) : undefined;
  return (
    <MappingList
      mappings={mappings?.ok === true ? mappings.value : []}
      fault={fault ?? listFault}
      canEdit={(mapping) => fileOf(mapping) !== undefined}
      onEdit={(mapping) => {
        const file = fileOf(mapping);
        if (file !== undefined) onEdit(file.fileId);
      }}
      onRename={(mapping, name) => save({ ...mapping, name }, MAPPINGS.renamed(name))}
      onExport={(mapping) => saveText(MAPPINGS.fileName(mapping.name), formatMappingFile(mapping))}
      onRemove={remove}
      onFile={(file) => void read(file)}
    />
  );
}

function useMappingChanges() {
  const engine = useEngine();
  const saving = useSaveMapping();
  const deleting = useDeleteMapping();
  const toast = useToast();
  const [fault, setFault] = useState<FaultText>();
  const settle = (outcome: Result<void, StoreFault>, done: () => void) => {
    setFault(outcome.ok ? undefined : describeStoreFault(outcome.error));
    if (outcome.ok) done();
  };
  const save = (mapping: Mapping, text: string) =>
    saving.mutate(mapping, { onSuccess: (outcome) => settle(outcome, () => toast({ text })) });
  const remove = (mapping: Mapping) => {
    const undo = () => save(mapping, MAPPINGS.restored(mapping.name));
    deleting.mutate(mapping.id, {
      onSuccess: (outcome) => settle(outcome, () => toast({ text: MAPPINGS.removed(mapping.name), undo })),
    });
  };
  const read = async (file: File) => {
    const mapping = await engine.parseMapping(await file.text());
    if (mapping.ok) save(mapping.value, MAPPINGS.imported(mapping.value.name));
    else setFault(MAPPINGS.notMapping(mapping.error));
  };
  return { fault, save, remove, read };
}
