import { build, type PreviewServer, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureBrowser } from './ensure-browser.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest's type can only be extended as an interface
  interface ProvidedContext {
    /** Where the built app is served. */
    readonly appUrl: string;
    /** The browser that was found or installed. */
    readonly browserPath: string;
  }
}

/** Builds the app as a user would get it, serves it for the browser tests, and finds a browser for them. */
export default async function serveApp(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', ensureBrowser());
  // The test runner's own NODE_ENV would put the development build of React into the app.
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 0, strictPort: false, host: 'localhost' }, logLevel: 'error' });
  project.provide('appUrl', addressOf(server));
  return () => server.close();
}

function addressOf(server: PreviewServer): string {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address.');
  return url;
}
