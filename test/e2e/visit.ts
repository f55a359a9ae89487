import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { BROWSER_ARGS } from '../support/ensure-browser.ts';

/** One person's visit: a fresh profile, and a record of everything that a careful reader would object to. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Requests to any other origin, whether they were let through or not. */
  readonly foreignRequests: readonly string[];
  /** Uncaught exceptions and console errors. */
  readonly problems: readonly string[];
  readonly end: () => Promise<void>;
};

export type VisitOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly zone?: string;
  readonly dark?: boolean;
};

/** Opens the built app in a real Chromium with a profile of its own. The reader's zone is not the machine's. */
export async function startVisit(options: VisitOptions = {}): Promise<Visit> {
  const url = inject('appUrl');
  const profile = mkdtempSync(join(tmpdir(), 'dividend-visit-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browserPath'),
    args: BROWSER_ARGS,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    timezoneId: options.zone ?? 'Europe/London',
    locale: 'en-GB',
    colorScheme: options.dark === true ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const foreignRequests: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => {
    if (isForeign(request.url(), url)) foreignRequests.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const end = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  await page.goto(url);
  return { page, context, url, foreignRequests, problems, end };
}

function isForeign(request: string, url: string): boolean {
  return /^(https?|wss?):/.test(request) && new URL(request).origin !== new URL(url).origin;
}
