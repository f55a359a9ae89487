import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { OWN_FILES } from '../../wording/own-file-words.ts';
import { useToast } from '../components/toasts.tsx';
import { useHandOverFile } from '../queries/handed-file.ts';
import { kindOfOwnFile, type OwnFileKind } from '../view/own-files.ts';

const PAGES = { backup: '/data', view: '/view' } as const satisfies Readonly<Record<OwnFileKind, string>>;

/** The files of other tools among those that were taken; `isLed`: a file of this app was there, and its page is shown. */
type TakenFiles = { readonly others: readonly File[]; readonly isLed: boolean };

/**
 * Leads a backup to its preview and a view file to its picture, whatever their names are, and gives the files that are
 * for the importers. Several files of this app at once: the first is opened, and the reader told.
 */
export function useOwnFiles(): (files: readonly File[]) => Promise<TakenFiles> {
  const handOver = useHandOverFile();
  const navigate = useNavigate();
  const toast = useToast();
  return useCallback(
    async (files) => {
      const sorted = await Promise.all(files.map(async (file) => ({ file, kind: await kindOf(file) })));
      const others = sorted.flatMap(({ file, kind }) => (kind === undefined ? [file] : []));
      const own = sorted.flatMap(({ file, kind }) => (kind === undefined ? [] : [{ file, kind }]));
      const [first] = own;
      if (first === undefined) return { others, isLed: false };
      handOver(first.kind, first.file);
      if (own.length > 1) toast({ text: OWN_FILES.oneAtATime(first.file.name) });
      if (others.length > 0) toast({ text: OWN_FILES.othersWait });
      await navigate({ to: PAGES[first.kind] });
      return { others, isLed: true };
    },
    [handOver, navigate, toast],
  );
}

/** A file that cannot be read any more is for the importers, which say so. */
async function kindOf(file: File): Promise<OwnFileKind | undefined> {
  try {
    return await kindOfOwnFile(file);
  } catch {
    return undefined;
  }
}
