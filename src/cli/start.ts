import { build, preview } from 'vite';

const PORT = 4173;

/** Builds the app and serves it on a fixed port, so that the address in the README is always true. */
async function start(): Promise<void> {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: PORT, strictPort: true, host: 'localhost' }, logLevel: 'warn' });
  console.log(`\nDividend is ready: ${server.resolvedUrls?.local[0] ?? `http://localhost:${PORT}/`}`);
  console.log('Your files stay in your browser. Stop with Ctrl-C.');
}

start().catch((problem: unknown) => {
  const text = problem instanceof Error ? problem.message : String(problem);
  console.error(
    /already in use/i.test(text)
      ? `Port ${PORT} is taken by another program. Stop that program (or another Dividend), then run npm start again.`
      : `Dividend could not start: ${text}`,
  );
  process.exitCode = 1;
});
