import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = {
  readonly axe: {
    run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
  };
};

/** What axe finds on the page as it is, one line a rule; only of some rules, if they are named. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    async ({ source, only }) => {
      if (!('axe' in window)) new Function(source)();
      const { axe } = window as unknown as AxeWindow;
      const options = only === undefined ? {} : { runOnly: [...only] };
      return (await axe.run(options)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
      );
    },
    { source: AXE, only: rules },
  );
}
