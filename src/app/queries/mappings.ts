import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Mapping } from '../../domain/index.ts';
import type { EngineApi } from '../../engine/api.ts';
import { DATA, MAPPINGS } from './data.ts';
import { useEngine } from './engine.tsx';

/** The columns of a staged table with guesses. Asked afresh each time a mapper opens: a mapping may be saved since. */
export function draftQuery(engine: EngineApi, fileId: string) {
  return queryOptions({
    queryKey: ['mapping-draft', fileId],
    // A query has no undefined.
    queryFn: async () => (await engine.suggestMapping(fileId)) ?? null,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export type PreviewAsked = { readonly fileId: string; readonly mapping: Mapping; readonly zone: string };

/** What a mapping would make of a staged table; the last preview stays until the next. */
export function previewQuery(engine: EngineApi, asked: PreviewAsked | undefined) {
  return queryOptions({
    queryKey: ['mapping-preview', asked],
    queryFn: async () =>
      asked === undefined ? null : ((await engine.previewMapping(asked.fileId, asked.mapping, asked.zone)) ?? null),
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** The mappings that were saved. */
export function mappingsQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, MAPPINGS], queryFn: () => engine.listMappings() });
}

export function useSaveMapping() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mapping: Mapping) => engine.saveMapping(mapping),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsQuery(engine).queryKey }),
  });
}

/** Deletes a mapping; saving it again brings it back. */
export function useDeleteMapping() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => engine.deleteMapping(id),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsQuery(engine).queryKey }),
  });
}

/** The rows of a staged file that were not kept, as CSV text with codes for reasons. */
export function useRejectedRows() {
  const engine = useEngine();
  return useMutation({ mutationFn: (fileId: string) => engine.rejectedRows(fileId) });
}
