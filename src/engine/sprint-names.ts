import type { Dataset, Sprint } from '../domain/index.ts';

/** The sprints that a written name may mean. */
export type NamedSprints = {
  readonly isExact: boolean;
  /** Those without dates. */
  readonly undated: readonly Sprint[];
  /** There are some with that name which have their dates. */
  readonly areOthersDated: boolean;
};

/** Finds sprints by what people write for them. */
export type SprintFinder = (written: string) => NamedSprints;

/**
 * Makes the finder: a whole name or id first, in any case; else names that end alike, with the same number, one of them
 * having all words of the other: `12` and `Sprint 12` mean `PAY Sprint 12`, `Sprint 1` does not.
 */
export function sprintFinder({ sprints }: Pick<Dataset, 'sprints'>): SprintFinder {
  const whole = new Map<string, Sprint[]>();
  const byEnd = new Map<string, { readonly words: readonly string[]; readonly sprint: Sprint }[]>();
  for (const sprint of sprints) {
    for (const name of new Set([sprint.name, sprint.id, ...(sprint.aliases ?? [])].map(plain)))
      push(whole, name, sprint);
    const words = wordsOf(sprint.name);
    push(byEnd, words.at(-1) ?? '', { words, sprint });
  }
  return (written) => {
    const exact = whole.get(plain(written));
    if (exact !== undefined) return named(exact, true);
    const words = wordsOf(written);
    const number = words.at(-1) ?? '';
    const alike = /^\d+$/.test(number) ? (byEnd.get(number) ?? []) : [];
    return named(
      alike.filter((each) => hasAll(each.words, words) || hasAll(words, each.words)).map(({ sprint }) => sprint),
      false,
    );
  };
}

/** Whether a sprint takes part in no number for want of dates. */
export function isUndated({ startAt, endAt }: Sprint): boolean {
  return startAt === undefined || endAt === undefined;
}

function named(sprints: readonly Sprint[], isExact: boolean): NamedSprints {
  const undated = sprints.filter(isUndated);
  const areOthersDated = undated.length < sprints.length;
  return { isExact: isExact && !areOthersDated, undated, areOthersDated };
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/["“”„'’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words and numbers, `Sprint07` being `sprint` and `7`. */
function wordsOf(text: string): readonly string[] {
  return (plain(text).match(/\p{L}+|\d+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

function push<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const known = lists.get(name);
  if (known === undefined) lists.set(name, [value]);
  else known.push(value);
}
