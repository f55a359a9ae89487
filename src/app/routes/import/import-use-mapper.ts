import { useState } from 'react';
import type { StoreFault } from '../../../domain/index.ts';
import type { StagedFile } from '../../../engine/api.ts';
import { downloadBlob } from '../../../share/download.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { useToast } from '../../components/toasts.tsx';
import { useRejectedRows, useSaveMapping } from '../../queries/mappings.ts';
import { useRestageFile } from '../../queries/stage.ts';
import { withReasonsInWords } from '../../view/import/rejected-rows.ts';
import type { UsedMapping } from './import-mapper.tsx';

/** Which file's columns are being matched, and what becomes of the mapping; one file at a time. */
export function useMapper(files: readonly StagedFile[]) {
  const [chosen, setChosen] = useState<string>();
  const [fault, setFault] = useState<StoreFault>();
  const restage = useRestageFile();
  const saving = useSaveMapping();
  const rejected = useRejectedRows();
  const toast = useToast();
  const close = () => setChosen(undefined);
  const save = (used: UsedMapping) =>
    saving.mutate(used.mapping, { onSuccess: (outcome) => setFault(outcome.ok ? undefined : outcome.error) });
  const use = ({ fileId, name }: StagedFile, used: UsedMapping) => {
    const choice = { mapping: used.mapping, zone: used.zone };
    const onSuccess = ({ cancelled }: { readonly cancelled: boolean }) => {
      if (cancelled) return;
      close();
      toast({ text: MAPPER.used(name) });
      if (used.isRemembered) save(used);
    };
    restage.mutate({ fileId, choice }, { onSuccess });
  };
  const downloadRejected = ({ fileId, name }: StagedFile) =>
    rejected.mutate(fileId, {
      onSuccess: (csv) => {
        if (csv === undefined) return toast({ text: MAPPER.rejectedNone });
        const blob = new Blob([withReasonsInWords(csv)], { type: 'text/csv;charset=utf-8' });
        downloadBlob(blob, MAPPER.rejectedName(name));
      },
    });
  return {
    /** Undefined also once the file is gone. */
    openFor: files.find(({ fileId }) => fileId === chosen)?.fileId,
    fault,
    open: (fileId: string) => setChosen(fileId),
    toggle: (fileId: string) => setChosen(fileId === chosen ? undefined : fileId),
    close,
    use,
    downloadRejected,
  };
}
