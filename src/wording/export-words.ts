/** Words of the help with Jira's exports. */
export const EXPORT_HELP = {
  title: 'Where are the exports in Jira?',
  sub: 'Paste the address of your board. Open each link while signed in, and save the page as a file. Nothing is sent from here.',
  address: 'Address of the board',
  placeholder: 'https://your-site.atlassian.net/jira/software/c/projects/PAY/boards/12',
  sprint: 'Number of a sprint, for its report',
  sprintHint: 'It is the id in the list of sprints',
  notRead: 'No board is in this address. Open the board in Jira and copy what the browser shows.',
  links: {
    sprints: { name: 'List of sprints', adds: 'names, dates and numbers of all sprints' },
    velocity: { name: 'Velocity chart', adds: 'planned and finished points of the last sprints' },
    'sprint-report': {
      name: 'Sprint report',
      adds: 'what was planned, added, removed and finished in one sprint: the best evidence',
    },
    issues: { name: 'Issues (CSV)', adds: 'the items with their estimates and sprints, at most 1,000' },
  },
} as const;
