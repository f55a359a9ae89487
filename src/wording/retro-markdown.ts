import type { Experiment } from '../domain/index.ts';
import { CLOSED } from './retro-list-words.ts';
import { DECIDE } from './retro-words.ts';
import { MEASURES } from './retrospective-words.ts';

/** What of a closed retrospective goes into a page or a chat; every text as the screen says it. */
export type RetroText = {
  readonly team: string;
  readonly sprint: string;
  readonly days: string;
  readonly headline: string;
  /** Three facts at most. */
  readonly facts: readonly string[];
  readonly definition: string;
  /** What the picture shows, for those that cannot see it. */
  readonly alt: string;
  readonly experiment?: Experiment;
  readonly notes: readonly { readonly name: string; readonly text: string }[];
  readonly votes: readonly { readonly name: string; readonly count: number }[];
  readonly stamp: string;
};

/** A closed retrospective as Markdown: the sentence, its facts, the decision, the notes, and what it rests on. */
export function retroMarkdown(text: RetroText): string {
  const { experiment, notes, votes } = text;
  const moves =
    experiment?.moves === undefined ? '' : ` (${DECIDE.moves.toLowerCase()}: ${MEASURES[experiment.moves]})`;
  const tried = experiment === undefined ? CLOSED.noExperiment : `${plain(experiment.text)}${moves}`;
  return [
    `## ${plain(text.team)} · ${plain(text.sprint)} (${text.days})`,
    `**${plain(text.headline)}**`,
    list(text.facts.map(plain)),
    `**${CLOSED.experiment}:** ${tried}`,
    ...(notes.length === 0 ? [] : [list(notes.map(({ name, text: note }) => `${name}: ${plain(note)}`))]),
    ...(votes.length === 0
      ? []
      : [`${CLOSED.votes} ${votes.map(({ name, count }) => `${plain(name)}: ${CLOSED.hands(count)}`).join('; ')}.`]),
    `![${plain(text.alt)}](…)`,
    `${plain(CLOSED.counts(text.definition))} ${text.stamp}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** On one line, and nothing in it is markup. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[\\|*_`<>[\]#]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
