import { BACKLOG, type SprintStory, STORIES } from './story.ts';

/** An issue of the sample's tracker, `FERRY-<number>`. */
type Item = {
  readonly number: number;
  readonly title: string;
  readonly points: number;
  /** Absent: Medium. */
  readonly priority?: string;
  /** Position of the incident among those of its sprint that it is the fix of. */
  readonly fixOf?: number;
};

/** An issue as it was in one sprint. */
export type Scoped = Item & { readonly outcome: 'completed' | 'not-completed' | 'punted'; readonly added: boolean };

/** A sprint with its issues: the plan in order, then what was added. */
export type SampleSprint = { readonly story: SprintStory; readonly index: number; readonly items: readonly Scoped[] };

const ADDED_TITLES = [
  'Fix the seat colour for colour-blind passengers',
  'Answer the harbour authority',
  'Correct a typo in the fare table',
  'Raise a log limit',
];

/** Work that nobody recorded as an incident, by the number of its sprint: what the page of questions asks about. */
const UNRECORDED: ReadonlyMap<number, Pick<Item, 'title' | 'priority'>> = new Map([
  [39, { title: 'Fix the outage of ticket printing at pier 3', priority: 'High' }],
  [42, { title: 'Fix: passengers unable to pay by card', priority: 'Highest' }],
  [43, { title: 'Fix the hotfix of the login cookie', priority: 'Highest' }],
]);

/** The fourteen sprints with their issues; what one did not finish comes first in the next. */
export function sampleSprints(): readonly SampleSprint[] {
  let next = 100;
  let carried: readonly Item[] = [];
  return STORIES.map((story, index) => {
    const planned = plan(story.planned, carried, () => take(next++));
    const items = [...outcomes(planned, story), ...addedItems(story, index, () => next++)];
    carried = items.filter((item) => item.outcome === 'not-completed');
    return { story, index, items };
  });
}

function take(number: number): Item {
  const entry = BACKLOG[number % BACKLOG.length];
  if (entry === undefined) throw new Error('the backlog is empty');
  const round = Math.floor((number - 100) / BACKLOG.length) + 1;
  return { number, title: round === 1 ? entry[0] : `${entry[0]}, part ${round}`, points: entry[1] };
}

/** Fills a plan with what was carried over and then the backlog; the last item is cut to make the sum exact. */
function plan(total: number, carried: readonly Item[], fresh: () => Item): readonly Item[] {
  const items: Item[] = [...carried];
  let left = total - items.reduce((sum, item) => sum + item.points, 0);
  while (left > 0) {
    const item = fresh();
    const points = Math.min(item.points, left);
    items.push({ ...item, points });
    left -= points;
  }
  return items;
}

/** Leaves `removed` points taken out and `unfinished - removed` points open; an item is cut in two where sizes do not fit. */
function outcomes(items: readonly Item[], story: SprintStory): readonly Scoped[] {
  const open = new Set(choose(items, story.unfinished - story.removed, new Set()));
  const punted = new Set(choose(items, story.removed, open));
  return items.map((item) => ({
    ...item,
    added: false,
    outcome: punted.has(item) ? 'punted' : open.has(item) ? 'not-completed' : 'completed',
  }));
}

/** The last items whose sizes add up to `total` exactly (smallest set found by search; sizes are small). */
function choose(items: readonly Item[], total: number, taken: ReadonlySet<Item>): readonly Item[] {
  const free = items.filter((item) => !taken.has(item)).reverse();
  const search = (from: number, left: number): readonly Item[] | undefined => {
    if (left === 0) return [];
    for (let index = from; index < free.length; index += 1) {
      const item = free[index];
      if (item === undefined || item.points > left) continue;
      const rest = search(index + 1, left - item.points);
      if (rest !== undefined) return [item, ...rest];
    }
    return undefined;
  };
  const found = search(0, total);
  if (found === undefined) throw new Error(`no items add up to ${total}`);
  return found;
}

function addedItems(story: SprintStory, index: number, number: () => number): readonly Scoped[] {
  const { added: total, fix } = story;
  const sizes = total > 2 ? [total - 2, 2] : [total];
  const others = sizes.map(
    (points, position): Scoped => ({
      number: number(),
      title: ADDED_TITLES[(index + position) % ADDED_TITLES.length] ?? '',
      points,
      outcome: 'completed',
      added: true,
      ...(position === 0 && UNRECORDED.get(story.number)),
    }),
  );
  if (fix === undefined) return others;
  const { title, points, incident } = fix;
  const made: Scoped = { number: number(), title, points, priority: 'Highest', fixOf: incident, ...DONE_AND_ADDED };
  return [...others, made];
}

const DONE_AND_ADDED = { outcome: 'completed', added: true } as const;
