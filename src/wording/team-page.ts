/** What the pages about one team share. */
export const TEAM_PAGE = {
  none: 'No team is here yet.',
  noneNext: 'Import files',
  team: 'Team',
  allTeams: 'all',
  filters: 'What is shown',
  back: 'Back to the overview',
} as const;
