import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Result, StoreFault } from '../../domain/index.ts';
import { failed } from '../../domain/index.ts';
import type { CommitReport, Removal, StagedInput } from '../../engine/api.ts';
import { useEngine } from './engine.tsx';
import { runJob } from './job.ts';

/** Why the sample team did not arrive: the store refused, or its files could not be fetched. */
export type SampleFault = StoreFault | { readonly code: 'sample-missing' };

/** Fetches the sample team's export files and sends them through the same importers as any other file. */
export function useLoadSample() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Result<CommitReport, SampleFault>> => {
      const files = await fetchSample();
      if (files === undefined) return failed({ code: 'sample-missing' });
      await engine.discardStage();
      await runJob(client, (job, report) =>
        engine.stageFiles(job, files, { defaultZone: 'UTC', isSample: true }, report),
      );
      return runJob(client, (job, report) => engine.commitStage(job, { leaveTitlesOut: false }, report));
    },
  });
}

/** Takes the sample team away, so that it never mixes with real rows; tells whether it was there. */
export function useRemoveSample(how: Removal = {}): () => Promise<readonly string[]> {
  const engine = useEngine();
  return async () => {
    const imports = await engine.listImports();
    const ids = imports.ok ? imports.value.filter(({ isSample }) => isSample).map(({ id }) => id) : [];
    if (ids.length > 0) await engine.removeImports(ids, how);
    return ids;
  };
}

async function fetchSample(): Promise<readonly StagedInput[] | undefined> {
  const index = await fetchText('sample/index.json');
  const names = index === undefined ? [] : toNames(JSON.parse(index));
  const texts = await Promise.all(names.map((name) => fetchText(`sample/${name}`)));
  const files = names.flatMap((name, at) => {
    const content = texts[at];
    return content === undefined ? [] : [{ name, content }];
  });
  return files.length === 0 || files.length < names.length ? undefined : files;
}

/** `undefined` where the server has no such file, or answers with its page for unknown addresses. */
async function fetchText(path: string): Promise<string | undefined> {
  const response = await fetch(new URL(path, document.baseURI)).catch(() => undefined);
  if (response === undefined || !response.ok) return undefined;
  if (response.headers.get('content-type')?.startsWith('text/html')) return undefined;
  return response.text();
}

function toNames(index: unknown): readonly string[] {
  const files = typeof index === 'object' && index !== null && 'files' in index ? index.files : undefined;
  return Array.isArray(files) ? files.filter((name): name is string => typeof name === 'string') : [];
}
