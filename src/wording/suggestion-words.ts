/** Words of the records that may belong together (METHOD 2.9): questions, never counted by themselves. */
export const SUGGESTIONS = {
  duplicates: 'Are these one incident?',
  duplicatesWhy:
    'Two records of the same service that began within 15 minutes, with titles alike. Both count until you say that they are one.',
  one: 'They are one',
  two: 'They are two',
  merged: 'Counted as one incident.',
  kept: 'Counted as two incidents.',
  links: 'Do these items belong to an incident?',
  linksWhy:
    'Work that nobody had planned and that overlaps an incident. An item that belongs to one is part of what the incident took, and no longer counts as other added work.',
  belongs: 'It belongs',
  apart: 'It does not',
  linked: 'The item belongs to the incident.',
  unlinked: 'The item stays other work.',
  sameService: 'same service',
  alike: (share: string) => `titles ${share} alike`,
  noTitle: 'without a title',
  all: (yes: string, count: number) => `${yes}: all ${count} shown`,
  allNoted: (count: number) => `${count} answers noted.`,
  more: (count: number) => `${count} more follow once these are answered.`,
  place: (file: string, line: number) => `${file}, line ${line}`,
} as const;
