import type { QuestionWords, WorkItem } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/index.ts';
import { topPriorities } from '../definitions/top-priorities.ts';
import { isWorkingAt, type WorkingTime } from '../time/calendar.ts';
import { type ItemSigns, reasonsOf, scoreOf, type WordField } from './question-score.ts';
import { type WordFinder, wordFinder } from './question-words.ts';
import { isDateOnly, soundTimes, workingMsOf } from './suspected-hours.ts';

/** METHOD 2.13: an item is fast with at most this working time from created to done. */
const FAST_MS = 8 * HOUR_MS;

/** What of the sprint of an item its signs hang on. */
export type SignsContext = {
  readonly isMidSprint: boolean;
  /** Of the sprint's team. */
  readonly working: () => WorkingTime;
  /** In a team of one or two the hour would tell of a person (METHOD 2.6), so it is no sign. */
  readonly isSmallTeam: boolean;
};

/**
 * Reads the signs of an item of METHOD 2.13; undefined where it falls short of `least` points whatever its times say, which
 * spares most items the look into the calendar.
 */
export type SignsReader = (item: WorkItem, context: SignsContext, least: number) => ItemSigns | undefined;

/** Makes a reader. All items are given, since which priority is the top one hangs on those that a tool uses. */
export function signsReader(items: readonly WorkItem[], words: QuestionWords): SignsReader {
  const finder = wordFinder(words);
  const isTop = topPriorities(items);
  return (item, { isMidSprint, working, isSmallTeam }, least) => {
    const type = supportOrBug(item);
    const isTopPriority = isTop(item);
    const hasWords = mayHoldWords(item, finder);
    const plain = (isMidSprint ? 1 : 0) + (type === undefined ? 0 : 1) + (isTopPriority ? 1 : 0);
    if (!hasWords && plain + MOST_BY_TIMES < least) return undefined;
    const known: ItemSigns = {
      ...(hasWords ? wordSigns(item, finder) : NO_WORDS),
      isMidSprint,
      ...(type !== undefined && { type }),
      ...(isTopPriority && item.priority !== undefined && { topPriority: item.priority }),
      isFast: false,
    };
    if (hasWords && scoreOf(reasonsOf(known)) + MOST_BY_TIMES < least) return undefined;
    const offHours = isSmallTeam ? undefined : offHoursOf(item, working());
    const spent = workingMsOf(item, working());
    const isFast = spent !== undefined && spent <= FAST_MS;
    return { ...known, isFast, ...(offHours !== undefined && { offHours }) };
  };
}

/** One point for being fast, one for the hour. */
const MOST_BY_TIMES = 2;
type WordSigns = Pick<ItemSigns, 'words' | 'fields'>;

const NO_WORDS: WordSigns = { words: {}, fields: [] };

function mayHoldWords(item: WorkItem, { mayHold }: WordFinder): boolean {
  const typeName = typeNameOf(item);
  if (item.title !== undefined && mayHold(item.title)) return true;
  return (typeName !== undefined && mayHold(typeName)) || item.labels?.some(mayHold) === true;
}

function wordSigns(item: WorkItem, { find }: WordFinder): WordSigns {
  const { title, labels = [] } = item;
  return {
    words: find([title, ...labels, typeNameOf(item)]),
    fields: ['title', ...labels.map((): WordField => 'label'), 'type'],
  };
}

/** The tool's own name of the type where it says more than ours: a hotfix is no type of ours. */
function typeNameOf({ type, typeName }: WorkItem): string | undefined {
  return typeName ?? type;
}

const SUPPORT = /\bsupport\b/i;

function supportOrBug({ type, typeName }: WorkItem): 'bug' | 'support' | undefined {
  if (type === 'bug') return 'bug';
  return typeName !== undefined && SUPPORT.test(typeName) ? 'support' : undefined;
}

/** A date without a time says nothing about the hour. */
function offHoursOf(item: WorkItem, working: WorkingTime): ItemSigns['offHours'] {
  const { createdAt, completedAt } = soundTimes(item);
  const isOff = (instant: typeof createdAt): boolean =>
    instant !== undefined && !isDateOnly(instant, working) && !isWorkingAt(working, instant);
  const [created, done] = [isOff(createdAt), isOff(completedAt)];
  if (created && done) return 'both';
  if (created) return 'created';
  return done ? 'done' : undefined;
}
