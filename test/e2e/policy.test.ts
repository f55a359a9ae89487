import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.page.locator('h1').first().waitFor();
});
afterAll(() => visit.end());

/** Another origin on this machine: the port differs, which is enough. Nobody listens there. */
const ELSEWHERE = 'http://127.0.0.1:9/elsewhere';

test('the page may not reach another origin', async () => {
  const outcome = await visit.page.evaluate(async (address) => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const fetched = await fetch(address).then(
      () => 'reached',
      () => 'refused',
    );
    return [fetched, await refused];
  }, ELSEWHERE);
  expect(outcome).toEqual(['refused', 'connect-src']);
});

test('the engine in its worker may not reach another origin either', async () => {
  const { page } = visit;
  await expect.poll(() => page.workers().length).toBe(1);
  const worker = page.workers()[0];
  if (worker === undefined) throw new Error('the engine has no worker');
  const outcome = await worker.evaluate(async (address) => {
    const refused = new Promise<string>((resolve) => {
      self.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    });
    const fetched = await fetch(address).then(
      () => 'reached',
      () => 'refused',
    );
    return [fetched, await refused];
  }, ELSEWHERE);
  expect(outcome).toEqual(['refused', 'connect-src']);
});

test('no script from elsewhere, no inline script, no frame of another page', async () => {
  const response = await visit.page.request.get(visit.url);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(await response.text()).toContain('http-equiv="Content-Security-Policy"');
});
