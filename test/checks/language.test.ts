import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { headlineForTeam } from '../../src/wording/headline.ts';
import { HOW_STEPS } from '../../src/wording/how-formulas.ts';
import { cautionSentences, formulaInWords, rangeSentence, whyTitle } from '../../src/wording/trace-words.ts';
import { kestrel } from '../support/analysis-samples.ts';
import { ALLOWED_PHRASES, brokenRules } from '../support/language-rules.ts';
import { textsIn, textsOf, type UserText } from '../support/user-texts.ts';

const ROOMS = ['wording', 'app', 'charts', 'share', 'cli'];
const TEXTS = ROOMS.flatMap((room) => textsIn(`src/${room}`));

/** One line for each text that breaks a rule, with what to say instead. */
function complaints(texts: readonly UserText[]): readonly string[] {
  return texts.flatMap(({ file, line, text }) =>
    brokenRules(text).map(({ id, instead }) => `${file}:${line} “${text}” (${id}; say ${instead})`),
  );
}

describe('the language of METHOD section 4', () => {
  it.each(ROOMS)('is kept by every text in src/%s', (room) => {
    const texts = TEXTS.filter(({ file }) => file.startsWith(`src/${room}/`));
    expect(texts.length).toBeGreaterThan(0);
    expect(complaints(texts)).toEqual([]);
  });

  it('is kept by what the formats say of themselves, and by the page before it runs', () => {
    const formats = IMPORTERS.flatMap(({ id, label, howToExport }) =>
      [label, howToExport].map((text) => ({ file: id, line: 0, text })),
    );
    const pages = ['index.html', 'public/manifest.webmanifest'].map((file) => ({
      file,
      line: 0,
      text: readFileSync(file, 'utf8'),
    }));
    expect(complaints([...formats, ...pages])).toEqual([]);
  });

  it('is kept by whole sentences, with values filled in', async () => {
    const texts = [...(await calledTexts()), ...composedTexts()];
    // Several hundred: fewer would mean that the functions were not called.
    expect(texts.length).toBeGreaterThan(400);
    expect(complaints(texts.map((text) => ({ file: 'sentence', line: 0, text })))).toEqual([]);
  });

  it('allows no phrase that nobody uses any more', () => {
    const unused = ALLOWED_PHRASES.filter(({ phrase }) => !TEXTS.some(({ text }) => text.includes(phrase)));
    expect(unused.map(({ phrase }) => phrase)).toEqual([]);
  });
});

describe('the rules', () => {
  const rows = readFileSync('docs/method.md', 'utf8')
    .split('**Language.**')[1]
    ?.split('\n\n')[0]
    ?.split('\n')
    .slice(3)
    .map((row) => row.split('|').map((cell) => [...cell.matchAll(/"([^"]+)"/g)].flatMap(([, phrase]) => phrase ?? [])));
  const phrases = (column: number) => (rows ?? []).flatMap((cells) => cells[column] ?? []);

  it.each(phrases(3))('refuse METHOD’s “%s”', (phrase) => {
    expect(brokenRules(phrase)).not.toEqual([]);
  });

  it.each(phrases(2))('let METHOD’s “%s” pass', (phrase) => {
    expect(brokenRules(phrase)).toEqual([]);
  });

  it('read every row of METHOD’s table', () => {
    // Twelve situations; the last one has two phrases to avoid.
    expect([phrases(2).length, phrases(3).length]).toEqual([12, 13]);
  });

  it('see a phrase in a string, in a template across a value, and between tags', () => {
    const source = `import { lost } from "lost";
      const one = "hours lost";
      const two = (n: number) => \`\${n} % reduction\`;
      const three = <p>time
        wasted</p>;
      type Four = "missed";`;
    const found = textsOf('page.tsx', source);
    expect(found.map(({ line, text }) => [line, text])).toEqual([
      [2, 'hours lost'],
      [3, '… % reduction'],
      [4, 'time wasted'],
    ]);
    expect(complaints(found)).toHaveLength(3);
  });

  it('take no code for a sentence, and no allowed phrase for a licence', () => {
    expect(brokenRules('bad-date')).toEqual([]);
    expect(brokenRules('from who was present when')).toEqual([]);
    expect(brokenRules('from who was present when, and who broke it').map(({ id }) => id)).toEqual(['who']);
  });
});

/** What fits one or more arguments of many functions; a function that wants more is read by the parser alone. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [],
  [0],
  [1],
  [2, 3, 4],
  [12, 'points'],
  ['Kestrel'],
  ['Kestrel', 'Sprint 42'],
  ['Kestrel', 2, 3],
  [2, 'Kestrel', 4],
  [{ count: 2, hours: 12, file: 'incidents.csv', line: 3, name: 'Kestrel' }],
];

/** Every text that the exports of src/wording hold, or give for one of the samples. */
async function calledTexts(): Promise<readonly string[]> {
  const names = readdirSync('src/wording').flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);
  const rooms = await Promise.all(names.map((name): Promise<unknown> => import(`../../src/wording/${name}.ts`)));
  return [...new Set(rooms.flatMap((room) => textsHeld(room)))];
}

function textsHeld(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return SAMPLES.flatMap((sample) => textsGiven(() => Reflect.apply(value, undefined, sample)));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsHeld) : [];
}

/** A function that cannot do with the sample throws, and gives nothing. */
function textsGiven(make: () => unknown): readonly string[] {
  try {
    const made = make();
    return typeof made === 'function' ? [] : textsHeld(made);
  } catch {
    return [];
  }
}

/** Sentences that are put together from several texts. */
function composedTexts(): readonly string[] {
  const traces = HOW_STEPS.flatMap(({ example, others }) => [example, ...others]);
  return [
    headlineForTeam(kestrel()).text,
    headlineForTeam(kestrel(), 'hours').text,
    ...traces.flatMap((trace) => [
      whyTitle(trace, 'points'),
      ...formulaInWords(trace, 'points'),
      rangeSentence(trace, 'points') ?? '',
      ...cautionSentences(trace),
    ]),
  ];
}
