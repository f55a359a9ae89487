/** What the pages about one team share. */
export const TEAM_PAGE = {
  none: 'No team is here yet.',
  noneNext: 'Import files',
  team: 'Team',
  definition: 'Counts as an incident:',
  back: 'Back to the overview',
} as const;
