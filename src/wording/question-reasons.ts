import type { LabelReason } from '../metrics/questions/label-questions.ts';
import type { QuestionReason } from '../metrics/questions/suspected.ts';
import { severityName } from './edit-words.ts';
import { formatHours, formatNumber } from './numbers.ts';

/** A reason in words with its points: “rollback” in the title, +2. Nothing about a person is in any of them. */
export type ReasonWords = { readonly text: string; readonly points: string };

/** Why an item is asked about. */
export function itemReason(reason: QuestionReason): ReasonWords {
  return { text: itemText(reason), points: signed(reason.points) };
}

/** Why an incident is asked about. */
export function labelReason(reason: LabelReason): ReasonWords {
  return { text: labelText(reason), points: signed(reason.points) };
}

const FIELDS = { title: 'in the title', label: 'in a label', type: 'as its type' } as const;
const OFF_HOURS = {
  created: 'created outside working time',
  done: 'done outside working time',
  both: 'created and done outside working time',
} as const;

function itemText(reason: QuestionReason): string {
  switch (reason.kind) {
    case 'strong-word':
    case 'weak-word':
      return `“${reason.word}” ${FIELDS[reason.field]}`;
    case 'negative-word':
      return `“${reason.word}” ${FIELDS[reason.field]} speaks against it`;
    case 'mid-sprint':
      return 'added after the sprint had begun';
    case 'type':
      return `its type is ${reason.type}`;
    case 'top-priority':
      return `the highest priority, “${reason.priority}”`;
    case 'fast':
      return 'done within 8 working hours';
    case 'off-hours':
      return OFF_HOURS[reason.which];
  }
}

function labelText(reason: LabelReason): string {
  switch (reason.kind) {
    case 'lowered':
      return `severity lowered since it was declared, from ${severityName(reason.from)} to ${severityName(reason.to)}`;
    case 'declined':
      return `closed as no incident, with ${sizeInWords(reason)}`;
    case 'effort':
      return `${formatHours(reason.hours)} recorded; of this team’s incidents of severity 1 and 2 three in four took up to ${formatHours(reason.usual)}`;
    case 'people':
      return `${formatNumber(reason.people)} people responded`;
    case 'off-hours-ack':
      return 'acknowledged outside working time';
    case 'felt':
      return 'users felt it';
  }
}

function sizeInWords({ people, hours }: { readonly people?: number; readonly hours?: number }): string {
  const parts = [
    ...(people === undefined ? [] : [`${formatNumber(people)} ${people === 1 ? 'person' : 'people'} responding`]),
    ...(hours === undefined ? [] : [`${formatHours(hours)} recorded`]),
  ];
  return parts.join(' and ');
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}
