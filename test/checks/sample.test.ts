import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFiles } from '../support/sample/make.ts';

test('the sample files are what their recipe makes', () => {
  for (const [name, text] of sampleFiles()) expect(readFileSync(`public/sample/${name}`, 'utf8'), name).toBe(text);
});
