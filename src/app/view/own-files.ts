/** Files that this app writes itself, apart from exports of other tools. */
export type OwnFileKind = 'backup' | 'view';

const HEAD_BYTES = 4096;

/** Tells by the first bytes what a file of this app is; undefined for any other file. The name plays no part. */
export async function kindOfOwnFile(file: Blob): Promise<OwnFileKind | undefined> {
  const head = await file.slice(0, HEAD_BYTES).text();
  const kind = /^\s*\{\s*"format"\s*:\s*"dividend-(backup|view)\//.exec(head)?.[1];
  return kind === 'backup' || kind === 'view' ? kind : undefined;
}
