import { expect, it } from 'vitest';
import { strayTextsIn, strayTextsOf } from '../support/stray-texts.ts';
import { sourcesIn } from '../support/user-texts.ts';

/** Texts that look like language and are none. */
const NO_LANGUAGE: readonly { readonly text: string; readonly reason: string }[] = [
  { text: 'Inter Variable', reason: 'the name of the font' },
  { text: "400 24px 'Inter Variable'", reason: 'a font as the canvas names it' },
  { text: "600 56px 'Inter Variable'", reason: 'a font as the canvas names it' },
  { text: 'main input, main button, main h2, main h3', reason: 'a selector' },
];

it.each(['app', 'charts', 'share'])(
  'every sentence of src/%s is in src/wording, where a translator finds it',
  (room) => {
    const stray = strayTextsIn(`src/${room}`).filter(({ text }) => !NO_LANGUAGE.some((other) => other.text === text));
    expect(stray.map(({ file, line, text }) => `${file}:${line} “${text}”`)).toEqual([]);
  },
);

it('excuses no text that is gone', () => {
  const all = ['app', 'charts', 'share'].flatMap((room) => strayTextsIn(`src/${room}`));
  expect(NO_LANGUAGE.filter(({ text }) => !all.some((stray) => stray.text === text))).toEqual([]);
});

it('formats numbers and dates in one place only, which follows the reader', () => {
  const formatting =
    /toLocale(?:Date|Time)?String\(|new Intl\.(?:NumberFormat|PluralRules|RelativeTimeFormat|ListFormat)\(/;
  const others = ['app', 'charts', 'share', 'wording']
    .flatMap((room) => sourcesIn(`src/${room}`))
    .filter(({ file, source }) => formatting.test(source) && file !== 'src/wording/locale.ts');
  expect(others.map(({ file }) => file)).toEqual([]);
});

it('sees what stands in tags, attributes, strings and templates', () => {
  const source = `
    const one = <button aria-label="Close">Go on</button>;
    const two = 'two words';
    const three = (n: number) => \`\${n} h\`;
    const four = <p className="two words" style={{ border: '1px solid red' }} />;
    throw new RangeError('no such chart');`;
  expect(strayTextsOf('a.tsx', source).map(({ text }) => text)).toEqual(['Close', 'Go on', 'two words', '… h']);
});
