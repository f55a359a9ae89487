import { countInWords } from './numbers.ts';

/** The texts of the frame around every page. */
export const SHELL = {
  product: 'Dividend',
  skip: 'Skip to content',
  navigation: 'Pages',
  pages: {
    overview: 'Overview',
    sprint: 'Sprint',
    retrospective: 'Retrospective',
    import: 'Import',
    data: 'Data',
    settings: 'Settings',
    estimate: 'Quick estimate',
  },
  /** The menu of pages: what stands behind the numbers; where there is little room, the other pages too. */
  closer: 'Look closer',
  more: 'More',
  files: 'Files and settings',
  /** Where there is room for little. */
  shortPages: { retrospective: 'Retro', teams: 'Teams' },
  local: 'In this browser only',
  localWhy: 'Your files are read and kept in this browser. Nothing is sent anywhere.',
  theme: { light: 'Light', dark: 'Dark', auto: 'As the system' },
  themeSwitch: (now: string, next: string) => `Colours: ${now}. Switch to ${next}.`,
  sampleBadge: 'Sample team',
  sampleRemove: 'Remove sample',
  sampleRemoved: 'Sample team removed.',
  undo: 'Undo',
  redo: 'Redo',
  searchButton: 'Go to… (key /)',
  keysButton: 'Keys on this page (key ?)',
  dismiss: 'Dismiss',
  dropAnywhere: 'Drop to read these files',
  loading: 'Loading…',
  computing: 'Working it out…',
} as const;

/** The pages for what should not happen. */
export const TROUBLE = {
  notFoundTitle: 'There is no page here',
  notFound: 'The address may be old or mistyped. Your data is untouched.',
  notFoundNext: 'Go to the overview',
  brokenTitle: 'This page ran into a fault of its own',
  broken: 'Your data is untouched. Reload the page; if it comes back, the text below says where it happened.',
  engineTitle: 'The part that calculates has stopped',
  engine: 'Your stored data is untouched. Reload the page to start it again.',
  reload: 'Reload',
  details: 'Details',
} as const;

/** The empty page: one sentence, three doors. */
export const EMPTY = {
  title: 'See how many planned points incident work took the time for, and what came back.',
  lead: 'Give Dividend one export of incidents and one of sprints. Everything stays in this browser.',
  drop: {
    title: 'Drop your files',
    text: 'Incidents from PagerDuty, incident.io or Statuspage; sprints from Jira; or any CSV with the neutral columns. Drop them anywhere on this page.',
    action: 'Choose files',
    paste: 'or paste text',
  },
  sample: {
    title: 'Look at a sample team',
    text: 'The exports of an invented team, read like any other file. Gone again in one click.',
    action: 'Open the sample',
    loaded: 'The sample team is here. Remove it any time.',
    missing: {
      what: 'The sample files could not be loaded.',
      next: 'Check the connection to this page’s server and try again.',
    },
  },
  estimate: {
    title: 'Four numbers, a rough answer',
    text: 'No files at hand? Type what you know about one sprint.',
  },
  own: {
    text: 'A backup of Dividend is dropped or chosen like any other file.',
    view: 'Open a view file',
  },
} as const;

/** The quick estimate (METHOD 2.17). */
export const ESTIMATE = {
  title: 'Quick estimate',
  lead: 'Four numbers about one sprint. The answer is rough; with your exports it becomes a range per sprint.',
  people: 'People in the team',
  days: 'Working days in the sprint',
  hoursADay: 'Hours a day',
  incidentHours: 'Incident hours, all people',
  points: 'Points finished',
  logged: 'These hours were logged, not guessed',
  waiting: 'Type the numbers; the answer appears here.',
  oneSprint: 'One sprint',
  rough: 'Rough: four typed numbers, one sprint, at the pace of that sprint.',
  tooMany: 'That is more than all working hours of the sprint, so it was cut to those. Rough.',
  toFiles: 'Bring your exports',
} as const;

/** The overview. */
export const OVERVIEW = {
  title: 'Overview',
  /** From the chosen bar, and from the headline of one sprint, to its own page. */
  openSprint: 'Open this sprint',
  filters: 'What is shown',
  team: 'Team',
  sprints: 'Sprints',
  lens: 'Counts as an incident',
  counts: (definition: string) => `Counts as an incident: ${definition}.`,
  lensExcluded: (excluded: number) =>
    `Set aside as test, drill, duplicate, merged, cancelled or maintenance, and never counted: ${countInWords(excluded, 'one record', 'records')}.`,
  inWorkingTime: 'in working time',
  ofWorkingTime: (share: string) => `${share} of working time`,
  facts: (files: number, incidents: number, items: number, day: string | undefined) =>
    [
      countInWords(files, 'file', 'files'),
      countInWords(incidents, 'incident', 'incidents'),
      ...(items > 0 ? [countInWords(items, 'item', 'items')] : []),
      ...(day === undefined ? [] : [`as of ${day}`]),
    ].join(' · '),
  lastSprints: (count: number | 'all') => (count === 'all' ? 'All' : `Last ${count}`),
  copyPicture: 'Copy picture',
  table: 'Table',
  chart: 'Chart',
  emptySprints: 'No sprint with dates is here yet.',
  noSprints: {
    title: (incidents: number) => `${countInWords(incidents, 'incident is', 'incidents are')} here, but no sprint.`,
    text: 'Add a sprint export (Jira sprint report, Agile sprints, velocity, or a neutral sprints.csv), and Dividend shows what the hours had time for.',
    action: 'Add a sprint export',
  },
  noDates: {
    title: (count: number) => `${countInWords(count, 'sprint has', 'sprints have')} no dates.`,
    text: 'The export names these sprints, but not when they ran. Type the dates, paste them, or add the Jira Agile sprints export, which has them.',
    start: 'First day',
    end: 'Last day',
    rhythm: 'Days from start to start',
    fill: 'Fill in the others',
    fillHint: (name: string) => `Type the days of “${name}”, and the others can be filled in, back to back.`,
    save: (count: number) => (count === 0 ? 'Save dates' : `Save dates of ${countInWords(count, 'sprint', 'sprints')}`),
    saved: (count: number) => `Dates of ${countInWords(count, 'sprint', 'sprints')} saved.`,
  },
  noTeam: {
    title: 'No team yet.',
    text: 'Nothing in these files says which team the work belongs to. Name your team in the settings and give it what is here.',
    action: 'Name a team',
  },
} as const;
