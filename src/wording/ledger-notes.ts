import type { DecisionContent, IncidentEdit, IncidentNotes } from '../domain/index.ts';
import { formatHours, formatNumber } from './numbers.ts';

/** What the two lines about an incident are called (METHOD 2.14). */
export const NOTE_NAMES: Readonly<Record<keyof IncidentNotes, string>> = {
  learned: 'What we learned',
  safer: 'What is safer now',
};

type Note = Extract<DecisionContent, { readonly kind: 'note-incident' }>;

/** A line that was written or taken away: "INC-104, what we learned: the alert came too late". */
export function noteInWords(name: string, { field, text }: Note): string {
  const what = NOTE_NAMES[field].toLowerCase();
  return text.trim() === '' ? `${name}, ${what}: taken away` : `${name}, ${what}: ${text.trim()}`;
}

type ReviewEdit = Extract<IncidentEdit, { readonly field: 'review' }>;

/** "review held", "review held, 4 people for 1 h", "no review held". */
export function reviewInWords({ held, people, hours }: ReviewEdit): string {
  if (!held) return 'no review held';
  if (people === undefined || hours === undefined) return 'review held';
  const who = people === 1 ? '1 person' : `${formatNumber(people)} people`;
  return `review held, ${who} for ${formatHours(hours)}`;
}
