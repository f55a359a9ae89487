/** The keys of the page and the search, in words. */
export const SHORTCUT_WORDS = {
  title: 'Keys on this page',
  close: 'Close',
  does: {
    help: 'Show this list',
    search: 'Find a sprint, an incident, a page or a setting',
    undo: 'Take back the last step, up to 20',
    redo: 'Take the step again',
    'previous-sprint': 'Open the previous sprint',
    'next-sprint': 'Open the next sprint',
    definition: 'Choose what counts as an incident',
    retrospective: 'Go to the retrospective',
    export: 'Download the chart as a picture',
    walk: 'Walk the marks of a chart; each one says its numbers',
    choose: 'Open what is behind the mark',
    close: 'Close what is open beside the chart',
  },
  or: 'or',
  mod: { mac: '⌘', other: 'Ctrl' },
  single: 'Single letters and signs are shortcuts',
  singleWhy: 'Switch this off if keys are pressed by speech input or by accident. Arrow keys and Undo stay.',
} as const;

export const SEARCH = {
  title: 'Go to',
  close: 'Close',
  label: 'Sprint, incident, page or setting',
  results: 'Results',
  groups: { sprints: 'Sprints', incidents: 'Incidents', teams: 'Teams', pages: 'Pages', settings: 'Settings' },
  none: (text: string) => `Nothing is called “${text}”.`,
  more: (count: number, what: 'sprints' | 'incidents') => `${count} more ${what}: type more of the name`,
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  noPlace: (id: string) => `${id} counts for no team, so no page shows it. Settings say what belongs to which team.`,
} as const;
