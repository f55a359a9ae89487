import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const DOWNLOAD_TIMEOUT_MS = 240_000;

/** Flags for a browser in a container: no sandbox as root, and no request of the browser's own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chrome or Chromium for the browser tests, and installs one where there is none: `CHROME_BIN`, one on the PATH,
 * Playwright's own, Playwright's download, and as root the system's package manager. Throws one line that says what to
 * install if all of that fails; no test is skipped.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No Chrome or Chromium found. Installing one for the browser tests ...');
  const installed = installFromPlaywright() ?? installFromSystem();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium: install one (Debian: apt-get install chromium) or set CHROME_BIN to its path.',
  );
}

function findBrowser(): string | undefined {
  const named = process.env.CHROME_BIN;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_BIN is ${named}, which is not an executable file. Correct it or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MAC, chromium.executablePath()].find(isExecutable);
}

function installFromPlaywright(): string | undefined {
  const run = spawnSync('npx', ['--no-install', 'playwright-core', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  return run.status === 0 ? findBrowser() : undefined;
}

function installFromSystem(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const recipes = [
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium',
    'dnf install -y -q chromium',
    'apk add --quiet chromium',
  ];
  for (const recipe of recipes) {
    if (spawnSync('sh', ['-c', recipe], { stdio: 'ignore', timeout: 2 * DOWNLOAD_TIMEOUT_MS }).status === 0)
      return findBrowser();
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
