import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, ensureBrowser } from '../support/ensure-browser.ts';

/** A profile that lives as long as `use`: runs that share one drift. `visit` opens a fresh page in it. */
export async function inFreshProfile<Outcome>(
  use: (visit: (url: string) => Promise<Page>) => Promise<Outcome>,
): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), 'dividend-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: BROWSER_ARGS,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
  });
  try {
    return await use(async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Middle value of an odd number of measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
