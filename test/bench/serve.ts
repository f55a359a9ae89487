import { build, preview } from 'vite';

/** Builds a page as it is shipped and serves it; `close` stops the server. */
export async function serve(
  root: string,
  outDir: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  await build({ root, logLevel: 'error', configFile: 'vite.config.ts', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    configFile: 'vite.config.ts',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: 'localhost' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview server gave no address');
  return { url, close: () => server.close() };
}
