/** The page "Usual or not". */
export const USUAL = {
  title: 'Usual or not?',
  lead: 'What is ordinary for this team, and what is worth asking about. No team is compared with another, and no limit is a target.',
  /** The text of the link that leads here. */
  link: 'Usual or not, and phases',
  noneText: 'With the exports of a team, this page shows what is usual for it.',
  table: 'Show as table',
  chart: 'Show chart',
  reserve: 'A reserve for the next sprint',
  severity: 'Severity since it was declared',
  changes: 'Change',
  count: 'Incidents',
} as const;

/** A new start of the limits. */
export const REBASE = {
  question: 'Did the way of working change?',
  hint: 'Limits can start anew at a sprint, with a reason: new people, another service, another way of recording. No other number changes.',
  open: 'Start new limits…',
  sprint: 'From the start of',
  reason: 'Reason',
  reasonHint: 'As others will read it, a year from now.',
  reasonFault: 'Say why, in a few words.',
  start: 'Start here',
  cancel: 'Cancel',
  since: (day: string, reason: string) => `Limits start anew on ${day}: “${reason}”`,
  end: 'Take the new start back',
  started: (sprint: string) => `The limits of the load start anew at ${sprint}.`,
  gone: 'The limits of the load use all sprints again.',
} as const;
