import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OwnFileKind } from '../view/own-files.ts';

/** The file of a kind that a person opened last, on whatever page; it lives as long as the page. */
export function useHandedFile(kind: OwnFileKind): File | undefined {
  const { data } = useQuery<File | null>({
    queryKey: keyOf(kind),
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data ?? undefined;
}

/** Hands a file over to the page that opens its kind; undefined takes it away again. */
export function useHandOverFile(): (kind: OwnFileKind, file: File | undefined) => void {
  const client = useQueryClient();
  return useCallback((kind, file) => void client.setQueryData(keyOf(kind), file ?? null), [client]);
}

function keyOf(kind: OwnFileKind) {
  return ['handed-file', kind] as const;
}
